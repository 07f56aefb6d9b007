using Pec.Tests.Support;

namespace Pec.Tests.Browser.Support;

/// <summary>A site that has one page for each text of the shared table, and stories enough to fill several screens.</summary>
public sealed class SearchSite : IAsyncLifetime
{
    public const int Stories = 25;

    private static readonly List<string> Texts = [.. SearchCases.Rows.Select(r => r.Text).Distinct()];

    private readonly TemporaryFolder folder = new();
    private LocalSite? published;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        folder.Write("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\n");
        for (var i = 0; i < Texts.Count; i++) folder.Write($"content/pages/texte-{i}.md", $"---\ntitre: Page {i}\n---\n\n{Texts[i]}\n");
        for (var i = 0; i < Stories; i++) folder.Write($"content/recits/tricot-{i}.md", $"---\ntitre: Tricot {i}\nresume: Une <b>maille</b>.\ntenue-par: nous\n---\n\nAtelier.\n");
        folder.Write("content/projets/tricot.md", "---\ntitre: L’atelier tricot\nresume: Une maille.\ntenue-par: nous\n---\n");
        published = await LocalSite.Of(folder.Path);
    }

    public string Origin => published!.Origin;

    public static string AddressOf(string text) => $"/texte-{Texts.IndexOf(text)}/";

    /// <summary>The folder of a preview of it.</summary>
    public string Preview()
    {
        LocalSite.Build(folder.Path, folder["preview"], "--preview");
        return folder["preview"];
    }

    public async ValueTask DisposeAsync()
    {
        if (published is not null) await published.DisposeAsync();
        folder.Dispose();
    }
}
