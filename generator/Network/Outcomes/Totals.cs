using System.Collections.Immutable;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Outcomes;

/// <summary>What the projects of a year add up to, where it may be added: one indicator, one unit, enough projects that told it by themselves.</summary>
internal static class Totals
{
    /// <summary>Each degree of sureness, the surest first, with what says how many values have it: where it stands first, and after another.</summary>
    private static readonly ImmutableArray<(string? Word, Func<Site, int, string> First, Func<Site, int, string> Next)> Degrees =
    [
        ("mesuree", (site, n) => site.Say("utilite-valeur-mesuree", n), (site, n) => site.Say("utilite-mesuree", n)),
        ("comptee", (site, n) => site.Say("utilite-valeur-comptee", n), (site, n) => site.Say("utilite-comptee", n)),
        ("estimee", (site, n) => site.Say("utilite-valeur-estimee", n), (site, n) => site.Say("utilite-estimee", n)),
        (null, (site, n) => site.Say("utilite-valeur-sans", n), (site, n) => site.Say("utilite-sans", n)),
    ];

    private sealed record Told(Project By, Externality Effect, Term Indicator);

    /// <summary>In the order of the indicators; empty under the threshold.</summary>
    public static ImmutableArray<TotalView> Of(Site site, IEnumerable<(Project By, Utility Year)> year)
    {
        var told = (from one in year
                    where !one.By.IsUnclaimed
                    from effect in one.Year.Externalities
                    where effect.Number is not null
                    let indicator = Effects.Indicator(effect)
                    where indicator?.Unit is not null
                    select new Told(one.By, effect, indicator)).ToLookup(t => t.Indicator.Id.Text, StringComparer.Ordinal);
        return
        [
            .. from indicator in site.Terms.Ordered(Indicators.Vocabulary)
               let figures = told[indicator.Id.Text].ToList()
               let projects = figures.Select(t => t.By.Key).Distinct().Count()
               where projects >= Thresholds.Enough
               select new TotalView(
                   indicator.Name.Shown, Effects.InWords(figures.Sum(t => t.Effect.Number!.Number), indicator), projects,
                   Sureness(site, [.. figures.Select(t => t.Effect.Confidence?.Word)]),
                   indicator.Sense?.Text == Indicators.People),
        ];
    }

    /// <summary>Of how many values each was made: a sum is no surer than its parts.</summary>
    private static string Sureness(Site site, ImmutableArray<string?> words)
    {
        var parts = Degrees.Select(d => (Count: words.Count(w => w == d.Word), Degree: d)).Where(p => p.Count > 0);
        return string.Join(", ", parts.Select((p, i) => i == 0 ? p.Degree.First(site, p.Count) : p.Degree.Next(site, p.Count)));
    }
}
