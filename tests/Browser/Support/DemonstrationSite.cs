using Pec.Tests.Support;

namespace Pec.Tests.Browser.Support;

/// <summary>The fictional site, which fills every page.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LocalSite? published;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        folder.Copy(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content");
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        published = await LocalSite.Of(folder.Path);
    }

    public LocalSite Site => published!;

    public async ValueTask DisposeAsync()
    {
        if (published is not null) await published.DisposeAsync();
        folder.Dispose();
    }
}
