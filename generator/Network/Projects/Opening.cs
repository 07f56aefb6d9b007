using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Projects;

/// <summary>How open a project is, part by part, and why: openness is a degree with a reason.</summary>
public sealed record Opening : Part
{
    public Choice? Code { get; init; }
    public Choice? Contents { get; init; }
    public DataHandling? Data { get; init; }
    public Words? Licence { get; init; }
    public WebAddress? Repository { get; init; }
    public Words? Why { get; init; }

    /// <summary>How open a piece of software is.</summary>
    public static readonly ChoiceCodec OfCode = As.Choice(
        ("libre", "libre", "free"), ("sur-demande", "sur demande", "on request"), ("programme-seul", "programme seul", "program only"),
        ("ferme", "fermé", "closed"), ("inconnu", "inconnu", "unknown"));

    private static readonly ChoiceCodec OfContents = As.Choice(
        ("libres", "libres", "free"), ("sur-demande", "sur demande", "on request"), ("fermes", "fermés", "closed"), ("inconnu", "inconnu", "unknown"));

    private static readonly FieldsOf<Opening> F = new();

    public static readonly ObjectCodec<Opening> Codec = new(
        new(
            "libre, sur-demande, programme-seul, ferme, inconnu, ou {code, contenus, donnees, licence, depot, pourquoi}",
            "libre, sur-demande, programme-seul, ferme, inconnu, or {code, contenus, donnees, licence, depot, pourquoi}"),
        new(), "code",
        F.One(Free, "code", ("Code", "Code"), OfCode, o => o.Code, (o, v) => o with { Code = v },
            ("Si le code est libre.", "Whether the code is free."), "libre"),
        F.One(Free, "contenus", ("Contenus", "Contents"), OfContents, o => o.Contents, (o, v) => o with { Contents = v },
            ("Si les contenus sont libres.", "Whether the contents are free."), "libres"),
        F.One(Free, "donnees", ("Données", "Data"), DataHandling.Codec, o => o.Data, (o, v) => o with { Data = v },
            ("Ce que deviennent les données ; pour celles des personnes, plus ouvert n'est pas mieux.",
             "What becomes of the data; for people's own, more open is not better."), "les adresses sont effacées après la livraison"),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, o => o.Licence, (o, v) => o with { Licence = v },
            ("La licence du code.", "The licence of the code."), "AGPL-3.0-or-later"),
        F.One(Free, "depot", ("Dépôt", "Repository"), As.Web, o => o.Repository, (o, v) => o with { Repository = v },
            ("Où l'on trouve le code.", "Where the code is found."), "https://framagit.org/exemple"),
        F.One(Free, "pourquoi", ("Pourquoi", "Why"), As.Text, o => o.Why, (o, v) => o with { Why = v },
            ("La raison de ce choix.", "The reason for this choice."), "Pour que d'autres villes la reprennent"));
}

/// <summary>What becomes of data; those of people are protected rather than opened.</summary>
public sealed record DataHandling : Part
{
    public Words? Public { get; init; }
    public Words? Personal { get; init; }

    private static readonly FieldsOf<DataHandling> F = new();

    public static readonly ObjectCodec<DataHandling> Codec = new(
        new("un texte, ou {publiques, personnelles}", "a text, or {publiques, personnelles}"), new(), "personnelles",
        F.One(Free, "publiques", ("Données publiques", "Public data"), As.Text, d => d.Public, (d, v) => d with { Public = v },
            ("Celles que chacun peut reprendre.", "What anybody may reuse."), "les itinéraires"),
        F.One(Free, "personnelles", ("Données des personnes", "People's data"), As.Text, d => d.Personal, (d, v) => d with { Personal = v },
            ("Comment celles des personnes sont protégées.", "How people's data is protected."), "effacées après la livraison"));
}
