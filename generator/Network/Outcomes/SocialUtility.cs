using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Data;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Outcomes;

/// <summary>What projects change around them, told first and counted after: a page for each year, and the same lines for a spreadsheet.</summary>
internal static class SocialUtility
{
    public static readonly Url Url = new("/utilite-sociale/");
    private static readonly Url Sheet = new("/utilite-sociale/utilite-sociale.csv");

    private sealed record Told(Project By, Utility Year);

    private static Url AddressOf(int year) => new($"{Url.Path}{InDigits(year)}/");

    public static LinkView LinkTo(Site site, int year) => new(site.Say("utilite-annee", InDigits(year)), Destination.To(AddressOf(year)));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("utilite-titre"));
        var years = (from project in site.Listed<Project>() from year in project.Utility group new Told(project, year) by year.Year.Date.Year)
            .OrderByDescending(y => y.Key).ToImmutableArray();
        var head =
            introduction.Head with { IsInvitation = years.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        var projects = years.SelectMany(y => y).Where(t => !t.By.IsUnclaimed).Select(t => t.By.Key).Distinct().Count();
        yield return new Page(
            Url, "utility",
            () => new UtilityView(
                introduction.Title, introduction.Summary, introduction.Body, projects, projects >= Thresholds.Enough,
                [.. years.Select(y => new UtilityYearLinkView(LinkTo(site, y.Key), Telling.Names(site, [.. y.Select(t => t.By.Title.Shown).Distinct()])))],
                years.IsEmpty ? [] : [.. Stories(site, years[0]).Take(Telling.PerPage)], years.IsEmpty ? null : InDigits(years[0].Key), years.IsEmpty ? null : Destination.To(Sheet), Format.Network(site, introduction.Title)),
            head);
        foreach (var (i, year) in years.Index())
            foreach (var page in OfYear(site, new(head.Title, Url), year, i + 1 < years.Length ? years[i + 1].Key : null, i > 0 ? years[i - 1].Key : null)) yield return page;
        if (!years.IsEmpty) yield return new DataFile(Sheet, Csv.Of(Header, years.SelectMany(y => y).SelectMany(t => Lines(site, t))));
    }

    private static IEnumerable<Page> OfYear(Site site, Crumb parent, IGrouping<int, Told> told, int? before, int? after)
    {
        var head =
            new PageHead { Title = site.Say("utilite-en", InDigits(told.Key)), Breadcrumb = [site.Home, parent], Source = new($"{Files.Root}/{Project.Kind.Folder}") };
        return Paging.Slices(AddressOf(told.Key), head, told, Telling.PerPage).Select(slice => new Page(
            slice.Url, "utility-year",
            () => new UtilityYearView(
                slice.Head.Title,
                Telling.ByProject(slice.Items, t => t.By, (t, name, anchor) => Effects.Of(site, t.By, t.Year, name, anchor, Telling.SourceOf(site, t.By))),
                slice.IsFirst ? Totals.Of(site, told.Select(t => (t.By, t.Year))) : [], slice.Pager, before is { } earlier ? LinkTo(site, earlier) : null, after is { } later ? LinkTo(site, later) : null),
            slice.Head));
    }

    /// <summary>What was told in words that year, figures left for its own page.</summary>
    private static IEnumerable<EffectStoryView> Stories(Site site, IGrouping<int, Told> year) =>
        from told in year
        from effect in told.Year.Externalities
        where effect.Number is null || effect.Told is not null
        select new EffectStoryView(
            Format.Link(told.By) with { To = Destination.To(AddressOf(year.Key), Telling.AnchorOf(told.By)) }, Effects.Indicator(effect)?.Name.Shown ?? effect.What.Shown, effect.Told?.Shown, Telling.SourceOf(site, told.By));

    private static string InDigits(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<string> Header =
    [
        "annee", "projet", "fiche", "partie", "quoi", "valeur", "unite", "confiance", "methode", "source", "sources-publiques",
    ];

    /// <summary>One line for each thing told. What people say in their own words stays on the page.</summary>
    private static IEnumerable<IEnumerable<string?>> Lines(Site site, Told told)
    {
        if (told.Year.Means is { } means) yield return Line("moyens", means.Text);
        if (told.Year.Results is { } results) yield return Line("resultats", results.Text);
        foreach (var effect in told.Year.Externalities)
        {
            var indicator = Effects.Indicator(effect);
            yield return Line(
                "autour", indicator?.Name.Text ?? effect.What.Text, effect.Number?.Number.ToString("0.############", CultureInfo.InvariantCulture),
                indicator?.Unit?.Text, effect.Confidence?.Word, effect.Method?.Text, effect.Source?.Text);
        }

        string?[] Line(
            string part, string what, string? number = null, string? unit = null, string? confidence = null, string? method = null, string? source = null) =>
            [
                InDigits(told.Year.Year.Date.Year), Plain.Text(told.By.Title.Text), told.By.Url.Path, part, Plain.Text(what), number, unit, confidence,
                method is null ? null : Plain.Text(method), source is null ? null : Plain.Text(source), told.By.IsUnclaimed ? "oui" : null];
    }
}
