using System.Globalization;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Outcomes;

/// <summary>A year of a project: what is put in, what comes out, what it changes around, kept apart; told before it is counted.</summary>
internal static class Effects
{
    /// <summary>The part of a sheet that tells them, the latest year first.</summary>
    public static FactView Told(Project project, FactView part) => part with
    {
        Told = [.. from year in project.Utility orderby year.Year.Date.Year descending select Of(project, year, Name(project, year), null, null)],
        Holds = Telling.Few(project.Utility.Select(u => u.Year.Date.Year).Distinct().Order().Select(y => y.ToString(CultureInfo.InvariantCulture))),
    };

    /// <param name="name">The other side: the year on a sheet, the project on the page of a year.</param>
    public static ToldView Of(Project project, Utility year, ValueView name, string? anchor, string? note) => new(anchor, name, null, note,
        [
            .. Telling.Facts(("moyens", "Ce qu’on y met", Telling.Text(year.Means)), ("resultats", "Ce qui en sort", Telling.Text(year.Results))),
            // What is told in words comes before what is counted.
            .. year.Externalities.IsEmpty ? [] : new[] { new FactView("autour", "Ce que cela change autour", [.. year.Externalities.OrderBy(x => x.Number is null ? 0 : 1).Select(x => Of(project, year.Year.Date.Year, x))]) },
        ]);

    /// <summary>A sheet out of the lists may be alone to tell its year, which then has no page.</summary>
    private static ValueView Name(Project project, Utility year)
    {
        var link = SocialUtility.LinkTo(year.Year.Date.Year);
        return Telling.Text(link.Text) with { To = project.IsListed ? link.To : null };
    }

    private static ValueView Of(Project project, int year, Externality effect)
    {
        var what = Indicator(effect)?.Name.Shown ?? effect.What.Shown;
        var rest = Telling.Facts(
            ("recit", "On le raconte ainsi", Telling.Text(effect.Told)),
            ("combien", "Combien", effect.Number is null ? null : Telling.Text(Sure(InWords(effect), effect))),
            ("confiance", "À quel point c’est sûr", effect is { Number: null, Confidence: { } confidence } ? Telling.Text(confidence.Label) : null),
            ("methode", "Comment on le sait", Telling.Text(effect.Method)),
            ("dit-par", "Qui le dit", effect.Source is { } source ? Telling.Reference(source) : null),
            ("avant", "L’année d’avant", Before(project, year, effect) is { } before ? Telling.Text(Compared(before, effect)) : null));
        return new(null, null, null, null, null, [new("quoi", "Quoi", [Telling.Text(what)]) { IsAlone = true }, .. rest]);
    }

    /// <summary>The term that a figure names; null for something told in the project's own words, which is added up with nothing.</summary>
    public static Term? Indicator(Externality effect) => effect.What.Meaning as Term;

    /// <summary>A number with the unit of its indicator.</summary>
    public static string InWords(decimal number, Term? indicator) => Numbers.InWords(number) + (indicator?.Unit is { } unit ? "\u00a0" + unit.Shown : "");

    private static string InWords(Externality effect) => InWords(effect.Number!.Number, Indicator(effect));

    private static string Sure(string number, Externality effect) => effect.Confidence is { } confidence ? $"{number}, valeur {confidence.Label}" : number;

    /// <summary>The same indicator of the same project, a year earlier.</summary>
    private static Externality? Before(Project project, int year, Externality effect) => effect.Number is null ? null : project.Utility
        .Where(u => u.Year.Date.Year == year - 1).SelectMany(u => u.Externalities).FirstOrDefault(x => x.Number is not null && x.What.Meaning.Key == effect.What.Meaning.Key);

    private static string Compared(Externality before, Externality now)
    {
        var difference = now.Number!.Number - before.Number!.Number;
        var change = difference switch { > 0 => $"{InWords(difference, Indicator(now))} de plus depuis", < 0 => $"{InWords(-difference, Indicator(now))} de moins depuis", _ => "autant depuis" };
        return $"{Sure(InWords(before), before)}\u202f; {change}{Caution(before, now)}";
    }

    /// <summary>Two numbers that were not made in the same way are compared with care.</summary>
    private static string Caution(Externality before, Externality now) =>
        before.Confidence?.Word != now.Confidence?.Word ? ", mais on ne le sait pas de la même façon"
        : !string.Equals(before.Method?.Text, now.Method?.Text, StringComparison.OrdinalIgnoreCase) ? ", mais la méthode n’est pas dite dans les mêmes mots" : "";
}
