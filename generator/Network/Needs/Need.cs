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
        F.One(Required, "quoi", ("Quoi", "What"), As.Text, n => n.What, (n, v) => n with { What = v },
            ("Ce qui est cherché ou offert, en une phrase.", "What is needed or offered, in one sentence."), "Quelqu'un pour tenir la caisse"),
        F.One(Free, "id", ("Identifiant", "Identifier"), As.Id, n => n.OwnId, (n, v) => n with { OwnId = v },
            ("Un nom court, pour qu'un récit puisse y répondre.", "A short name, so that a story may answer it."), "tenir-la-caisse", Placement.Own),
        F.One(Free, "nature", ("Nature", "Nature"), As.Term("natures"), n => n.Nature, (n, v) => n with { Nature = v },
            ("De quel genre d'aide il s'agit.", "What kind of help it is."), "animation"),
        F.One(Free, "depuis", ("Depuis", "Since"), As.PastDate, n => n.Since, (n, v) => n with { Since = v },
            ("Depuis quand.", "Since when."), "2026-03"),
        F.One(Free, "jusqua", ("Jusqu'à", "Until"), As.Date, n => n.Until, (n, v) => n with { Until = v },
            ("Jusqu'à quand.", "Until when."), "2026-12"),
        F.Many(Free, "usages", ("Usages", "Usages"), As.Term("usages"), n => n.Uses, (n, v) => n with { Uses = v },
            ("Pour quel usage, si ce n'est pas celui de la fiche.", "For which usage, if it is not that of the sheet."), "livraison"),
        F.Many(Free, "territoires", ("Où", "Where"), As.Place, n => n.Places, (n, v) => n with { Places = v },
            ("Où, si ce n'est pas là où est la fiche.", "Where, if it is not where the sheet is."), "Brest"),
        F.One(Free, "contact", ("À qui écrire", "Whom to write to"), Contact.Codec, n => n.Contact, (n, v) => n with { Contact = v },
            ("À qui écrire, si ce n'est pas le contact de la fiche.", "Whom to write to, if it is not the contact of the sheet."), "bonjour@exemple.org"),
        F.One(Free, "comble", ("Comblé le", "Met on"), As.PastDate, n => n.Met, (n, v) => n with { Met = v },
            ("Quand le besoin a été comblé.", "When the need was met."), "2026-06"));
}
