using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Relations;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Allies;

/// <summary>An ally, a friend or a neighbour: what each side promises; and the list of all, the nearest first.</summary>
internal sealed class AllyPresenter(Site site, Ally ally) : ActorPresenter<Ally>(site, ally)
{
    /// <summary>By how near each says that it is.</summary>
    public static IEnumerable<Output> List(Site site, ComposeOptions options)
    {
        var allies = site.Listed<Ally>().ToLookup(a => a.Nearness?.Word ?? Ally.Neighbour);
        return Lists.Of(site, Ally.Kind,
        [
            new(site.Say("allies"), "allies", [.. allies["allie"]]),
            new(site.Say("amis"), "amis", [.. allies["ami"]]),
            new(site.Say("voisins"), "voisins", [.. allies[Ally.Neighbour]]),
        ]);
    }

    public override string Noun => Entry.Nearness is { } nearness ? Site.Declared(nearness.Label) : Ally.Neighbour;

    protected override Thing Describe(Thing thing, string address) =>
        base.Describe(thing, address).With("sameAs", Plain.Address(Entry.Site)).With("memberOf", Things.Named(Site, Entry.Groups, address));

    public override FactView? Told(FactView fact) => fact.Key switch
    {
        "ouverture" => Openness.Told(Site, Entry.Opening!, fact),
        "engagements" => Friendship.Told(Site, Entry, Entry.Promises!, fact),
        "signe" => Friendship.Told(Site, Entry.Signed!, fact),
        _ => base.Told(fact),
    };

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with { Alliance = Friendship.Of(Site, Entry) };
}
