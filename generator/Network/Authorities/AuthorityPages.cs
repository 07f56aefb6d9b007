using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Authorities;

/// <summary>
/// « Ce qu’une collectivité peut faire »: who does it already, then what was asked and learnt, then where they are. Whom Resolve left unnamed stays so.
/// </summary>
internal static class AuthorityPages
{
    public static readonly Url Url = Lists.AddressOf(Authority.Kind);
    private static readonly Url Requests = new($"/collectivites/{Authority.Requests}/");

    private const string Supports = "appuis", SupportPrefix = "appui-";

    /// <summary>Above, requests have pages of their own, and those who give a kind of support too.</summary>
    private const int Whole = 60, Few = 6;

    /// <summary>Above, authorities are listed on pages of their own.</summary>
    private const int Listed = 200;

    private static readonly Url ListUrl = new("/collectivites/liste/");

    private static readonly Url Letter = new($"/collectivites/{Authority.Letter}/");

    /// <summary>Who gives a kind of support, to whom.</summary>
    private sealed record Giving(TermUse Nature, Authority By, ImmutableArray<Project> To, Day? Since);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Authority.Kind.Title);
        var authorities = site.Listed<Authority>().ToList();
        var asking = site.Listed<Project>().Where(p => !p.Requests.IsEmpty).ToList();
        var requests = asking.SelectMany(p => p.Requests).ToList();
        var isWhole = requests.Count <= Whole;
        var kinds = Kinds(site, authorities, asking);
        var areFew = kinds.Sum(k => k.Supporters.Length) <= Whole;
        var places = Places(site, authorities);
        var head =
            introduction.Head with { IsInvitation = authorities.Count == 0 && asking.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Authority.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(
            Url, "authorities",
            () => new AuthoritiesView(
                introduction.Title, introduction.Summary, introduction.Body, authorities.Count,
                Gestures(site, areFew ? kinds : [.. kinds.Select(k => InShort(site, k))]),
                requests.Count < Thresholds.Enough ? null : Total(site, requests, asking.Count),
                isWhole ? [.. asking.Select(p => Of(site, p))] : [], isWhole ? null : LinkTo(site, 0), authorities.Count <= Listed ? places : [], Format.Network(site, introduction.Title))
            {
                All = authorities.Count <= Listed ? null : new(site.Say("collectivites-toutes"), Destination.To(ListUrl)),
                Letter = new(site.Say("lettre-titre"), Destination.To(Letter)), Further = [.. Further(site)],
            },
            head);
        yield return new Page(
            Letter, "letter", () => new LetterView(site.Say("lettre-titre"), site.Say("lettre-resume"), Format.Link(Lists.CrumbOf(site, Authority.Kind))),
            new() { Title = site.Say("lettre-titre"), Description = site.Say("lettre-resume"), Breadcrumb = [site.Home, Lists.CrumbOf(site, Authority.Kind)], IsInvitation = head.IsInvitation, Source = head.Source });
        var under = head with { Description = null, Breadcrumb = [site.Home, Lists.CrumbOf(site, Authority.Kind)], IsContinuation = true };
        foreach (var page in areFew ? [] : kinds.Where(k => k.Supporters.Length > Few).SelectMany(k => Paging.Slices(AddressOf(k), under with { Title = k.Title }, k.Supporters, Whole)
                     .Select(slice => Part(slice.Url, slice.Head, [k with { Title = slice.Head.Title, Supporters = slice.Items }], [], slice.Pager)))) yield return page;
        foreach (var page in authorities.Count <= Listed ? [] : Paging.Slices(ListUrl, under with { Title = site.Say("collectivites-toutes") }, places.SelectMany(p => p.Authorities.Select(a => (Place: p, Authority: a))), Listed)
                     .Select(slice => Part(slice.Url, slice.Head, [], [.. slice.Items.GroupBy(i => i.Place).Select(g => g.Key with { Authorities = [.. g.Select(i => i.Authority)] })], slice.Pager))) yield return page;
        if (isWhole) yield break;
        var parts = asking.Chunk(Paging.PerPage).ToList();
        foreach (var (i, part) in parts.Index())
            yield return new Page(
                AddressOf(i), "requests",
                () => new RequestsView(
                    TitleOf(site, i), [.. part.Select(p => Of(site, p))], i > 0 ? LinkTo(site, i - 1) : null, i + 1 < parts.Count ? LinkTo(site, i + 1) : null),
                head with { Title = TitleOf(site, i), Description = null, Breadcrumb = [site.Home, Lists.CrumbOf(site, Authority.Kind)], IsContinuation = i > 0 });
    }

    /// <summary>A page of one kind of support, or of where authorities are.</summary>
    private static Page Part(Url url, PageHead head, ImmutableArray<SupportKindView> kinds, ImmutableArray<AuthorityPlaceView> places, PagerView? pager) =>
        new(
            url, "authorities",
            () => new AuthoritiesView(
                head.Title, null, null, 0, kinds.IsEmpty ? [] : [new(null, "appuis", null, kinds)], null, [], null, places, null) { Pager = pager },
            head);

    /// <summary>The first of those who give a kind of support, and where the others are.</summary>
    private static SupportKindView InShort(Site site, SupportKindView kind) => kind.Supporters.Length <= Few ? kind
        : kind with { Supporters = [.. kind.Supporters.Take(Few)], All = new(site.Say("voir-les", kind.Title, kind.Supporters.Length), Destination.To(AddressOf(kind))) };

    private static Url AddressOf(SupportKindView kind) => new($"{Url.Path}appuis/{kind.Anchor[SupportPrefix.Length..]}/");

    /// <summary>What an authority was asked and agreed to be named for, as a part of its sheet.</summary>
    public static IEnumerable<FactView> Asked(Site site, Authority authority)
    {
        var asked = from mention in site.Mentions.Of(authority)
                    where mention.Key == Project.RequestsKey
                    let project = (Project)mention.By
                    where project.IsListed
                    from request in project.Requests
                    where request.Authority?.Id == authority.Key.Id
                    let told = (ObjectValue)Request.Codec.Tell(request with { Authority = null, Consent = null })
                    let name = new FactView("nom", Project.Kind.Title, [Telling.Link(project)]) { IsAlone = true }
                    select new ValueView(null, null, null, null, null, [name, .. FactViews.Of(site, told.Facts).Select(f => Told(f, request))]);
        ImmutableArray<ValueView> values = [.. asked];
        if (!values.IsEmpty) yield return new("demandes", site.Say("collectivites-demande"), Telling.First(site, values, Destination.To(Requests)));
    }

    /// <summary>The part of a project's sheet that tells what it asked: where the answer is public is a link.</summary>
    public static FactView Told(Site site, Project project, FactView part) =>
        part with { Values = [.. part.Values.Zip(project.Requests, Told)], Holds = site.Say("collectivites-combien", project.Requests.Length) };

    private static ValueView Told(ValueView value, Request request) => value with { Facts = [.. value.Facts.Select(f => Told(f, request))] };

    private static FactView Told(FactView fact, Request request) =>
        fact.Key == "preuve" && request.Evidence is { } evidence ? fact with { Values = [Of(evidence)] } : fact;

    /// <summary>Every kind of the list, since each can be done, even where nobody told that they do it; then the words that wait to be put in order.</summary>
    private static ImmutableArray<SupportKindView> Kinds(Site site, List<Authority> authorities, List<Project> asking)
    {
        var givings = authorities.SelectMany(a => a.Supports.Select(s => new Giving(s.Nature, a, [.. s.Projects.Listed().OfType<Project>()], s.Since)))
            .Concat(asking.SelectMany(p => p.Requests.Select(r => Given(p, r)).OfType<Giving>()));
        return [
            .. site.Terms.Sort(Supports, givings, g => g.Nature.Meaning).Select(k => new SupportKindView(k.Meaning.Shown, SupportPrefix + k.Meaning.Key, k.Meaning.Description?.Shown, Supporters(site, k.Things)))];
    }

    /// <summary>
    /// Kinds of support under the wider word that the list gives them: what one can do this month, with a budget, lastingly. Without any, one group.
    /// </summary>
    private static ImmutableArray<GestureView> Gestures(Site site, ImmutableArray<SupportKindView> kinds)
    {
        var wider = site.Terms.Sort(Supports, Enumerable.Empty<Meaning>(), m => m).Select(m => m.Meaning).OfType<Term>()
            .ToDictionary(t => SupportPrefix + t.Key, t => site.Terms.WiderOf(Supports, t));
        var groups = wider.Values.OfType<Term>().Select(t => SupportPrefix + t.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from kind in kinds
               where !groups.Contains(kind.Anchor) || !kind.Supporters.IsEmpty
               group kind by wider.GetValueOrDefault(kind.Anchor) into gesture
               select new GestureView(
                   gesture.Key?.Shown, gesture.Key is { } key ? "geste-" + key.Key : "autres-appuis", gesture.Key?.Description?.Shown, [.. gesture]),
        ];
    }

    /// <summary>What is told elsewhere of authorities: what has the word of this page among its tags.</summary>
    private static IEnumerable<LinkView> Further(Site site) =>
        from entry in site.Entries
        where entry is { IsListed: true } and not Authority && entry.Tags.Any(t => Folding.Slug(t.Text) == Url.Path.Trim('/'))
        select Format.Link(entry);

    /// <summary>What a project obtained from an authority that may be named, and that did not say so itself.</summary>
    private static Giving? Given(Project project, Request request) =>
        request is { Support: { } support, Answer.Word: "oui" or "partiel", Authority.Entry: Authority { IsListed: true } authority }
            ? new(support, authority, [project], null) : null;

    /// <summary>Each authority once, with all that it helps in this way, and since the first.</summary>
    private static ImmutableArray<SupporterView> Supporters(Site site, IEnumerable<Giving> givings) =>
    [
        .. from giving in givings.InFrenchOrder(g => g.By.Title.Text)
           group giving by giving.By.Key into own
           let authority = own.First().By
           select new SupporterView(
               Format.Link(authority), authority.Place is { Place: var named } place && (named is null || site.Has(named.Url)) ? Format.Place(place) : null,
               [.. own.SelectMany(g => g.To).DistinctBy(p => p.Key).Select(p => Format.Link(p))],
               Format.Date(own.Select(g => g.Since).OfType<Day>().MinBy(d => d.Date)), authority.IsUnclaimed, SheetPages.YearOf(authority)),
    ];

    private static AskingView Of(Site site, Project project) => new(Format.Link(project), [.. project.Requests.Select(r => Of(site, r))]);

    private static RequestView Of(Site site, Request request)
    {
        return new(
            request.Authority?.Entry is { } authority ? Format.Link(authority) : null, request.Unnamed is { } words ? Casing.Capital(words.Shown) : null,
            request.Asked.Shown, Format.Date(request.On),
            request.Answer is { } answer ? new(Casing.Capital(site.Declared(answer.Label)), SignOf(answer.Word)) : null,
            request.Support is { } support ? support.Meaning.Shown : null, request.Evidence is { } evidence ? Of(evidence) : null, request.Learnt?.Shown);
    }

    /// <summary>An address as a link, anything else as it was written.</summary>
    private static ValueView Of(Words evidence) =>
        AddressPolicy.Check(evidence.Text) is { Nature: AddressNature.Outside, Address: var address }
            && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0
        ? new(uri.Host, Destination.Away(address), null, null, null, []) : Telling.Linked(evidence.Shown);

    private static string SignOf(string answer) => answer switch { "oui" => "plein", "partiel" or "en-cours" => "demi", _ => "vide" };

    /// <summary>Requests of the unnamed count too. What nobody answered yet is counted with what is under way: silence is not a result.</summary>
    private static string Total(Site site, List<Request> requests, int projects)
    {
        var ends = new List<string>();
        if (Answered("oui") is > 0 and var yes) ends.Add(site.Say("demandes-oui", yes));
        if (Answered("partiel") is > 0 and var partly) ends.Add(site.Say("demandes-en-partie", partly));
        if (Answered("non") is > 0 and var no) ends.Add(site.Say("demandes-non", no));
        var (told, by) = (site.Say("demandes-compte", requests.Count), site.Say("demandes-projets", projects));
        return ends.Count == 0 ? site.Say("demandes-total", told, by) : site.Say("demandes-total-detail", told, by, string.Join(", ", ends));

        int Answered(string word) => requests.Count(r => r.Answer?.Word == word);
    }

    /// <summary>Each authority under the largest place that holds it, with the places between.</summary>
    private static ImmutableArray<AuthorityPlaceView> Places(Site site, List<Authority> authorities)
    {
        var placed = authorities.Select(a => (Authority: a, Chain: Chain(site, a).ToList())).ToList();
        var groups = placed.Where(p => p.Chain.Count > 0).GroupBy(p => p.Chain[^1].Id, StringComparer.Ordinal)
            .OrderBy(g => g.First().Chain[^1].Level == PlaceLevel.Nowhere ? 1 : 0).ThenBy(g => Collation.Key(g.First().Chain[^1].Name), StringComparer.Ordinal);
        return
        [
            .. from g in groups
               let region = g.First().Chain[^1]
               select new AuthorityPlaceView(site.Has(region.Url) ? Format.Link(region) : null, [.. g.Select(p => Of(site, p.Authority, p.Chain[..^1]))]) { Name = region.Shown },
            .. placed.Where(p => p.Chain.Count == 0).Select(p => Of(site, p.Authority, [])).ToImmutableArray() is { IsEmpty: false } elsewhere
                ? [new AuthorityPlaceView(null, elsewhere)] : Array.Empty<AuthorityPlaceView>(),
        ];
    }

    private static AuthorityView Of(Site site, Authority authority, List<Place> below) =>
        new(Format.Link(authority), authority.Type is { } type ? site.Declared(type.Label) : null, [.. below.Select(Format.Link)]);

    private static IEnumerable<Place> Chain(Site site, Authority authority) =>
        authority.Place?.Place is { } place ? site.Places.HoldersOf(place).Prepend(place) : [];

    private static LinkView LinkTo(Site site, int page) => new(TitleOf(site, page), Destination.To(AddressOf(page)));

    private static Url AddressOf(int page) => Paging.AddressOf(Requests, page + 1);

    private static string TitleOf(Site site, int page) => Paging.TitleOf(site.Say("demandes-titre"), page + 1);
}
