using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>A word of a vocabulary. The keys of one list only (unit of an indicator, inverse of a relation) are told where they are used.</summary>
public sealed record Term : Meaning
{
    public const string Folder = "content/vocabulaires";

    /// <summary>Where the list of this name is written.</summary>
    public static SitePath FileOf(string vocabulary) => new($"{Folder}/{vocabulary}.yml");

    public override string Key => Id.Text;
    public override string Shown => Name.Shown;
    public override IEnumerable<string> Names => [Shown, .. Synonyms.Select(s => s.Shown)];
    public Words Id { get; init; } = null!;
    public Words Name { get; init; } = null!;
    public Words? Parent { get; init; }
    public Amount? Order { get; init; }
    public ImmutableArray<Words> Synonyms { get; init; } = [];
    /// <summary>Former ids: sheets may still say them, and their addresses lead here.</summary>
    public ImmutableArray<Words> Aliases { get; init; } = [];
    /// <summary>Names of services that people know, in place of which one comes here.</summary>
    public ImmutableArray<Words> InsteadOf { get; init; } = [];
    public Words? Unit { get; init; }
    public Words? Inverse { get; init; }
    public YesNo? Reciprocal { get; init; }
    public Words? Axis { get; init; }
    public Words? Text { get; init; }
    public Choice? Status { get; init; }
    public Words? Source { get; init; }
    public Words? Rhythm { get; init; }
    public Words? EvidenceLife { get; init; }
    public Words? Evidence { get; init; }

    /// <summary>How long evidence holds unless the list says otherwise, and the least that it may say, in months.</summary>
    public const int UsualEvidenceLife = 12, ShortestEvidenceLife = 6;

    /// <summary>How long evidence of this commitment holds, in months; null when what is written is no such length.</summary>
    public int? EvidenceMonths =>
        EvidenceLife is null ? UsualEvidenceLife : Duration.Months(EvidenceLife.Text) is >= ShortestEvidenceLife and var months ? months : null;

    private static readonly FieldsOf<Term> F = new();

    public static readonly FieldSet<Term> Fields = new(
    [
        F.One(Required, "id", ("Identifiant", "Identifier"), As.Id, t => t.Id, (t, v) => t with { Id = v },
            ("Ce que l'on écrit dans les fiches.", "What is written in sheets."), "livraison"),
        F.One(Required, "nom", ("Nom", "Name"), As.Text, t => t.Name, (t, v) => t with { Name = v },
            ("Ce qu'on lit sur le site.", "What is read on the site."), "Livraison"),
        F.One(Free, "description", ("Description", "Description"), As.Text, t => t.Description, (t, v) => t with { Description = v },
            ("Ce que le mot veut dire ici.", "What the word means here."), "Porter des colis"),
        F.One(Free, "parent", ("Mot plus large", "Wider word"), As.Id, t => t.Parent, (t, v) => t with { Parent = v },
            ("Le mot plus large.", "The wider word."), "transport"),
        F.One(Free, "ordre", ("Ordre", "Order"), As.Number, t => t.Order, (t, v) => t with { Order = v },
            ("Sa place dans la liste, si elle a un ordre.", "Its place in the list, if that has an order."), "1"),
        F.Many(Free, "synonymes", ("Synonymes", "Synonyms"), As.Text, t => t.Synonyms, (t, v) => t with { Synonyms = v },
            ("Les mots qui veulent dire la même chose.", "The words that mean the same."), "[coursiers, messagerie]"),
        F.Many(Free, "alias", ("Anciens noms", "Former names"), As.Id, t => t.Aliases, (t, v) => t with { Aliases = v },
            ("Les anciens identifiants, du plus ancien au plus récent : leurs adresses mènent ici.",
             "The former ids, from the oldest to the newest: their addresses lead here."), "ancien-nom"),
        F.Many(Free, "a-la-place-de", ("À la place de", "Instead of"), As.Text, t => t.InsteadOf, (t, v) => t with { InsteadOf = v },
            ("Des services que les gens connaissent : qui cherche leur nom trouve cet usage.", "Services that people know: whoever looks for their name finds this usage."), "[Vitapporté]"),
        F.One(Free, "unite", ("Unité", "Unit"), As.Text, t => t.Unit, (t, v) => t with { Unit = v },
            ("L'unité d'un indicateur.", "The unit of an indicator."), "personnes"),
        F.One(Free, "sens", ("Sens", "Sense"), As.Text, t => t.Sense, (t, v) => t with { Sense = v },
            ("Ce que le mot veut dire pour le site, quel que soit son nom : « personnes » pour un indicateur qui compte des gens.",
             "What the word means to the site, whatever its name: “personnes” for an indicator that counts people."), "personnes"),
        F.One(Free, "inverse", ("Inverse", "Inverse"), As.Text, t => t.Inverse, (t, v) => t with { Inverse = v },
            ("La relation lue dans l'autre sens.", "The relation read from the other side."), "inspire"),
        F.One(Free, "reciproque", ("Réciproque", "Reciprocal"), As.YesNo, t => t.Reciprocal, (t, v) => t with { Reciprocal = v },
            ("« oui » si la relation se dit des deux côtés.", "“oui” if the relation is told from both sides."), "oui"),
        F.One(Free, "axe", ("Axe", "Axis"), As.Text, t => t.Axis, (t, v) => t with { Axis = v },
            ("L'axe de la charte.", "The axis of the charter."), "éthique des données"),
        F.One(Free, "texte", ("Texte", "Text"), As.Text, t => t.Text, (t, v) => t with { Text = v },
            ("Le texte de l'engagement.", "The text of the commitment."), "Nous sauvegardons nos données"),
        F.One(Free, "statut", ("Statut", "Status"),
            As.Choice(("adopte", "adopté", "adopted"), ("proposition", "proposition", "proposed")), t => t.Status, (t, v) => t with { Status = v },
            ("S'il est adopté ou proposé.", "Whether it is adopted or proposed."), "proposition"),
        F.One(Free, "source", ("Source", "Source"), As.Text, t => t.Source, (t, v) => t with { Source = v },
            ("Où c'est écrit.", "Where it is written."), "https://exemple.org/charte"),
        F.One(Free, "rythme", ("Rythme", "Rhythm"), As.Text, t => t.Rhythm, (t, v) => t with { Rhythm = v },
            ("À quel rythme on le fait.", "How often it is done."), "chaque semaine"),
        F.One(Free, "preuve-valable", ("Durée d'une preuve", "How long evidence holds"), As.Text, t => t.EvidenceLife, (t, v) => t with { EvidenceLife = v },
            ("Combien de temps une preuve vaut.", "How long evidence holds."), "P1Y"),
        F.One(Free, "preuves", ("Preuves", "Evidence"), As.Text, t => t.Evidence, (t, v) => t with { Evidence = v },
            ("Ce qui peut servir de preuve.", "What may serve as evidence."), "un journal de sauvegarde"),
    ]);
}
