using System.Collections.Immutable;
using Pec.Comparing;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Network.FollowUp;
using Pec.Network.Harvest;
using Pec.Network.Newsletters;
using Pec.Network.Stories;
using Pec.Renaming;
using Pec.Rendering;

namespace Pec;

/// <summary>What else is asked of the pipeline than a site: each question stops at the stage that knows its answer.</summary>
public static class Queries
{
    /// <summary>The schemas for editors, with the words of the content's lists; what is wrong in those lists is all that is found.</summary>
    public static Outcome<ImmutableArray<SchemaDocument>> Schemas(this Build build, Tree tree)
    {
        var content = build.Check(tree);
        return new(
            Schema.Json.Schemas.All(content.Value.Model, content.Value.Vocabularies, Resolving.Gazetteers.Gazetteer.Of(content.Value.Settings)),
            [.. content.Diagnostics.Where(d => d.At?.Path.IsUnder(Schema.Term.Folder) == true)]);
    }

    /// <summary>What a theme may read and write, for whoever makes one; null when the theme that was asked for cannot be used.</summary>
    public static Outcome<string?> ThemeGuide(this Build build, Tree tree) => build.Theme(tree).Then(theme => new Outcome<string?>(
        theme is null ? null : new ThemeGuide(theme, ViewTypes.Templates, ViewTypes.Of, Schema.ThemeSettings.Fields.Fields.Select(f => (f.Key, f.Help.French, f.Example))).Write(), []));

    /// <summary>The addresses of the web that content leads to: what <c>pec links</c> visits.</summary>
    public static Outcome<ImmutableArray<WebAddress>> WebAddresses(this Build build, Tree tree) =>
        build.Check(tree).Then(content => new Outcome<ImmutableArray<WebAddress>>(Resolving.WebAddresses.Of(content, build.Options.Drafts), []));

    /// <summary>The addresses of the feeds that the site follows, in their order; what is wrong in its settings is all that is found.</summary>
    public static Outcome<ImmutableArray<WebAddress>> Feeds(this Build build, Tree tree)
    {
        var content = build.Check(tree);
        return new([.. content.Value.Settings.Feeds.Select(f => f.Feed)], [.. content.Diagnostics.Where(d => d.At?.Path == Schema.SiteSettings.File)]);
    }

    /// <summary>The first text of an entry, which the site it joins would not refuse; null when nothing tells its title and no message was given.</summary>
    public static Draft? Draft(this Build build, Tree tree, DraftRequest request) =>
        Pec.Network.Contributing.Draft.Of(request, build.Compose(tree).Value.Site, tree.TextOf, (path, text) => build.Compose(tree.With(path, text)).Diagnostics);

    /// <summary>The questions about a kind, as lines to be answered in a message.</summary>
    public static string Questionnaire(this Build build, Tree tree, string kind) => Pec.Network.Contributing.Questionnaire.Form(
        Pec.Network.Contributing.Questionnaire.Of(build.Model(tree).Named(kind)!), build.Check(tree).Value.Settings.Licence?.Text);

    /// <summary>What a proposal changes on the site; null when one of both cannot be made. What is found is what its files say now.</summary>
    public static Outcome<SiteDifference?> Compare(this Build build, Changes proposal, Tree now) => build.Bare(now).Then(present => new Outcome<SiteDifference?>(
        present is null || build.Bare(proposal.Before).Value is not { } before ? null
            : SiteComparison.Of(before, present, proposal, build.Options.Threads, build.Stop), []));

    /// <summary>What is new on the site since it was made of other files, by the pages that differ; null when one of both cannot be made.</summary>
    /// <param name="arrived">What lies between the files of both.</param>
    /// <param name="since">The first day of what arrived.</param>
    public static Outcome<News?> News(this Build build, Changes arrived, Tree now, DateOnly since) => build.Compare(arrived, now).Then(difference => new Outcome<News?>(
        difference is null || build.Compose(now).Value is not { } present ? null
            : NewsBetween.Of(difference, build.Compose(arrived.Before).Value.Site, present.Site, present.Options.BaseAddress, since), []));

    /// <summary>The addresses that a proposal loses.</summary>
    public static IEnumerable<Diagnostic> LostAddresses(this Composed now, Composed before, Changes proposal) =>
        new LostAddresses(path => now.Site.Model.Of(path) is var (kind, id) ? (kind.Name, id) : null, before.Citing)
            .Between(before.Outputs, now.Outputs, proposal.Removed.ToHashSet(), now.Options.Refused.IsEmpty);

