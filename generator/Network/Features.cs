using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Allies;
using Pec.Network.Authorities;
using Pec.Network.Charter;
using Pec.Network.Contributing;
using Pec.Network.Data;
using Pec.Network.Groups;
using Pec.Network.Handbook;
using Pec.Network.Harvest;
using Pec.Network.Home;
using Pec.Network.Lexicon;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Newsletters;
using Pec.Network.Outcomes;
using Pec.Network.Places;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Relations;
using Pec.Network.Sharing;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Network.Usages;
using Pec.Network.Values;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Network;

/// <summary>What the network tells, one feature after another. To add one: its folder, and its line here.</summary>
public static class Features
{
    private static readonly ImmutableArray<NetworkFeature> All =
    [
        HomeFeature.Feature,
        SheetsFeature.Feature,
        ProjectsFeature.Feature,
        GroupsFeature.Feature,
        ProductionsFeature.Feature,
        MeetingsFeature.Feature,
        NewslettersFeature.Feature,
        StoriesFeature.Feature,
        QuestionsFeature.Feature,
        HandbookFeature.Feature,
        AlliesFeature.Feature,
        AuthoritiesFeature.Feature,
        CharterFeature.Feature,
        ValuesFeature.Feature,
        OutcomesFeature.Feature,
        UsagesFeature.Feature,
        NeedsFeature.Feature,
        RelationsFeature.Feature,
        PlacesFeature.Feature,
        LexiconFeature.Feature,
        ContributingFeature.Feature,
        DataFeature.Feature,
        SharingFeature.Feature,
        HarvestFeature.Feature,
    ];

    /// <summary>All that there is: what a site has that names no section, and what is said of the program apart from any site.</summary>
    private static readonly ChosenFeatures Whole = Choose(All);

    private static readonly ConcurrentDictionary<string, ChosenFeatures> Known = new(StringComparer.Ordinal);

    /// <summary>What the content of a site of every section may hold.</summary>
    public static ContentModel Model => Whole.Model;

    /// <summary>
    /// What any site of entries has and no more: its home page, its lists and sheets, its feeds, a page for each use and each place. A measure compares it with
    /// what another generator makes.
    /// </summary>
    public static readonly Publication Bare = Publish(
        [HomeFeature.Feature, SheetsFeature.Feature, StoriesFeature.Feature, UsagesFeature.Feature, PlacesFeature.Feature]) with { HasSearch = false };

    /// <summary>The features of a site that names these sections, with those that no site does without; of a name that is misspelt, the nearest.</summary>
    /// <param name="sections">None for all.</param>
    public static ChosenFeatures Of(ImmutableArray<string> sections)
    {
        var meant = sections.Select(s => Model.SectionNames.Contains(s) ? s : Nearest.To(s, Model.SectionNames)).ToHashSet();
        return sections.IsEmpty || Model.SectionNames.All(meant.Contains) ? Whole
            : Known.GetOrAdd(string.Join(' ', Model.SectionNames.Where(meant.Contains)), _ => Choose([.. All.Where(f => f.Section is null || meant.Contains(f.Section))]));
    }

    private static ChosenFeatures Choose(ImmutableArray<NetworkFeature> chosen)
    {
        var absent = All.RemoveAll(chosen.Contains);
        ImmutableArray<IKind> kinds = [.. chosen.SelectMany(f => f.Kinds).Select(k => k.Without(SectionOf)), Article.Kind];
        var read = FieldUses.ListsOf(kinds.SelectMany(k => k.Fields)).ToHashSet();
        return new(
            new PresentedModel(
                // What a word of a list means does not depend on who reads it.
                kinds, [.. chosen.SelectMany(f => f.Lists)], [.. All.SelectMany(f => f.Senses)],
                [.. chosen.SelectMany(f => f.Rules), .. Diagnostics.Rules.All], [.. chosen.SelectMany(f => f.Presentations)],
                [.. All.Select(f => f.Section).OfType<string>()], [.. absent.Select(f => SectionFrom(f, read))], SectionOf),
            new([.. chosen.SelectMany(f => f.Redactions)], [.. chosen.SelectMany(f => f.Checks)]), Publish(chosen));

        string? SectionOf(IField field) => absent.FirstOrDefault(f => f.Keys.Contains(field.Key) || FieldUses.SpeaksOf(field, f))?.Section;
    }

    /// <summary>What belongs to a feature that a site does without.</summary>
    /// <param name="read">The lists of words that the site reads all the same.</param>
    private static SiteSection SectionFrom(NetworkFeature feature, HashSet<string> read) => new(
        feature.Section!, [.. feature.Kinds.Select(k => k.Folder)],
        [.. feature.Signposts.Select(s => s.To).Concat(feature.Kinds.Select(k => new Url($"/{k.Folder}/"))).Distinct()],
        [
            .. feature.Lists.Select(l => l.Vocabulary).Concat(feature.Vocabularies)
                .Concat(FieldUses.ListsOf(All.SelectMany(f => f.Kinds).SelectMany(k => k.Fields.Where(f => feature.Kinds.Contains(k) || feature.Keys.Contains(f.Key)))))
                .Distinct().Where(list => !read.Contains(list)),
        ]);

    private static Publication Publish(ImmutableArray<NetworkFeature> features) =>
        new([.. features.SelectMany(f => f.Pages)], HomePage.MarkOf, [.. features.SelectMany(f => f.Signposts)]);
}

/// <summary>What a site of some features may hold, how it is tied together, and what it publishes.</summary>
public sealed record ChosenFeatures(ContentModel Model, ResolveRules Rules, Publication Publication);
