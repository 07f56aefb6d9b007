using Microsoft.Playwright;

namespace Pec.Tests.Browser.Support;

/// <summary>The Chromium of the machine: none is ever downloaded.</summary>
public static class Chromium
{
    /// <summary>First, the one that draws pages alone: the same engine, without the windows and bars of the other, which cost as much as the pages.</summary>
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    public const string Absence = "Chromium n'est pas installé : les essais dans un navigateur ne sont pas faits (Debian : apt install chromium).";

    public static readonly string? Path = (Environment.GetEnvironmentVariable("PEC_CHROMIUM") is { Length: > 0 } told ? [told] : Places).FirstOrDefault(File.Exists);

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
}
