using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Outcomes;

/// <summary>What a project was in a year: what is put in, what comes out, what it changes around.</summary>
public sealed record Utility : Part
{
    public Day Year { get; init; } = null!;
    public Words? Means { get; init; }
    public Words? Results { get; init; }
    public ImmutableArray<Externality> Externalities { get; init; } = [];

    private static readonly FieldsOf<Utility> F = new();

    public static readonly ObjectCodec<Utility> Codec = new(
        new("{annee, moyens, resultats, externalites}", "{annee, moyens, resultats, externalites}"), new(), null,
        F.One(Required, "annee", ("Année", "Year"), As.PastDate, u => u.Year, (u, v) => u with { Year = v },
            ("L'année.", "The year."), "2025"),
        F.One(Free, "moyens", ("Ce qu'on y met", "What goes in"), As.Text, u => u.Means, (u, v) => u with { Means = v },
            ("Ce qu'on y met.", "What goes in."), "deux postes et un local prêté"),
        F.One(Free, "resultats", ("Ce qui en sort", "What comes out"), As.Text, u => u.Results, (u, v) => u with { Results = v },
            ("Ce qui en sort.", "What comes out."), "quarante commerces livrés"),
        F.Many(Free, "externalites", ("Ce que cela change autour", "What it changes around"),
            Externality.Codec, u => u.Externalities, (u, v) => u with { Externalities = v },
            ("Ce que cela change autour.", "What it changes around."), "Les camionnettes ont quitté la rue"));
}

/// <summary>What a project changes around it; told before counted, and a figure says its method.</summary>
public sealed record Externality : Part
{
    public OwnWords What { get; init; } = null!;
    public Amount? Number { get; init; }
    public Words? Method { get; init; }
    public Choice? Confidence { get; init; }
    public Words? Source { get; init; }
    public Words? Told { get; init; }

    private static readonly FieldsOf<Externality> F = new();

    public static readonly ObjectCodec<Externality> Codec = new(
        new("une phrase, ou {quoi, valeur, methode, confiance, source, recit}", "a sentence, or {quoi, valeur, methode, confiance, source, recit}"), new(),
        "quoi",
        F.One(Required, "quoi", ("Quoi", "What"), As.OwnWords("indicateurs"), x => x.What, (x, v) => x with { What = v },
            ("Ce qui change.", "What changes."), "Les camionnettes ont quitté la rue"),
        F.One(Free, "valeur", ("Combien", "How much"), As.Number, x => x.Number, (x, v) => x with { Number = v },
            ("Combien, si c'est compté.", "How much, if it is counted."), "12"),
        F.One(Free, "methode", ("Méthode", "Method"), As.Text, x => x.Method, (x, v) => x with { Method = v },
            ("Comment on l'a compté.", "How it was counted."), "comptage sur une semaine"),
        F.One(Free, "confiance", ("Confiance", "Confidence"),
            As.Choice(("estimee", "estimée", "estimated"), ("comptee", "comptée", "counted"), ("mesuree", "mesurée", "measured")), x => x.Confidence,
            (x, v) => x with { Confidence = v },
            ("Si c'est estimé, compté ou mesuré.", "Whether it is estimated, counted or measured."), "comptee"),
        F.One(Free, "source", ("Source", "Source"), As.Text, x => x.Source, (x, v) => x with { Source = v },
            ("Qui le dit.", "Who says so."), "la mairie"),
        F.One(Free, "recit", ("Récit", "Story"), As.Text, x => x.Told, (x, v) => x with { Told = v },
            ("Ce qu'en disent les gens.", "What people say of it."), "On entend de nouveau les oiseaux"));
}