    private static ImmutableArray<SitePath> Citing(this Composed site, SitePath path) =>
        site.Site.Entries.FirstOrDefault(e => e.Path == path) is { } entry ? [.. site.Site.Mentions.Of(entry).Select(m => m.By.Path).Distinct().Order()] : [];

    /// <summary>What the files become when a name becomes another; or why nothing does.</summary>
    public static Renamed Rename(this Build build, Tree tree, string from, string to) =>
        Renaming.Rename.Run(
            build.Check(tree).Value, tree, from, to, files => build.Compose(files).Then(c => new Outcome<IEnumerable<Page>>(c.Outputs.OfType<Page>(), [])));

    /// <summary>What the files become when an entry is taken off the site, and who names it.</summary>
    public static Removed Remove(this Build build, Tree tree, string name) => Renaming.Remove.Run(build.Check(tree).Value, tree, name, build.Options.Date);

    /// <summary>What a message that somebody sent becomes in the site as it is.</summary>
    /// <param name="labels">What a person said of it: the name of a kind, among others.</param>
    public static ReadLetter Read(this Build build, Tree tree, Letter letter, ImmutableArray<string> labels)
    {
        ImmutableArray<string> all = [.. build.Model(tree).Kinds.Select(k => k.Name)];
        // Most tell a project; the words of another questionnaire are known by themselves.
        var kinds = all.Where(labels.Contains).DefaultIfEmpty("projet").Union(labels.Any(all.Contains) ? [] : all);
        Draft? first = null;
        foreach (var draft in kinds.Select(kind => build.Draft(tree, new(kind, null, Answers: letter.Text))).OfType<Draft>())
        {
            first ??= draft;
            if (draft is { IsSure: false, IsCorrection: true }) break;
            if (!draft.IsSure) continue;
            return build.Refusal(tree, draft) is { } refusal ? new(null, "", refusal) : new(draft, draft.Report?.Reply ?? "", "");
        }
        return new(null, "", "Le programme n'est pas sûr d'avoir compris ce message : rien n'a été proposé, et la personne n'a pas encore de réponse.\n\n" + first?.Report?.Table(Language.French));
    }

    /// <summary>What waits, for whom, with the message to each; what is found is what its files say wrong.</summary>
    /// <param name="visits">What came of visiting the addresses of the content, by page.</param>
    public static Outcome<ImmutableArray<Correspondent>> FollowUp(
        this Build build, Tree tree, IReadOnlyDictionary<string, Visit> visits, Predicate<Waiting> isAsked) =>
        build.Waiting(tree, visits, (composed, waiting) => Correspondent.Of(composed.Site, composed.Options.BaseAddress, waiting.Where(w => isAsked(w))));

    /// <summary>The same for those who may be written to without anybody looking.</summary>
    public static Outcome<ImmutableArray<Correspondent>> Reminders(this Build build, Tree tree, IReadOnlyDictionary<string, Visit> visits) =>
        build.Waiting(tree, visits, (composed, waiting) => Network.FollowUp.Reminders.Due(composed.Site, composed.Options.BaseAddress, waiting));

    private static Outcome<ImmutableArray<Correspondent>> Waiting(
        this Build build, Tree tree, IReadOnlyDictionary<string, Visit> visits, Func<Composed, ImmutableArray<Waiting>, ImmutableArray<Correspondent>> write)
    {
        var content = build.Check(tree).Value;
        var dead = from address in Resolving.WebAddresses.Of(content, drafts: false)
                   let visit = visits.GetValueOrDefault(address.Href.Split('#')[0])
                   where visit is { Verdict: Verdict.Dead }
                   select new DeadAddress(address, DateOnly.FromDateTime(visit.On.UtcDateTime));
        var drafts = content.Entries.Where(e => e is { IsDraft: true, IsOffSite: false, Withdrawn: null });
        return build.Compose(tree).Then(composed => new Outcome<ImmutableArray<Correspondent>>(write(composed, WhatWaits.In(composed.Site, drafts, dead)), []));
    }

    /// <summary>What the reply to a message about published sheets makes of their files.</summary>
    /// <param name="sheet">The file that the reply is about; null for those whose pages it names.</param>
    public static FollowUpReply Answered(this Build build, Tree tree, string message, SitePath? sheet)
    {
        var site = build.Compose(tree).Value.Site;
        var asked = site.Entries.FirstOrDefault(e => e.Path == sheet);
        return sheet is not null && asked is null
            ? new([], null, new($"« {sheet} » n'est pas le fichier d'une fiche publiée", $"“{sheet}” is not the file of a published sheet"))
            : FollowUpReply.Of(message, asked, site, tree.TextOf, (path, text) => build.Compose(tree.With(path, text)).Diagnostics);
    }

