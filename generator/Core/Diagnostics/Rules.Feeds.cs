using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule silentFeed = Declared.Set.Warning("flux-muet", Topic.References,
        new("le flux « {0} » n'a pas été lu : {1}.", "the feed “{0}” was not read: {1}."),
        [new("Ouvrez cette adresse dans un navigateur. Si le flux a déménagé, écrivez ici sa nouvelle adresse ; s'il n'existe plus, ôtez-le.",
             "Open this address in a browser. If the feed has moved, write its new address here; if it exists no more, remove it.")],
        new("Un flux que l'on ne lit plus n'apporte plus de récits, et personne ne s'en aperçoit.",
            "A feed that is read no more brings no more stories, and nobody notices."));

    private static readonly Rule unreadableFeed = Declared.Set.Warning("flux-illisible", Topic.References,
        new("ce que donne « {0} » ne se lit pas comme un flux : {1}.", "what “{0}” gives does not read as a feed: {1}."),
        [new("Vérifiez que cette adresse est celle du flux (RSS, Atom ou JSON Feed) et non celle d'une page ; sinon, prévenez qui le publie.",
             "Check that this is the address of the feed (RSS, Atom or JSON Feed), not that of a page; else tell whoever publishes it.")],
        new("Rien n'est deviné d'un flux abîmé.", "Nothing is guessed from a damaged feed."));

    private static readonly Rule partialFeed = Declared.Set.Advice("flux-incomplet", Topic.References,
        new("dans le flux « {0} », des annonces n'ont ni titre ni texte, ou pas d'adresse que l'on puisse suivre ({1}).",
            "in the feed “{0}”, some items have neither title nor text, or no address to follow ({1})."),
        [new("Elles sont laissées de côté ; il n'y a rien à faire ici.", "They are left aside; nothing is to be done here.")],
        new("On ne relaie que ce que l'on peut nommer et ouvrir.", "Only what can be named and opened is relayed."));

    private static readonly Rule refusedStory = Declared.Set.Warning("recit-non-relaye", Topic.References,
        new("le récit « {0} », à l'adresse « {1} », n'a pas été proposé : {2}", "the story “{0}”, at “{1}”, was not proposed: {2}"),
        [
            new(
                "Si cela vient de ce que site.yml dit de ce flux, corrigez-le : le récit sera proposé la prochaine fois. Sinon, écrivez sa fiche vous-même dans content/recits/.",
             "If it comes from what site.yml says of this feed, mend it: the story will be proposed next time. Else write its sheet yourself in content/recits/.")],
        new("Un brouillon que la vérification refuse empêcherait d'accepter les autres.",
            "A draft that the check refuses would keep the others from being accepted."));

    /// <param name="visit">What came of asking for it.</param>
    public static Diagnostic SilentFeed(Location at, string address, Visit visit) => silentFeed.At(at, 0, address, ReasonOf(visit));

    public static Diagnostic UnreadableFeed(Location at, string address, Sentence why) => unreadableFeed.At(at, 0, address, why);

    /// <param name="count">How many were left aside.</param>
    public static Diagnostic PartialFeed(Location at, string address, int count) =>
        partialFeed.At(at, 0, address, count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <param name="why">What the check says of its draft.</param>
    public static Diagnostic RefusedStory(Location at, string title, string address, Diagnostic why) =>
        refusedStory.At(at, 0, Shortened(title), Shortened(address), new Sentence(why.MessageIn(Language.French), why.MessageIn(Language.English)));

    private static string Shortened(string text) => text.Length > 200 ? text[..200] + "…" : text;
}
