using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Authorities;

/// <summary>What a project asked of a local authority, and what was learnt.</summary>
public sealed record Request : Part
{
    /// <summary>Null in a site once it may not be named; then <see cref="Unnamed"/> is told in its place.</summary>
    public EntryUse? Authority { get; init; }
    /// <summary>« une commune de … », where the authority is not named.</summary>
    public Words? Unnamed { get; init; }
    public Words Asked { get; init; } = null!;
    public Day? On { get; init; }
    public Choice? Answer { get; init; }
    public TermUse? Support { get; init; }
    public Words? Evidence { get; init; }
    public Day? Consent { get; init; }
    public Words? Learnt { get; init; }

    /// <summary>Its answer is public, or it agreed.</summary>
    public bool MayBeNamed => Evidence is not null || Consent is not null;

    /// <summary>Nobody said for long what came of it.</summary>
    public bool IsSilent(DateOnly today) =>
        this is { On: { } on, Answer: null or { Word: "en-cours" } } && Freshness.IsOver(on.Date, Freshness.MonthsOfSilence, today);

    private static readonly FieldsOf<Request> F = new();

    public static readonly ObjectCodec<Request> Codec = new(
        new("{collectivite, demande, date, reponse, appui, preuve, accord, appris}", "{collectivite, demande, date, reponse, appui, preuve, accord, appris}"),
        new(), null,
        F.One(Required, "collectivite", ("Collectivité", "Authority"), As.Entry("collectivite"), r => r.Authority, (r, v) => r with { Authority = v },
            ("La collectivité.", "The authority."), "commune-de-brest", instead: r => r.Unnamed),
        F.One(Required, "demande", ("Demande", "Request"), As.Text, r => r.Asked, (r, v) => r with { Asked = v },
            ("Ce qui lui a été demandé.", "What it was asked for."), "un local pour l'atelier"),
        F.One(Free, "date", ("Date", "Date"), As.PastDate, r => r.On, (r, v) => r with { On = v },
            ("Quand.", "When."), "2025-11"),
        F.One(Free, "reponse", ("Réponse", "Answer"),
            As.Choice(
                ("oui", "oui", "yes"), ("partiel", "en partie", "in part"), ("non", "pas cette fois", "not this time"), ("en-cours", "en cours", "under way"),
                ("pas-de-reponse-connue", "pas de réponse connue à ce jour", "no answer known to this day")),
            r => r.Answer, (r, v) => r with { Answer = v },
            ("Sa réponse.", "Its answer."), "partiel"),
        F.One(Free, "appui", ("Appui", "Support"), As.Term("appuis"), r => r.Support, (r, v) => r with { Support = v },
            ("L'appui obtenu.", "The support that was given."), "local"),
        F.One(Free, "preuve", ("Preuve", "Evidence"), As.Text, r => r.Evidence, (r, v) => r with { Evidence = v },
            ("Où la réponse est publique.", "Where the answer is public."), "délibération du 2025-12-10"),
        F.One(Free, "accord", ("Accord", "Agreement"), As.PastDate, r => r.Consent, (r, v) => r with { Consent = v },
            ("Quand la collectivité a accepté d'être nommée.", "When the authority agreed to be named."), "2026-01-15"),
        F.One(Free, "appris", ("Ce qu'on en a appris", "What was learnt"), As.Text, r => r.Learnt, (r, v) => r with { Learnt = v },
            ("Ce qu'on en a appris.", "What was learnt from it."), "Demander avant le vote du budget"));
}
