using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What an entry tells, as rows of words: the same for every kind.</summary>
internal static class FactViews
{
    public static ImmutableArray<FactView> Of(Site site, ImmutableArray<Fact> facts, Placement placement) => Of(site, facts, f => f.Placement == placement);

    public static ImmutableArray<FactView> Of(Site site, ImmutableArray<Fact> facts) => Of(site, facts, _ => true);

    private static ImmutableArray<FactView> Of(Site site, ImmutableArray<Fact> facts, Predicate<Fact> isShown)
    {
        var views = ImmutableArray.CreateBuilder<FactView>(facts.Length);
        foreach (var fact in facts)
            if (isShown(fact) && Values(site, fact.Value) is { Length: > 0 } values) views.Add(new(fact.Key, site.Declared(fact.Label), values));
        return views.DrainToImmutable();
    }

    private static ImmutableArray<ValueView> Values(Site site, Value value)
    {
        if (value is not ListValue list) return [One(site, value)];
        var values = ImmutableArray.CreateBuilder<ValueView>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is ListValue) values.AddRange(Values(site, item));
            else values.Add(One(site, item));
        }
        return values.DrainToImmutable();
    }

    private static ValueView One(Site site, Value value) => value switch
    {
        Words words => Telling.Linked(words.Shown),
        Day day => new(null, null, Format.Date(day), null, null, []),
        Amount amount => Telling.Text(Numbers.InWords(amount.Number)),
        YesNo yes => Telling.Text(site.Say(yes.Yes ? "oui" : "non")),
        Choice choice => Telling.Text(site.Declared(choice.Label)),
        TermUse use => Telling.Term(site, use) with { To = site.Model.PageOf(use) is { } page ? Destination.To(page) : null },
        PlaceUse use => use.Place is { } place
            ? Telling.Text(place.Shown) with { To = site.Places.Of(place) is null ? null : site.WayTo(place.Url) }
            : Telling.Text(use.Word) with { Note = site.Say("valeur-a-ranger") },
        EntryUse use => use.Entry is { } entry ? Telling.Link(entry) : Telling.Text(use.Id),
        WebAddress address => Telling.Text(Format.Short(address.Href)) with { To = Destination.Away(address.Href) },
        Mailbox mailbox => Telling.Text(mailbox.Address) with { To = Format.Mail(mailbox.Address) },
        FileUse file => Telling.Text(new SitePath(file.Written).Name),
        ObjectValue parts => Parts(site, parts),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>What an object is comes first, and needs no label; nor do words that say by themselves what they are.</summary>
    private static readonly FrozenSet<string>
        First = FrozenSet.Create(
            StringComparer.Ordinal, "nom", "quoi", "qui", "etape", "vers", "engagement", "valeur", "annee", "organisation", "collectivite", "appui"),
        Anywhere = FrozenSet.Create(StringComparer.Ordinal, "note", "role", "forme-juridique", "site", "url", "lucrativite", "etat");

    private static FactView Alone(FactView fact, int at) =>
        !(at == 0 && First.Contains(fact.Key)) && !Anywhere.Contains(fact.Key) ? fact
        : fact with { IsAlone = true, Values = fact is { Key: "lucrativite" or "etat", Values: [{ Text: { } words } only] } ? [only with { Text = Casing.Capital(words) }] : fact.Values };

    /// <summary>An object with a single fact reads as that fact.</summary>
    private static ValueView Parts(Site site, ObjectValue parts)
    {
        var anchor = parts.Anchor is { } name ? PartAnchor.Prefix + name : null;
        ImmutableArray<FactView> facts = [.. Of(site, parts.Facts, f => f.Placement != Placement.Own).Select(Alone)];
        return facts is [{ Values: [var only] }] ? only with { Anchor = anchor } : new(null, null, null, null, anchor, facts);
    }
}
