using System.Collections.Concurrent;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;
using Pec.Tests.Support;

[assembly: AssemblyFixture(typeof(Workshop))]

namespace Pec.Tests.Browser.Support;

/// <summary>What all the tests share: one browser, the real site, the small one where every kind of fact is told, and the fictional one that fills every page.</summary>
public sealed class Workshop : IAsyncLifetime
{
    /// <summary>In milliseconds: a machine that does ten things at once is slow, not wrong.</summary>
    private const int Patience = 120_000;

    private readonly TemporaryFolder small = new(), fictional = new();
    private readonly ConcurrentBag<IPage> windows = [], windowsWithoutScripts = [];
    private IPlaywright? playwright;
    private IBrowser? browser;
    private LocalSite? real, told, demonstration;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        small.Copy(Path.Combine(Repository.Root, "tests/sites/liens/content"), "content");
        small.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        fictional.Copy(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content");
        fictional.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
        real = await LocalSite.Of(Repository.Root);
        told = await LocalSite.Of(small.Path);
        demonstration = await LocalSite.Of(fictional.Path);
    }

    public LocalSite Real => Present(real);

    public LocalSite Told => Present(told);

    public LocalSite Demonstration => Present(demonstration);

    /// <summary>A window of its own, for a site that is not one of the two.</summary>
    public Task<IPage> NewWindow() => NewPage(withScripts: true);

    /// <summary>A visitor's telephone on the home page of a site, without scripts.</summary>
    public async Task<OpenPage> Arrive(LocalSite site)
    {
        if (!windowsWithoutScripts.TryTake(out var page)) page = await NewPage(withScripts: false);
        return await OpenPage.At(page, 360, site, "/", windowsWithoutScripts.Add);
    }

    /// <summary>The page of a kind, in a window that no other test uses.</summary>
    public async Task<OpenPage> Open(string kind, int width = 1280, bool withScripts = true)
    {
        var (site, address) = PageKinds.Find(this, kind);
        var idle = withScripts ? windows : windowsWithoutScripts;
        if (!idle.TryTake(out var page)) page = await NewPage(withScripts);
        return await OpenPage.At(page, width, site, address, idle.Add);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        foreach (var site in new[] { real, told, demonstration }) if (site is not null) await site.DisposeAsync();
        small.Dispose();
        fictional.Dispose();
    }

    private async Task<IPage> NewPage(bool withScripts)
    {
        var page = await Present(browser).NewPageAsync(new() { JavaScriptEnabled = withScripts, Locale = "fr-FR" });
        page.SetDefaultTimeout(Patience);
        return page;
    }

    private static T Present<T>(T? thing) where T : class
    {
        if (thing is not null) return thing;
        if (Environment.GetEnvironmentVariable("PEC_TOUT_EXIGER") == "1") Assert.Fail(Chromium.Absence);
        Assert.Skip(Chromium.Absence);
        return null!;
    }
}
