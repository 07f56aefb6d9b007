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
    public static FactView Told(Site site, Project project, FactView part) => part with
    {
        Told = [.. from year in project.Utility orderby year.Year.Date.Year descending select Of(site, project, year, Name(site, project, year), null, null)],
        Holds = Telling.Few(project.Utility.Select(u => u.Year.Date.Year).Distinct().Order().Select(y => y.ToString(CultureInfo.InvariantCulture))),
    };

    /// <param name="name">The other side: the year on a sheet, the project on the page of a year.</param>
    public static ToldView Of(Site site, Project project, Utility year, ValueView name, string? anchor, string? note) => new(anchor, name, null, note,
        [
            .. Telling.Facts(
                ("moyens", site.Declared(Utility.Codec.LabelOf("moyens")), Telling.Text(year.Means)),
                ("resultats", site.Declared(Utility.Codec.LabelOf("resultats")), Telling.Text(year.Results))),
            // What is told in words comes before what is counted.
            .. year.Externalities.IsEmpty
                ? []
                : new[] { new FactView("autour", site.Say("utilite-autour"), [.. year.Externalities.OrderBy(x => x.Number is null ? 0 : 1).Select(x => Of(site, project, year.Year.Date.Year, x))]) },
        ]);

    /// <summary>A sheet out of the lists may be alone to tell its year, which then has no page.</summary>
    private static ValueView Name(Site site, Project project, Utility year)
    {
        var link = SocialUtility.LinkTo(site, year.Year.Date.Year);
        return Telling.Text(link.Text) with { To = project.IsListed ? link.To : null };
    }

    private static ValueView Of(Site site, Project project, int year, Externality effect)
    {
        var what = Indicator(effect)?.Name.Shown ?? effect.What.Shown;
        var rest = Telling.Facts(
            ("recit", site.Say("utilite-recit"), Telling.Text(effect.Told)),
            ("combien", site.Declared(Externality.Codec.LabelOf("valeur")), effect.Number is null ? null : Telling.Text(Sure(site, InWords(effect), effect))),
            (
                "confiance", site.Say("utilite-confiance"),
                effect is { Number: null, Confidence: { } confidence } ? Telling.Text(site.Declared(confidence.Label)) : null),
            ("methode", site.Say("utilite-sur"), Telling.Text(effect.Method)),
            ("dit-par", site.Say("utilite-dit-par"), effect.Source is { } source ? Telling.Reference(source) : null),
            ("avant", site.Say("utilite-avant"), Before(project, year, effect) is { } before ? Telling.Text(Compared(site, before, effect)) : null));
        return new(
            null, null, null, null, null, [new("quoi", site.Declared(Externality.Codec.LabelOf("quoi")), [Telling.Text(what)]) { IsAlone = true }, .. rest]);
    }

    /// <summary>The term that a figure names; null for something told in the project's own words, which is added up with nothing.</summary>
    public static Term? Indicator(Externality effect) => effect.What.Meaning as Term;

    /// <summary>A number with the unit of its indicator.</summary>
    public static string InWords(decimal number, Term? indicator) => Numbers.InWords(number) + (indicator?.Unit is { } unit ? "\u00a0" + unit.Shown : "");

    private static string InWords(Externality effect) => InWords(effect.Number!.Number, Indicator(effect));

    private static string Sure(Site site, string number, Externality effect) =>
        effect.Confidence is { } confidence ? site.Say("utilite-valeur", number, site.Declared(confidence.Label)) : number;

    /// <summary>The same indicator of the same project, a year earlier.</summary>
    private static Externality? Before(Project project, int year, Externality effect) => effect.Number is null ? null : project.Utility
        .Where(u => u.Year.Date.Year == year - 1).SelectMany(u => u.Externalities)
        .FirstOrDefault(x => x.Number is not null && x.What.Meaning.Key == effect.What.Meaning.Key);

    private static string Compared(Site site, Externality before, Externality now)
    {
        var difference = now.Number!.Number - before.Number!.Number;
        var change = difference switch
        {
            > 0 => site.Say("utilite-de-plus", InWords(difference, Indicator(now))),
            < 0 => site.Say("utilite-de-moins", InWords(-difference, Indicator(now))),
            _ => site.Say("utilite-autant"),
        };
        return site.Say("utilite-compare", Sure(site, InWords(before), before), change + Caution(site, before, now));
    }

    /// <summary>Two numbers that were not made in the same way are compared with care.</summary>
    private static string Caution(Site site, Externality before, Externality now) =>
        before.Confidence?.Word != now.Confidence?.Word ? site.Say("utilite-autre-confiance")
        : !string.Equals(before.Method?.Text, now.Method?.Text, StringComparison.OrdinalIgnoreCase) ? site.Say("utilite-autre-methode") : "";
}
