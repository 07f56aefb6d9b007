using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>What the groups made, by how far each is; above some number, each kind has its own pages.</summary>
internal static class ProductionPages
{
    /// <summary>Above, a page that names all of them under each index would be too heavy to read.</summary>
    private const int Whole = 60;
    private const string Replaced = "remplacees";

    /// <summary>The productions of one kind.</summary>
    private sealed record Part(string Id, string Title, string? Description, ImmutableArray<Production> Productions);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var url = Lists.AddressOf(Production.Kind);
        var introduction = PageIntroduction.At(site, url, Production.Kind.Title);
        var all = site.Listed<Production>().ToImmutableArray();
        var natures = ByNature(site, all);
        var isWhole = all.Length <= Whole;
        var head =
            introduction.Head with { IsInvitation = all.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Production.Kind.Folder}"), Type = "CollectionPage" };
        var indexes = new Lazy<ImmutableArray<IndexView>>(
            () => [.. new[] { KindsOf(site, natures, isWhole), QuestionsOf(site, all, isWhole) }.Where(i => !i.Entries.IsEmpty)]);
        var pages = Pages(url, head, introduction, all, indexes);
        return isWhole ? pages : pages.Concat(natures.SelectMany(part =>
            Pages(AddressOf(part), head with { Title = site.Say("productions-genre", part.Title), Description = part.Description, Breadcrumb = [site.Home, Lists.CrumbOf(site, Production.Kind)] }, new(part.Title, part.Description, null, head), part.Productions, new([]))));

        IEnumerable<Output> Pages(Url first, PageHead its, PageIntroduction said, ImmutableArray<Production> productions, Lazy<ImmutableArray<IndexView>> named)
        {
            var byStanding = productions.ToLookup(site.ProductionIndex.Of);
            Section[] sections =
            [
                new(
                    site.Say("productions-publiees"), "publiees",
                    [.. byStanding[Standing.Published].OrderByDescending(p => p.Date?.Date.ToString() ?? "", StringComparer.Ordinal)]),
                new(site.Say("production-en-chantier"), "en-chantier", [.. byStanding[Standing.InProgress]]),
                new(site.Say("productions-remplacees-titre"), Replaced, [.. byStanding[Standing.Replaced]]),
            ];
            return CardLists.Compose(site, first, "productions", its, sections, part => new ProductionsView(
                part.Title, part.IsFirst ? said.Summary : null, part.IsFirst ? said.Body : null, productions.Length,
                part.IsFirst
                    ? [.. byStanding[Standing.InReview].OrderBy(p => p.ReviewBefore?.Date.Last ?? DateOnly.MaxValue).Select(p => Review(site, options, p))]
                    : [],
                [.. part.Groups.Where(g => g.Anchor != Replaced).Select(WithoutItsTitle)],
                [.. part.Groups.Where(g => g.Anchor == Replaced).SelectMany(g => g.Cards)],
                part.IsFirst ? named.Value : [], Format.Network(site, introduction.Title), part.Pager));
        }
    }

    /// <summary>What the heading says, its cards need not say again.</summary>
    private static CardGroupView WithoutItsTitle(CardGroupView group) =>
        group with { Cards = [.. group.Cards.Select(c => c.State is { } state && group.Title!.StartsWith(state.Text, StringComparison.Ordinal) ? c with { State = null } : c)] };

    private static ReviewView Review(Site site, ComposeOptions options, Production production) => new(
        Cards.Of(site, production),
        production.Group?.Entry is { IsListed: true } group ? Format.Link(group) : null,
        ProductionSheets.Review(site, options, production));

    /// <summary>In the order of the vocabulary; then the words that wait to be put in order, then those of which nobody said it.</summary>
    private static ImmutableArray<Part> ByNature(Site site, ImmutableArray<Production> all)
    {
        var isSaid = all.ToLookup(p => p.Nature is { Meaning.Key.Length: > 0 });
        return
        [
            .. from said in site.Terms.Sort("productions", isSaid[true], p => p.Nature!.Meaning)
               where !said.Things.IsEmpty
               select new Part(said.Meaning.Key, said.Meaning.Shown, said.Meaning.Description?.Shown, said.Things),
            .. isSaid.Contains(false) ? [new Part("a-preciser", site.Say("a-preciser"), null, [.. isSaid[false]])] : Array.Empty<Part>(),
        ];
    }

    private static IndexView KindsOf(Site site, ImmutableArray<Part> natures, bool isWhole) => new(
        site.Say("par-genre"), "genres", [.. natures.Select(p => new IndexEntryView(p.Title, p.Productions.Length, isWhole ? null : Destination.To(AddressOf(p)), isWhole ? Links(site, p.Productions) : []))]);

    /// <summary>The question's own sheet names its productions too: a long page leaves them there.</summary>
    private static IndexView QuestionsOf(Site site, ImmutableArray<Production> all, bool isWhole)
    {
        var byQuestion = all.SelectMany(p => p.Questions.Select(q => (q.Id, Production: p))).Distinct()
            .ToLookup(p => p.Id, p => p.Production, StringComparer.Ordinal);
        return new(site.Say("par-question"), "questions",
            [.. from question in site.Listed<Knowledge>() where byQuestion.Contains(question.Key.Id)
                select new IndexEntryView(question.Title.Shown, byQuestion[question.Key.Id].Count(), Destination.To(question.Url), isWhole ? Links(site, byQuestion[question.Key.Id]) : [])]);
    }

    private static ImmutableArray<LinkView> Links(Site site, IEnumerable<Production> productions) =>
        [.. site.ProductionIndex.InReadingOrder(productions).Select(p => Format.Link(p))];

    private static Url AddressOf(Part part) => new($"{Lists.AddressOf(Production.Kind).Path}{Production.Parts}/{part.Id}/");
}
