using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Values;

/// <summary>How values live, concretely: a page for each, with what projects tell of it; one table above the threshold.</summary>
internal static class ValuePages
{
    private const string Vocabulary = "valeurs";
    public static readonly Url Url = new("/valeurs/");

    private sealed record Lived(Project By, LivedValue Told);

    /// <summary>Null for a word without a letter.</summary>
    public static Url? AddressOf(string id) => id.Length == 0 ? null : new($"{Url.Path}{id}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("valeurs-titre"));
        var subjects = Subjects(site);
        var head =
            introduction.Head with { IsInvitation = subjects.All(s => s.Things.IsEmpty), Source = introduction.Head.Source ?? Term.FileOf(Vocabulary), Type = "CollectionPage" };
        var write = Format.Network(site, introduction.Title);
        yield return new Page(
            Url, "values",
            () => new ValuesView(
                introduction.Title, introduction.Summary, introduction.Body,
                [
                    .. subjects.Where(s => !s.Things.IsEmpty).Select(s => new ValueCardView(new(s.Meaning.Shown, Destination.To(AddressOf(s.Meaning.Key)!)), s.Meaning.Description?.Shown, s.Meaning is Unsorted, Telling.Names(site, [.. s.Things.Select(l => l.By.Title.Shown).Distinct()])))],
                GridOf(site, subjects) is { } grid ? grid.Show(site, grid.Rows) : null, write),
            head);
        foreach (var page in subjects.SelectMany(s => Subjected(site, new(head.Title, Url), s, write))) yield return page;
    }

    private static IEnumerable<Page> Subjected(Site site, Crumb parent, Meant<Lived> subject, LinkView? write)
    {
        var head =
            new PageHead { Title = subject.Meaning.Shown, Description = subject.Meaning.Description?.Shown, Breadcrumb = [site.Home, parent], Source = Term.FileOf(Vocabulary), IsInvitation = subject.Things.IsEmpty };
        return Paging.Slices(AddressOf(subject.Meaning.Key)!, head, subject.Things, Telling.PerPage).Select(slice => new Page(
            slice.Url, "lived-value",
            () => new LivedValueView(
                slice.Head.Title, slice.Head.Description, subject.Meaning is Unsorted,
                Telling.ByProject(slice.Items, l => l.By, (l, name, anchor) => LivedValues.Of(site, l.Told, name, anchor, Telling.SourceOf(site, l.By))), slice.Pager, new(parent.Title, Destination.To(Url)), write),
            slice.Head));
    }

    /// <summary>In the order of the list, then the words that wait to be put in it; one without a letter has no page.</summary>
    private static ImmutableArray<Meant<Lived>> Subjects(Site site) =>
        [
            .. site.Terms.Sort(Vocabulary, from project in site.Listed<Project>() from value in project.Values select new Lived(project, value), l => l.Told.Value.Meaning).Where(s => s.Meaning.Key.Length > 0)];

    /// <summary>Too many projects for a page have the pages of the values instead.</summary>
    private static Grid? GridOf(Site site, ImmutableArray<Meant<Lived>> subjects)
    {
        var cells =
            from project in site.Listed<Project>() where !project.IsUnclaimed from value in project.Values
            select new GridCell(project, value.Value.Meaning.Key, InShort(site, value));
        var grid = Grid.Of(subjects.Select(s => new GridColumn(s.Meaning.Key, new(s.Meaning.Shown, Destination.To(AddressOf(s.Meaning.Key)!)))), cells);
        return grid is { Rows.Length: <= Paging.PerPage } ? grid : null;
    }

    private static StateView InShort(Site site, LivedValue lived) => new((lived.Proof, lived.Limit) switch
    {
        (null, null) => site.Say("valeur-pratique"),
        (_, null) => site.Say("valeur-pratique-preuve"),
        (null, _) => site.Say("valeur-pratique-limite"),
        _ => site.Say("valeur-pratique-tout"),
    }, "plein");
}
