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
    public int? EvidenceMonths => EvidenceLife is null ? UsualEvidenceLife : Duration.Months(EvidenceLife.Text) is >= ShortestEvidenceLife and var months ? months : null;

    private static readonly FieldsOf<Term> F = new();

    public static readonly FieldSet<Term> Fields = new(
    [
        F.One(Required, "id", "Identifiant", As.Id, t => t.Id, (t, v) => t with { Id = v }, "Ce que l'on écrit dans les fiches.", "livraison"),
        F.One(Required, "nom", "Nom", As.Text, t => t.Name, (t, v) => t with { Name = v }, "Ce qu'on lit sur le site.", "Livraison"),
        F.One(Free, "description", "Description", As.Text, t => t.Description, (t, v) => t with { Description = v }, "Ce que le mot veut dire ici.", "Porter des colis"),
        F.One(Free, "parent", "Mot plus large", As.Id, t => t.Parent, (t, v) => t with { Parent = v }, "Le mot plus large.", "transport"),
        F.One(Free, "ordre", "Ordre", As.Number, t => t.Order, (t, v) => t with { Order = v }, "Sa place dans la liste, si elle a un ordre.", "1"),
        F.Many(Free, "synonymes", "Synonymes", As.Text, t => t.Synonyms, (t, v) => t with { Synonyms = v }, "Les mots qui veulent dire la même chose.", "[coursiers, messagerie]"),
        F.One(Free, "unite", "Unité", As.Text, t => t.Unit, (t, v) => t with { Unit = v }, "L'unité d'un indicateur.", "personnes"),
        F.One(Free, "sens", "Sens", As.Text, t => t.Sense, (t, v) => t with { Sense = v }, "Ce que le mot veut dire pour le site, quel que soit son nom : « personnes » pour un indicateur qui compte des gens.", "personnes"),
        F.One(Free, "inverse", "Inverse", As.Text, t => t.Inverse, (t, v) => t with { Inverse = v }, "La relation lue dans l'autre sens.", "inspire"),
        F.One(Free, "reciproque", "Réciproque", As.YesNo, t => t.Reciprocal, (t, v) => t with { Reciprocal = v }, "« oui » si la relation se dit des deux côtés.", "oui"),
        F.One(Free, "axe", "Axe", As.Text, t => t.Axis, (t, v) => t with { Axis = v }, "L'axe de la charte.", "éthique des données"),
        F.One(Free, "texte", "Texte", As.Text, t => t.Text, (t, v) => t with { Text = v }, "Le texte de l'engagement.", "Nous sauvegardons nos données"),
        F.One(Free, "statut", "Statut", As.Choice(("adopte", "adopté"), ("proposition", "proposition")), t => t.Status, (t, v) => t with { Status = v }, "S'il est adopté ou proposé.", "proposition"),
        F.One(Free, "source", "Source", As.Text, t => t.Source, (t, v) => t with { Source = v }, "Où c'est écrit.", "https://exemple.org/charte"),
        F.One(Free, "rythme", "Rythme", As.Text, t => t.Rhythm, (t, v) => t with { Rhythm = v }, "À quel rythme on le fait.", "chaque semaine"),
        F.One(Free, "preuve-valable", "Durée d'une preuve", As.Text, t => t.EvidenceLife, (t, v) => t with { EvidenceLife = v }, "Combien de temps une preuve vaut.", "P1Y"),
        F.One(Free, "preuves", "Preuves", As.Text, t => t.Evidence, (t, v) => t with { Evidence = v }, "Ce qui peut servir de preuve.", "un journal de sauvegarde"),
    ]);
}
