using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Charter;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Allies;

/// <summary>
/// Who is an ally or a friend, what each side promises, and how to answer. The declaration is the text that somebody wrote; the program writes none.
/// </summary>
internal static class Friendship
{
    public static readonly Url Url = new("/amitie/");
    private static readonly Url Sheet = new($"{Url.Path}feuille/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("amitie-titre"));
        ImmutableArray<CircleView> circles =
        [
            .. new[] { Circle(site, "allie", site.Say("amitie-allies")), Circle(site, "ami", site.Say("amitie-amis")) }.Where(c => !c.Friends.IsEmpty),
        ];
        yield return new Page(
            Url, "friendship",
            () => new FriendshipView(
                introduction.Title, introduction.Summary, introduction.Body, circles, circles.Sum(c => c.Friends.Length) <= Paging.PerPage,
                [.. OpenQuestions.About(site, Url)],
                Answer(site, site.Say("signer-amitie")), site.Settings.Contact?.Role?.Shown, site.Settings.AnswersWithin?.Shown,
                site.Has(Manifesto.Url) ? Manifesto.LinkTo(site) : null,
                Neighbours.LinkTo(site), Format.Link(Lists.CrumbOf(site, Ally.Kind))) { Sheet = new(site.Say("feuille-titre"), Destination.To(Sheet)) },
            introduction.Head with { IsInvitation = introduction.Body is null && circles.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Ally.Kind.Folder}") });
        yield return OnPaper(site, introduction, circles);
    }

    public static LinkView LinkTo(Site site) => Format.Link(PageIntroduction.CrumbOf(site, Url, site.Say("amitie-titre")));

    /// <summary>What a board reads and signs, on one page: while the network has written no declaration, sentences that are proposed and say so.</summary>
    private static Page OnPaper(Site site, PageIntroduction friendship, ImmutableArray<CircleView> circles)
    {
        var (title, summary) = (site.Say("feuille-titre"), site.Say("feuille-resume"));
        var signed = site.Listed<Ally>().Where(a => a.Signed?.Friendship is not null).Select(a => a.Title.Shown).ToList();
        return new(
            Sheet, "friendship-sheet",
            () => new FriendshipSheetView(
                title, summary, site.Settings.Title.Shown, friendship.Body, Format.Joined(signed.Take(Paging.PerPage)), Answer(site, site.Say("signer-amitie")), LinkTo(site)),
            new() { Title = title, Description = summary, Breadcrumb = [site.Home, new(friendship.Title, Url)], IsInvitation = friendship.Body is null && circles.IsEmpty, Source = friendship.Head.Source });
    }

    /// <summary>What a sheet adds for the board that reads it on paper.</summary>
    public static AllianceView Of(Site site, Ally ally) =>
        new(
            ally is { IsUnclaimed: false, Signed.Friendship: not null } && !ally.Body.IsEmpty, Destination.To(Url), Answer(site, site.Say("signer-amitie")),
            site.Settings.AnswersWithin?.Shown);

    /// <summary>The part of a sheet where « nous » would be read as the ally.</summary>
    public static FactView Told(Site site, Ally ally, MutualPromises promises, FactView part) => part with { Values = [.. Promises(site, ally, promises)] };

    /// <summary>The part of a sheet where a date would stand without what was signed.</summary>
    public static FactView Told(Site site, Signatures signed, FactView part) =>
        part with { Values = [.. Signed(site, signed).Select(s => new ValueView(Casing.Capital(s.Text), s.To, null, s.On.Text, null, []))] };

    /// <summary>A message that asks to sign, with what the network needs to know; where the network gave no mailbox, its page.</summary>
    /// <param name="text">What would be signed, with its article.</param>
    public static LinkView? Answer(Site site, string text) =>
        site.Settings.Contact?.Mail is not { } mail ? Format.Network(site, text) : new(mail.Address, Format.Mail(
        mail.Address, site.Write("signer-objet"), site.Write("signer-message", text)));

    private static CircleView Circle(Site site, string word, string title) => new(
        title, word + "s",
        [
            .. site.Listed<Ally>().Where(a => a.Nearness?.Word == word).OrderBy(a => Collation.Key(a.Sector?.Text ?? "~"), StringComparer.Ordinal)
            .Select(a => new FriendView(
            Format.Link(a), a.Sector?.Shown, a.Promises?.Ours?.Shown, a.Promises?.Theirs?.Shown, a.Signed is { } signed ? [.. Signed(site, signed)] : []))]);

    private static IEnumerable<SignedView> Signed(Site site, Signatures signed)
    {
        if (signed.Friendship is { } friendship) yield return new(site.Say("signer-amitie"), Destination.To(Url), Format.On(friendship));
        if (signed.Manifesto is { } manifesto) yield return new(site.Say("signer-manifeste"), site.WayTo(Manifesto.Url), Format.On(manifesto));
        if (signed.Charter is { } charter) yield return new(site.Say("signer-charte"), site.WayTo(CharterPages.Url), Format.On(charter));
    }

    private static IEnumerable<ValueView> Promises(Site site, Ally ally, MutualPromises promises)
    {
        if (promises.Theirs is { } theirs) yield return Promise(site, ally.Title.Shown, theirs);
        if (promises.Ours is { } ours) yield return Promise(site, site.Settings.Title.Shown, ours);
    }

    private static ValueView Promise(Site site, string who, Words words) =>
        new(
            null, null, null, null, null,
            [new("qui", site.Say("promesse-qui"), [new(who, null, null, null, null, [])]) { IsAlone = true }, new("note", site.Say("promesse-quoi"), [new(words.Shown, null, null, null, null, [])])]);
}
