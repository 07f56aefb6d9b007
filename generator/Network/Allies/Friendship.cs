using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Charter;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Allies;

/// <summary>Who is an ally or a friend, what each side promises, and how to answer. The declaration is the text that somebody wrote; the program writes none.</summary>
internal static class Friendship
{
    public static readonly Url Url = new("/amitie/");
    private const string Title = "Amitié", Declaration = "la déclaration d’amitié";

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Title);
        ImmutableArray<CircleView> circles = [.. new[] { Circle(site, "allie", "Les alliés"), Circle(site, "ami", "Les amis") }.Where(c => !c.Friends.IsEmpty)];
        yield return new Page(
            Url, "friendship",
            () => new FriendshipView(
                introduction.Title, introduction.Summary, introduction.Body, circles, circles.Sum(c => c.Friends.Length) <= Paging.PerPage, [.. OpenQuestions.About(site, Url)],
                Answer(site, Declaration), site.Settings.Contact?.Role?.Shown, site.Settings.AnswersWithin?.Shown,
                Tell.Link(PageIntroduction.CrumbOf(site, Manifesto.Url, Manifesto.Title)),
                Tell.Link(PageIntroduction.CrumbOf(site, Neighbours.Url, Neighbours.Title)), Tell.Link(Lists.CrumbOf(site, Ally.Kind))),
            introduction.Head with { IsHidden = introduction.Body is null && circles.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Ally.Kind.Folder}") });
    }

    /// <summary>What a sheet adds for the board that reads it on paper.</summary>
    public static AllianceView Of(Site site, Ally ally) =>
        new(ally is { IsUnclaimed: false, Signed.Friendship: not null } && !ally.Body.IsEmpty, Destination.To(Url), Answer(site, Declaration), site.Settings.AnswersWithin?.Shown);

    /// <summary>The part of a sheet where « nous » would be read as the ally.</summary>
    public static FactView Told(Site site, Ally ally, MutualPromises promises, FactView part) => part with { Values = [.. Promises(site, ally, promises)] };

    /// <summary>The part of a sheet where a date would stand without what was signed.</summary>
    public static FactView Told(Signatures signed, FactView part) =>
        part with { Values = [.. Signed(signed).Select(s => new ValueView(Casing.Capital(s.Text), s.To, null, s.On.Text, null, []))] };

    /// <summary>A message that asks to sign, with what the network needs to know; where the network gave no mailbox, its page.</summary>
    /// <param name="text">What would be signed, with its article.</param>
    public static LinkView? Answer(Site site, string text) => site.Settings.Contact?.Mail is not { } mail ? Tell.Network(site, text) : new(mail.Address, Tell.Mail(
        mail.Address, "Notre association aimerait signer",
        $"Bonjour,\n\nNotre association aimerait signer {text}.\n\nNotre nom :\n\nCe que nous faisons, en une phrase :\n\nCe que nous pourrions promettre :\n\nCe que nous attendrions du réseau :\n\nQui en décide chez nous, et quand (bureau, conseil d’administration, assemblée) :\n\nL’adresse partagée où nous répondre :\n"));

    private static CircleView Circle(Site site, string word, string title) => new(
        title, word + "s",
        [.. site.Listed<Ally>().Where(a => a.Nearness?.Word == word).OrderBy(a => Collation.Key(a.Sector?.Text ?? "~"), StringComparer.Ordinal).Select(a => new FriendView(
            Tell.Link(a), a.Sector?.Shown, a.Promises?.Ours?.Shown, a.Promises?.Theirs?.Shown, a.Signed is { } signed ? [.. Signed(signed)] : []))]);

    private static IEnumerable<SignedView> Signed(Signatures signed)
    {
        if (signed.Friendship is { } friendship) yield return new(Declaration, Destination.To(Url), Tell.On(friendship));
        if (signed.Manifesto is { } manifesto) yield return new("le manifeste", Destination.To(Manifesto.Url), Tell.On(manifesto));
        if (signed.Charter is { } charter) yield return new("la charte", Destination.To(CharterPages.Url), Tell.On(charter));
    }

    private static IEnumerable<ValueView> Promises(Site site, Ally ally, MutualPromises promises)
    {
        if (promises.Theirs is { } theirs) yield return Promise(ally.Title.Shown, theirs);
        if (promises.Ours is { } ours) yield return Promise(site.Settings.Title.Shown, ours);
    }

    private static ValueView Promise(string who, Words words) =>
        new(null, null, null, null, null, [new("qui", "Qui", [new(who, null, null, null, null, [])]) { IsAlone = true }, new("note", "Promet", [new(words.Shown, null, null, null, null, [])])]);
}
