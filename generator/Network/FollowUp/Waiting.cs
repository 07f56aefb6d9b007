using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>Why something waits for somebody.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="Title">What stands above all that waits so.</param>
public sealed record WaitingKind(string Name, Sentence Title)
{
    public static readonly WaitingKind
        Adoption = new("adoption", new("Fiche à adopter", "Sheet to adopt")) { Asked = (site, _) => site.Write("suivi-adoption") },
        Review = new("relecture", new("Fiche à relire", "Sheet to read again")) { Asked = (site, w) => site.Write("suivi-relecture", w.SinceWords) },
        Need = new("besoin", new("Besoin sans date de fin", "Need without an end")) { Asked = (site, w) => site.Write("suivi-besoin", w.What) },
        Evidence = new("preuve", new("Preuve à renouveler", "Evidence to renew"))
        {
            Asked = (site, w) => site.Write(w.Until < site.Today ? "suivi-preuve-passee" : "suivi-preuve", w.What, Dates.InWords(w.Until!.Value)),
        },
        Request = new("demande", new("Demande sans réponse", "Request without an answer"))
        {
            Asked = (site, w) => site.Write("suivi-demande", w.What ?? w.About.Title.Text),
        },
        Question = new("question", new("Question sans réponse", "Question without an answer")) { Asked = (site, _) => site.Write("suivi-question") },
        Consent = new("accord", new("Récit en attente d'accord", "Story that waits for an agreement")) { Asked = (site, _) => site.Write("suivi-accord") },
        Draft = new("brouillon", new("Brouillon à finir", "Draft to finish")) { Asked = (site, _) => site.Write("suivi-brouillon") },
        WantedStory = new("recit", new("Récit attendu", "Story that is wanted")) { Asked = (site, _) => site.Write("suivi-recit") },
        Address = new("adresse", new("Adresse qui ne répond plus", "Address that no longer answers")) { Asked = (site, w) => site.Write("suivi-adresse", w.What) };

    /// <summary>What whoever is written to is asked, in a sentence.</summary>
    public required Func<Site, Waiting, string> Asked { get; init; }

    /// <summary>In the order in which they are told.</summary>
    public static readonly ImmutableArray<WaitingKind> All = [Adoption, Review, Need, Evidence, Request, Question, Consent, Draft, WantedStory, Address];
}

/// <summary>Something that waits for somebody.</summary>
/// <param name="Since">The last date that is known of it: when it was read again, told, asked or seen; null where nobody knows.</param>
/// <param name="To">Who is written to; null where nobody gave an address, which is for the network to see to.</param>
public sealed record Waiting(WaitingKind Kind, Entry About, PartialDate? Since, Contact? To)
{
    /// <summary>Which part of the sheet: a need, a commitment, an address; null for all of it.</summary>
    public string? What { get; init; }
    /// <summary>The last day on which it holds; null where there is none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>« depuis mars 2025 »; nothing where nobody knows.</summary>
    internal string SinceWords => Since is { } date ? Dates.Since(date) : "";
}

/// <summary>An address of the web that did not answer when it was visited.</summary>
public sealed record DeadAddress(WebAddress Address, DateOnly SeenOn);

/// <summary>A merge request that nobody answered in the time that the site promises.</summary>
public sealed record WaitingProposal(string Title, string Address, DateOnly Since);
