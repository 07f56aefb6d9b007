using System.Collections.Immutable;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Outcomes;

/// <summary>What the projects of a year add up to, where it may be added: one indicator, one unit, enough projects that told it by themselves.</summary>
internal static class Totals
{
    private static readonly ImmutableArray<(string Word, string One, string Many)> Confidences = [("mesuree", "mesurée", "mesurées"), ("comptee", "comptée", "comptées"), ("estimee", "estimée", "estimées")];

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
                   indicator.Name.Shown, Effects.InWords(figures.Sum(t => t.Effect.Number!.Number), indicator), projects, Sureness([.. figures.Select(t => t.Effect.Confidence?.Word)]),
                   indicator.Sense?.Text == Indicators.People),
        ];
    }

    /// <summary>Of how many values each was made: a sum is no surer than its parts.</summary>
    private static string Sureness(ImmutableArray<string?> words)
    {
        var parts = Confidences.Select(c => (Count: words.Count(w => w == c.Word), c.One, c.Many)).Append((Count: words.Count(w => w is null), One: "sans précision", Many: "sans précision")).Where(p => p.Count > 0).ToList();
        return string.Join(", ", parts.Select((p, i) => $"{Numbers.InWords(p.Count)}\u00a0{(i > 0 ? "" : Plural.IsPlural(p.Count) ? "valeurs " : "valeur ")}{(Plural.IsPlural(p.Count) ? p.Many : p.One)}"));
    }
}
