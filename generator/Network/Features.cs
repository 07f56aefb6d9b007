using System.Collections.Immutable;
using Pec.Composing;
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

    /// <summary>What its content may hold; pages that somebody wrote are the core's.</summary>
    public static readonly ContentModel Model =
        new PresentedModel(
            [.. All.SelectMany(f => f.Kinds), Article.Kind], [.. All.SelectMany(f => f.Lists)], [.. All.SelectMany(f => f.Senses)],
            [.. All.SelectMany(f => f.Rules), .. Diagnostics.Rules.All], [.. All.SelectMany(f => f.Presentations)]);

    public static readonly ResolveRules Rules = new([.. All.SelectMany(f => f.Redactions)], [.. All.SelectMany(f => f.Checks)]);

    public static readonly Publication Publication = Of(All);

    /// <summary>
    /// What any site of entries has and no more: its home page, its lists and sheets, its feeds, a page for each use and each place. A measure compares it with
    /// what another generator makes.
    /// </summary>
    public static readonly Publication Bare = Of(
        [HomeFeature.Feature, SheetsFeature.Feature, StoriesFeature.Feature, UsagesFeature.Feature, PlacesFeature.Feature]) with { HasSearch = false };

    private static Publication Of(ImmutableArray<NetworkFeature> features) =>
        new([.. features.SelectMany(f => f.Pages)], HomePage.MarkOf, [.. features.SelectMany(f => f.Signposts)]);
}