    /// <summary>Why the site would not take a file of that name; null when it would.</summary>
    private static string? Refusal(this Build build, Tree tree, Draft draft) =>
        !Model.French.Folding.IsSlug(draft.Path.Stem) ? "Le titre n'a ni lettre ni chiffre dont faire un nom de fichier."
            : build.Compose(tree.With(draft.Path, draft.Text)).Diagnostics
                .FirstOrDefault(f => f is { Severity: Severity.Error, Rule.Topic: Topic.Site, At: { IsWholeFile: true } at } && at.Path == draft.Path)?.MessageIn(Language.French);

    /// <summary>What a file that somebody joined to a message is, by the eyes that look at any picture of a contribution.</summary>
    /// <param name="bytes">Null for one that could not be had.</param>
    public static SentFile Sent(string name, ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } file || (Parsing.AssetReader.EndingOf(file.Span) ?? (new SitePath(name).Extension is ".svg" and var drawing ? drawing : null)) is not { } ending)
            return new(name);
        var seen = Parsing.AssetReader.Read(Blob.Of(new($"{Schema.Files.Root}/image{ending}"), file.ToArray()));
        return seen.Value is { } asset ? new(name, asset.Publish(), ending) : new(name, Why: seen.Diagnostics.FirstOrDefault());
    }

    /// <summary>The stories that feeds announce and somebody should read; one that the check would refuse is told instead.</summary>
    /// <param name="read">What each announces, in the order of the settings; null for one that was not read.</param>
    public static Outcome<RelayPlan> Relay(this Build build, Tree tree, IReadOnlyList<ImmutableArray<FeedItem>?> read, RelayMemory known)
    {
        var content = build.Check(tree).Value;
        var plan = Plan(_ => true);
        if (plan.Stories.IsEmpty) return new(plan, []);
        // As they will be once somebody published them.
        var drafted = build.Compose(plan.Stories.Aggregate(tree, (t, story) => t.With(story.Path, story.Published))).Diagnostics;
        var refused = drafted.Where(d => d.Severity == Severity.Error && d.At is not null).ToLookup(d => d.At!.Path);
        var accepted = plan.Stories.Where(s => !refused.Contains(s.Path)).Select(s => s.Address).ToHashSet(StringComparer.Ordinal);
        if (accepted.Count == plan.Stories.Length) return new(plan, []);
        return new(
            Plan(accepted.Contains),
            [.. plan.Stories.Where(s => refused.Contains(s.Path)).Select(s => Rules.RefusedStory(content.Settings.Feeds[s.Feed].Feed.At, s.Title, s.Address, refused[s.Path].First()))]);

        RelayPlan Plan(Predicate<string> accepts) => Relays.Of(content, read, known, tree.Blobs.Keys, build.Options.Date, accepts);
    }

    /// <summary>The sheets that are fed from a file of their project; what is found is what is wrong with how they name it.</summary>
    public static Outcome<ImmutableArray<FedSheet>> Fed(this Build build, Tree tree)
    {
        var content = build.Check(tree);
        var fed = SourceHarvest.Fed(content.Value, build.Options.Date);
        return new(fed.Value, [.. fed.Diagnostics, .. content.Diagnostics.Where(SourceHarvest.IsOfSource)]);
    }

    /// <summary>What sources change in the sheets that they feed.</summary>
    /// <param name="read">What each gave, in the order of <paramref name="fed"/>.</param>
    public static Outcome<HarvestPlan> Harvest(this Build build, Tree tree, ImmutableArray<FedSheet> fed, IReadOnlyList<SourceReading> read, HarvestMemory known) => SourceHarvest.Of(
        build.Check(tree).Value, fed, read, known, build.Options.Date, tree.TextOf,
        (path, text) => tree.With(path, text) is var next ? (build.Compose(next).Diagnostics, build.Check(next).Value.Entries.FirstOrDefault(e => e.Path == path)) : default);

    /// <summary>The first file by which a project feeds its sheet; null, and why, where nothing is called so.</summary>
    public static (string? Text, Sentence? Refusal) FirstPecFile(this Build build, Tree tree, string name) => Pec.Network.Harvest.FirstPecFile.Of(build.Check(tree).Value, name);
}
