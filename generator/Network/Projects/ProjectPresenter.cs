using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Authorities;
using Pec.Network.Charter;
using Pec.Network.Outcomes;
using Pec.Network.Relations;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Network.Values;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>A project: whether one can use it, what it tells in its own way, what it could tell yet; and the list of all, in which one may choose.</summary>
internal sealed class ProjectPresenter(Site site, Project project) : ActorPresenter<Project>(site, project)
{
    /// <summary>Fewer projects than this stand on one page: there one can choose among them all.</summary>
    private const int Directory = 120;

    private static readonly string[] MostUseful = ["accueil", "propriete", "economie", "ouverture", "territoires", "besoins"];

    public static IEnumerable<Output> List(Site site, ComposeOptions options)
    {
        ImmutableArray<Entry> projects = [.. site.Listed<Project>()];
        return Lists.Of(
            site, Project.Kind, [new(null, null, projects)], (part, view) => FacetPages.Told(site, part, view),
            projects.Length < Directory ? Directory : Paging.PerPage);
    }

    public override string Noun => Site.Say("projet-nom");

    public override bool IsEmbedded => true;

    public override string Type => "Project";

    protected override Thing Describe(Thing thing, string address) => base.Describe(thing, address)
        .With("sameAs", Plain.Address(Entry.Site)).With("memberOf", Things.Named(Site, Entry.Groups, address))
        .With("parentOrganization", Entry.Carrier is { } carrier ? new Thing("Organization").With("name", Plain.Shown(carrier.Name)).With("url", Plain.Address(carrier.Site)) : null);

    public override StateView? Usable => UseAnswers.Of(Site, Entry);

    /// <summary>The answer stands beside its question, which a card says too.</summary>
    public override StateView? State => Usable is { } answer ? answer with { Text = Site.Say("carte-servir", answer.Text) } : null;

    public override CardView Card => base.Card with { Label = Entry.Standing?.Meaning.Shown, Identicon = Identicon.Of(Entry.Key.Id) };

    public override AnswersView Answer(ImmutableArray<FactView> rows) =>
        new(Usable, Answers.How(Site, Project.Kind, [], "accueil", null), Answers.Row(rows, Answers.Places))
        {
            Guide = Answers.How(Site, Project.Kind, rows, "accueil", Entry.Welcome?.Open),
            Start = UseAnswers.Start(Site, Entry),
            Use = Answers.Row(rows, "site") is { Values: [{ Text: { } address, To: { } to }] }
                ? new("site", Site.Say(Entry.Readiness == Readiness.Today ? "servir-geste" : "servir-site"), new(address, to)) : null,
        };

    /// <summary>Its stage and since when it lasts are told again only where the answer does not say them.</summary>
    public override ImmutableArray<string> Answered =>
        [
            "accueil", "site", Answers.Places, .. UseAnswers.SaysStage(Site, Entry) ? ["etape"] : Array.Empty<string>(),
            .. UseAnswers.SaysSince(Entry) ? ["depuis"] : Array.Empty<string>()];

    protected override ImmutableArray<Link> Links => Entry.Links;

    public override FactView? Told(FactView fact) => fact.Key switch
    {
        "maturite" => Progress.Told(Site, Entry, fact),
        "chiffres" => FigureSeries.Told(Site, Entry, fact),
        "propriete" => fact with { Holds = Telling.Few(Entry.Owners.Select(o => o.Who.Shown)) },
        "economie" => fact with { Holds = Entry.Economy?.Profit is { } profit ? Site.Declared(profit.Label) : null },
        "ouverture" => Openness.Told(Site, Entry.Opening!, fact),
        "briques" => Openness.Told(Site, Entry.Bricks, fact),
        "charte" => Commitments.Told(Site, Entry, fact),
        "valeurs" => LivedValues.Told(Site, Entry, fact),
        "utilite-sociale" => Effects.Told(Site, Entry, fact),
        Project.RequestsKey => AuthorityPages.Told(Site, Entry, fact),
        _ => base.Told(fact),
    };

    public override SheetView Complete(ComposeOptions options, SheetView sheet) => sheet with
    {
        IsArchived = Stages.IsOver(Entry.Standing),
        Wishes = Format.Joined(Wishes(sheet)),
        Identicon = Identicon.Of(Entry.Key.Id),
        // The weave stands first, the picture below.
        Picture = sheet.Picture is { } picture ? picture with { IsLower = true } : null,
        Compare = Comparison.LinkTo(Site, Entry),
    };

    /// <summary>How far a project is: the stage that was told, else where its path stands. What others wrote of it is as old as their source.</summary>
    public static StateView? StageOf(Project project)
    {
        if (project.Standing is not { } stage) return null;
        return Stages.State(stage.Meaning.Shown + SourceYear(project), stage);
    }

    private static string SourceYear(Project project) => project.IsUnclaimed && SheetPages.YearOf(project) is { } known ? $" ({known})" : "";

    /// <summary>What a visitor would most like to know and nobody told: an invitation, never a reproach.</summary>
    private IEnumerable<string> Wishes(SheetView sheet)
    {
        var told = sheet.Rows.Concat(sheet.Parts).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        // Whether one can use it is answered by its stage when it does not say more: what is missing is how one starts.
        return MostUseful.Where(k => !told.Contains(k) && (k != "accueil" || Entry.Readiness != Readiness.Resting)).Take(3)
            .Select(k => Casing.Small(k == "accueil" ? Site.Say("servir-comment") : Site.Declared(Project.Kind.Fields.First(f => f.Key == k).Label)));
    }
}
