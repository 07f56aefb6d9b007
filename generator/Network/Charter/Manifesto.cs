using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Allies;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>
/// What the network's groups and projects want, in their own words. The manifesto itself is the text that somebody wrote; the program writes none.
/// </summary>
internal static class Manifesto
{
    public static readonly Url Url = new("/manifeste/");

    /// <summary>Above, each term has pages of its own.</summary>
    private const int Whole = 60;

    private sealed record Term(Func<Site, string> Title, string Segment, Func<Goals, Words?> Of);

    private sealed record Saying(Entry By, Words Words);

    private static readonly ImmutableArray<Term> Terms =
    [
        new(site => site.Say("manifeste-court-terme"), "court-terme", g => g.Short),
        new(site => site.Say("manifeste-moyen-terme"), "moyen-terme", g => g.Middle),
        new(site => site.Say("manifeste-long-terme"), "long-terme", g => g.Long),
    ];

    public static LinkView LinkTo(Site site) => Format.Link(PageIntroduction.CrumbOf(site, Url, site.Say("manifeste-titre")));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("manifeste-titre"));
        var goals = site.Entries.Where(e => e.IsListed).Select(e => (By: e, (e as IOfNetwork)?.Goals)).Where(g => g.Goals is not null).ToList();
        var sayings = Terms.Select(
            term => (Term: term, Said: (from goal in goals let words = term.Of(goal.Goals!) where words is not null select new Saying(goal.By, words)).ToList())).Where(t => t.Said.Count > 0).ToList();
        var isWhole = sayings.Sum(t => t.Said.Count) <= Whole;
        var signatories = Signatories(site, s => s.Manifesto);
        var questions = OpenQuestions.All(site).ToList();
        var head =
            introduction.Head with { IsInvitation = introduction.Body is null && sayings.Count == 0 && signatories.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/pages") };
        yield return new Page(
            Url, "manifesto",
            () => new ManifestoView(
                introduction.Title, introduction.Summary, false, introduction.Body,
                [
                    .. sayings.Select(t => new TermView(t.Term.Title(site), t.Term.Segment, isWhole ? [.. t.Said.Select(s => Of(site, s))] : [], isWhole ? null : LinkTo(site, t.Term, 0)))],
                signatories,
                [.. questions.Take(Paging.PerPage)], questions.Count > Paging.PerPage ? new(Knowledge.Kind.Title, Destination.To(OpenQuestions.Url)) : null,
                Format.Network(site, introduction.Title),
                introduction.Body is null ? null : Friendship.Answer(site, site.Say("signer-manifeste"))?.To, null, null),
            head);
        if (isWhole) yield break;
        foreach (var (term, said) in sayings)
        {
            var parts = said.Chunk(Whole).ToList();
            foreach (var (i, part) in parts.Index())
                yield return new Page(
                    AddressOf(term, i), "manifesto",
                    () => new ManifestoView(
                        TitleOf(site, term, i), null, true, null, [new(null, term.Segment, [.. part.Select(s => Of(site, s))], null)], [], [], null, null, null,
                        i > 0 ? LinkTo(site, term, i - 1) : null, i + 1 < parts.Count ? LinkTo(site, term, i + 1) : null),
                    head with { Title = TitleOf(site, term, i), Description = null, Breadcrumb = [site.Home, new(introduction.Title, Url)], IsContinuation = i > 0 });
        }
    }

    /// <summary>The allies that signed a text, with the day.</summary>
    public static ImmutableArray<SignatoryView> Signatories(Site site, Func<Signatures, Day?> text) =>
        [
            .. from ally in site.Listed<Ally>() let day = ally.Signed is { } signed ? text(signed) : null where day is not null select new SignatoryView(Format.Link(ally), Format.Date(day)!)];

    private static SayingView Of(Site site, Saying saying) => new(
        saying.Words.Shown, Format.Link(saying.By), site.PresenterOf(saying.By).Noun!, saying.By.IsUnclaimed, SheetPages.YearOf(saying.By));

    private static LinkView LinkTo(Site site, Term term, int page) => new(TitleOf(site, term, page), Destination.To(AddressOf(term, page)));

    private static Url AddressOf(Term term, int page) => Paging.AddressOf(new($"{Url.Path}{term.Segment}/"), page + 1);

    private static string TitleOf(Site site, Term term, int page) => Paging.TitleOf(site.Say("manifeste-on-veut", Casing.Small(term.Title(site))), page + 1);
}
