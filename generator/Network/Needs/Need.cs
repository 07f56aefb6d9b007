using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Needs;

/// <summary>An entry that may need something, or offer something.</summary>
public interface INeeding
{
    ImmutableArray<Need> Needs { get; }
    ImmutableArray<Need> Offers { get; }

    /// <summary>The same entry with these.</summary>
    Entry With(ImmutableArray<Need> needs, ImmutableArray<Need> offers);
}

/// <summary>Something that is needed, or offered: the two have the same words, so that they can meet.</summary>
public sealed record Need : Part
{
    public Words What { get; init; } = null!;
    public Words? OwnId { get; init; }
    public TermUse? Nature { get; init; }
    public Day? Since { get; init; }
    public Day? Until { get; init; }
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public Contact? Contact { get; init; }
    public Day? Met { get; init; }

    /// <summary>Its own on its sheet: given, else made from the words.</summary>
    public string Name { get; init; } = "";

    /// <summary>The anchor on its sheet, and the name by which a story says that it was met.</summary>
    public override string Anchor => Name;

    private static readonly FieldsOf<Need> F = new();

    public static readonly ObjectCodec<Need> Codec = new(new("une phrase, ou {quoi, nature, depuis…}", "a sentence, or {quoi, nature, depuis…}"), new(), "quoi",
        F.One(Required, "quoi", "Quoi", As.Text, n => n.What, (n, v) => n with { What = v }, "Ce qui est cherché ou offert, en une phrase.", "Quelqu'un pour tenir la caisse"),
        F.One(Free, "id", "Identifiant", As.Id, n => n.OwnId, (n, v) => n with { OwnId = v }, "Un nom court, pour qu'un récit puisse y répondre.", "tenir-la-caisse", Placement.Own),
        F.One(Free, "nature", "Nature", As.Term("natures"), n => n.Nature, (n, v) => n with { Nature = v }, "De quel genre d'aide il s'agit.", "animation"),
        F.One(Free, "depuis", "Depuis", As.PastDate, n => n.Since, (n, v) => n with { Since = v }, "Depuis quand.", "2026-03"),
        F.One(Free, "jusqua", "Jusqu'à", As.Date, n => n.Until, (n, v) => n with { Until = v }, "Jusqu'à quand.", "2026-12"),
        F.Many(Free, "usages", "Usages", As.Term("usages"), n => n.Uses, (n, v) => n with { Uses = v }, "Pour quel usage, si ce n'est pas celui de la fiche.", "livraison"),
        F.Many(Free, "territoires", "Où", As.Place, n => n.Places, (n, v) => n with { Places = v }, "Où, si ce n'est pas là où est la fiche.", "Brest"),
        F.One(Free, "contact", "À qui écrire", Contact.Codec, n => n.Contact, (n, v) => n with { Contact = v }, "À qui écrire, si ce n'est pas le contact de la fiche.", "bonjour@exemple.org"),
        F.One(Free, "comble", "Comblé le", As.PastDate, n => n.Met, (n, v) => n with { Met = v }, "Quand le besoin a été comblé.", "2026-06"));
}
