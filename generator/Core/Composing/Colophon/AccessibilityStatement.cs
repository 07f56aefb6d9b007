using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Colophon;

/// <summary>What is known of how accessible the site is: what somebody wrote, and what the build measured. A machine never says « conforme ».</summary>
internal static class AccessibilityStatement
{
    public static readonly Url Url = new("/accessibilite/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("accessibilite"));
        var pictures = site.Entries.Sum(e => (e.Image is null ? 0 : 1) + e.Body.Targets.Count(t => t.Kind == TargetKind.Picture));
        yield return new MeasuringPage(
            Url, "accessibility", [],
            measures => new AccessibilityView(
                introduction.Title, introduction.Summary, introduction.Body,
                measures.Inks.MinBy(i => i.Lowest) is { } least
                    ? new(least.Text.Name, least.Ground.Name, Ratio(least.InLight), Ratio(least.InDark), measures.Inks.Length) : null,
                pictures, Format.Network(site, site.Say("accessibilite"))),
            introduction.Head);
    }

    /// <summary>Rounded down, so that nothing seems better than it is.</summary>
    private static string Ratio(double ratio) => Numbers.InWords((decimal)(Math.Floor(ratio * 10) / 10));
}
