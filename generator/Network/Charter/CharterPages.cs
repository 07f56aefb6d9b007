using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>
/// The principles of the charter with their sources, and how projects put them into practice: one page for each obligation, one table above the threshold.
/// </summary>
internal static class CharterPages
{
    private const string Vocabulary = "engagements";
    public static readonly Url Url = new("/charte/");
    /// <summary>The page of all commitments at once stands among them.</summary>
    public const string MatrixName = "matrice";

    private static readonly Url Matrix = new($"{Url.Path}{MatrixName}/");

    public static Url AddressOf(Term obligation) => new($"{Url.Path}{obligation.Id.Text}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("charte-titre"));
        var obligations = site.Terms.Ordered(Vocabulary).ToImmutableArray();
        var told = site.Charter.All.Where(p => p.By.IsListed).ToLookup(p => p.Obligation.Id.Text, StringComparer.Ordinal);
        var head =
            introduction.Head with { IsInvitation = obligations.IsEmpty, Source = introduction.Head.Source ?? Term.FileOf(Vocabulary), Type = "CollectionPage" };
        var write = Format.Network(site, introduction.Title);
        var grid = GridOf(site, obligations);
        yield return new Page(
            Url, "charter",
            () => new CharterView(
                introduction.Title, introduction.Summary, introduction.Body, [.. Groups(site, obligations, told)],
                grid is null ? null : new(site.Say("charte-matrice"), Destination.To(Matrix)), told.Count > 0, Freshness.DaysOfNotice, write),
            head);
        foreach (var page in obligations.SelectMany(o => Obligation(site, new(head.Title, Url), o, [.. told[o.Id.Text]], write))) yield return page;
        if (grid is null) yield break;
        foreach (var slice in Paging.Slices(Matrix, head with { Title = site.Say("charte-matrice"), Description = null, Breadcrumb = [site.Home, new(head.Title, Url)] }, grid.Rows, Telling.PerPage))
            yield return new Page(slice.Url, "matrix", () => new MatrixView(slice.Head.Title, grid.Show(site, slice.Items), slice.Pager), slice.Head);
    }

    private static IEnumerable<Page> Obligation(Site site, Crumb parent, Term obligation, ImmutableArray<Pledge> told, LinkView? write)
    {
        var head = new PageHead
        {
            Title = obligation.Name.Shown, Description = obligation.Text?.Shown ?? obligation.Description?.Shown, Breadcrumb = [site.Home, parent],
            Source = Term.FileOf(Vocabulary), IsInvitation = told.IsEmpty,
        };
        return Paging.Slices(AddressOf(obligation), head, told, Telling.PerPage).Select(slice => new Page(
            slice.Url, "obligation",
            () => new ObligationView(
                slice.Head.Title, slice.Head.Description, slice.IsFirst ? StatusOf(site, obligation) : null, slice.IsFirst ? Facts(site, obligation, told) : [],
                slice.IsFirst ? CountOf(obligation, told) : null,
                Telling.ByProject(slice.Items, p => p.By, (p, name, anchor) => Commitments.Of(site, p, name, anchor)), slice.Pager, new(parent.Title, Destination.To(Url)), write),
            slice.Head));
    }

    /// <summary>By axis, in the order of the list: the principles that are an axis by themselves come together, and last what has no axis.</summary>
    private static IEnumerable<ToldGroupView> Groups(Site site, ImmutableArray<Term> obligations, ILookup<string, Pledge> told)
    {
        var axes = obligations.ToLookup(o => o.Axis is { } axis ? Folding.Slug(axis.Text) : "", StringComparer.Ordinal);
        var principles = axes.Where(a => a.Key.Length > 0 && a.All(o => Folding.Slug(o.Name.Text) == a.Key)).SelectMany(a => a).ToList();
        if (principles.Count > 0) yield return Group(site.Say("charte-principes"), "principes", principles);
        foreach (var axis in axes.Where(a => a.Key.Length > 0 && !principles.Contains(a.First()))) yield return Group(axis.First().Axis!.Shown, "axe-" + axis.Key, axis);
        if (axes.Contains("")) yield return Group(axes[""].All(IsProposal) ? site.Say("charte-propose") : site.Say("charte-hors-axes"), "sans-axe", axes[""]);

        ToldGroupView Group(string title, string anchor, IEnumerable<Term> terms) =>
            new(title, anchor, [.. terms.Select(o => Of(site, o, [.. told[o.Id.Text]]))]);
    }

    private static ToldView Of(Site site, Term obligation, ImmutableArray<Pledge> told) => new(
        null, Telling.Text(obligation.Name.Shown) with { To = Destination.To(AddressOf(obligation)) }, StatusOf(site, obligation), null,
        [
            .. Facts(site, obligation, told),
            .. told.Any(p => p.IsOwn)
                ? Telling.Facts(
                    ("projets", site.Say("charte-qui"), Telling.Text(Telling.Names(site, [.. told.Where(p => p.IsOwn).Select(p => p.By.Title.Shown).Distinct()]))))
                : [],
        ])
    {
        Text = (obligation.Text ?? obligation.Description)?.Shown,
    };

    private static bool IsProposal(Term obligation) => obligation.Status?.Word == "proposition";

    private static StateView? StatusOf(Site site, Term obligation) => obligation.Status?.Word switch
    {
        null => null,
        "proposition" => new(site.Say("charte-proposition"), "vide"),
        _ => new(site.Say("charte-adopte"), "plein"),
    };

    /// <summary>How often it is done and how long its evidence holds are two things. What a proposal leaves open is said to be open.</summary>
    private static ImmutableArray<FactView> Facts(Site site, Term obligation, ImmutableArray<Pledge> told) => Telling.Facts(
        ("rythme", site.Say("charte-rythme"), Telling.Text(obligation.Rhythm) ?? (IsProposal(obligation) ? Telling.Text(site.Say("charte-a-choisir")) : null)),
        ("preuves", site.Say("charte-preuves"), Telling.Text(obligation.Evidence)),
        (
            "preuve-valable", site.Say("charte-preuve-vaut"),
            obligation.EvidenceMonths is { } months && (obligation.EvidenceLife is not null || told.Any(p => p.HasEvidence)) ? Telling.Text(Ages.OfMonths(months)) : null),
        ("source", site.Say("charte-source"), obligation.Source is { } source ? Telling.Reference(source) : null));

    /// <summary>Said of enough projects only; null where none of their evidence is within its life.</summary>
    private static EvidenceCountView? CountOf(Term obligation, ImmutableArray<Pledge> told)
    {
        var count = told.Where(p => p.Holds).Select(p => p.By.Key).Distinct().Count();
        if (told.Where(p => p.IsOwn).Select(p => p.By.Key).Distinct().Count() < Thresholds.Enough || count == 0 || obligation.EvidenceMonths is not { } months)
            return null;
        return new(count, Ages.Of(months));
    }

    /// <summary>What others wrote stays out of the table.</summary>
    private static Grid? GridOf(Site site, ImmutableArray<Term> obligations) => Grid.Of(
        obligations.Select(o => new GridColumn(o.Id.Text, new(o.Name.Shown, Destination.To(AddressOf(o))))),
        site.Charter.All.Where(p => p.By.IsListed && p.IsOwn).Select(p => new GridCell(p.By, p.Obligation.Id.Text, Commitments.InShort(site, p))));
}
