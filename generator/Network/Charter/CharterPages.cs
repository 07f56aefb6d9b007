using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>The principles of the charter with their sources, and how projects put them into practice: one page for each obligation, one table above the threshold.</summary>
internal static class CharterPages
{
    private const string Title = "La charte en pratique", MatrixTitle = "La charte, projet par projet", Vocabulary = "engagements";
    public static readonly Url Url = new("/charte/");
    /// <summary>The page of all commitments at once stands among them.</summary>
    public const string MatrixName = "matrice";

    private static readonly Url Matrix = new($"{Url.Path}{MatrixName}/");

    public static Url AddressOf(Term obligation) => new($"{Url.Path}{obligation.Id.Text}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Title);
        var obligations = site.Terms.Ordered(Vocabulary).ToImmutableArray();
        var told = site.Charter.All.Where(p => p.By.IsListed).ToLookup(p => p.Obligation.Id.Text, StringComparer.Ordinal);
        var head = introduction.Head with { IsHidden = obligations.IsEmpty, Source = introduction.Head.Source ?? Term.FileOf(Vocabulary), Type = "CollectionPage" };
        var write = Tell.Network(site, introduction.Title);
        var grid = GridOf(site, obligations);
        yield return new Page(
            Url, "charter",
            () => new CharterView(introduction.Title, introduction.Summary, introduction.Body, [.. Groups(obligations, told)], grid is null ? null : new(MatrixTitle, Destination.To(Matrix)), told.Count > 0, Freshness.Notice, write),
            head);
        foreach (var page in obligations.SelectMany(o => Obligation(site, new(head.Title, Url), o, [.. told[o.Id.Text]], write))) yield return page;
        if (grid is null) yield break;
        foreach (var slice in Paging.Slices(Matrix, head with { Title = MatrixTitle, Description = null, Breadcrumb = [site.Home, new(head.Title, Url)] }, grid.Rows, Telling.PerPage))
            yield return new Page(slice.Url, "matrix", () => new MatrixView(slice.Head.Title, grid.Show(site, slice.Items), slice.Pager), slice.Head);
    }

    private static IEnumerable<Page> Obligation(Site site, Crumb parent, Term obligation, ImmutableArray<Pledge> told, LinkView? write)
    {
        var head = new PageHead
        {
            Title = obligation.Name.Shown, Description = obligation.Text?.Shown ?? obligation.Description?.Shown, Breadcrumb = [site.Home, parent],
            Source = Term.FileOf(Vocabulary), IsHidden = told.IsEmpty,
        };
        return Paging.Slices(AddressOf(obligation), head, told, Telling.PerPage).Select(slice => new Page(
            slice.Url, "obligation",
            () => new ObligationView(
                slice.Head.Title, slice.Head.Description, slice.IsFirst ? StatusOf(obligation) : null, slice.IsFirst ? Facts(obligation, told) : [], slice.IsFirst ? CountOf(obligation, told) : null,
                Telling.ByProject(site, slice.Items, p => p.By, Commitments.Of), slice.Pager, new(parent.Title, Destination.To(Url)), write),
            slice.Head));
    }

    /// <summary>By axis, in the order of the list: the principles that are an axis by themselves come together, and last what has no axis.</summary>
    private static IEnumerable<ToldGroupView> Groups(ImmutableArray<Term> obligations, ILookup<string, Pledge> told)
    {
        var axes = obligations.ToLookup(o => o.Axis is { } axis ? Folding.Slug(axis.Text) : "", StringComparer.Ordinal);
        var principles = axes.Where(a => a.Key.Length > 0 && a.All(o => Folding.Slug(o.Name.Text) == a.Key)).SelectMany(a => a).ToList();
        if (principles.Count > 0) yield return Group("Les principes", "principes", principles);
        foreach (var axis in axes.Where(a => a.Key.Length > 0 && !principles.Contains(a.First()))) yield return Group(axis.First().Axis!.Shown, "axe-" + axis.Key, axis);
        if (axes.Contains("")) yield return Group(axes[""].All(IsProposal) ? "Ce qui est proposé" : "En dehors des axes", "sans-axe", axes[""]);

        ToldGroupView Group(string title, string anchor, IEnumerable<Term> terms) => new(title, anchor, [.. terms.Select(o => Of(o, [.. told[o.Id.Text]]))]);
    }

    private static ToldView Of(Term obligation, ImmutableArray<Pledge> told) => new(
        null, Telling.Text(obligation.Name.Shown) with { To = Destination.To(AddressOf(obligation)) }, StatusOf(obligation), null,
        [
            .. Facts(obligation, told),
            .. told.Any(p => p.IsOwn) ? Telling.Facts(("projets", "Qui en parle", Telling.Text(Telling.Names([.. told.Where(p => p.IsOwn).Select(p => p.By.Title.Shown).Distinct()])))) : [],
        ])
    {
        Text = (obligation.Text ?? obligation.Description)?.Shown,
    };

    private static bool IsProposal(Term obligation) => obligation.Status?.Word == "proposition";

    private static StateView? StatusOf(Term obligation) => obligation.Status?.Word switch
    {
        null => null,
        "proposition" => new("Proposition, pas encore adoptée", "vide"),
        _ => new("Adopté", "plein"),
    };

    /// <summary>How often it is done and how long its evidence holds are two things. What a proposal leaves open is said to be open.</summary>
    private static ImmutableArray<FactView> Facts(Term obligation, ImmutableArray<Pledge> told) => Telling.Facts(
        ("rythme", "À quel rythme", Telling.Text(obligation.Rhythm) ?? (IsProposal(obligation) ? Telling.Text("à choisir ensemble") : null)),
        ("preuves", "Ce qui le montre", Telling.Text(obligation.Evidence)),
        ("preuve-valable", "Preuve valable", obligation.EvidenceMonths is { } months && (obligation.EvidenceLife is not null || told.Any(p => p.HasEvidence)) ? Telling.Text(Ages.OfMonths(months)) : null),
        ("source", "Source", obligation.Source is { } source ? Telling.Reference(source) : null));

    /// <summary>Said of enough projects only; null where none of their evidence is within its life.</summary>
    private static EvidenceCountView? CountOf(Term obligation, ImmutableArray<Pledge> told)
    {
        var count = told.Where(p => p.Holds).Select(p => p.By.Key).Distinct().Count();
        if (told.Where(p => p.IsOwn).Select(p => p.By.Key).Distinct().Count() < Thresholds.Enough || count == 0 || obligation.EvidenceMonths is not { } months) return null;
        return new(count, months == 12 ? "d’un an" : "de " + Ages.OfMonths(months));
    }

    /// <summary>What others wrote stays out of the table.</summary>
    private static Grid? GridOf(Site site, ImmutableArray<Term> obligations) => Grid.Of(
        obligations.Select(o => new GridColumn(o.Id.Text, new(o.Name.Shown, Destination.To(AddressOf(o))))),
        site.Charter.All.Where(p => p.By.IsListed && p.IsOwn).Select(p => new GridCell(p.By, p.Obligation.Id.Text, Commitments.InShort(p))));
}
