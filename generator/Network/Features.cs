using Pec.Composing;
using Pec.Network.Allies;
using Pec.Network.Authorities;
using Pec.Network.Charter;
using Pec.Network.Contributing;
using Pec.Network.Data;
using Pec.Network.Groups;
using Pec.Network.Handbook;
using Pec.Network.Home;
using Pec.Network.Lexicon;
using Pec.Network.Needs;
using Pec.Network.Outcomes;
using Pec.Network.Places;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Relations;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Network.Usages;
using Pec.Network.Values;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Network;

public static class Features
{
    public static readonly ContentModel Model = new(
        [Project.Kind, WorkingGroup.Kind, Production.Kind, Story.Kind, Knowledge.Kind, Chapter.Kind, Ally.Kind, Authority.Kind, Article.Kind],
        [new(OwnPlace.Pages, []), new("engagements", [CharterPages.MatrixName], CharterPages.AddressOf), new("valeurs", [])]);

    public static readonly ResolveRules Links = new(
        [(all, placeOf) => new AuthorityRedaction(all, placeOf).Keep, (_, _) => Ally.Redact],
        [OneSidedLinks.Find, OldEvidence.Find, Duplicates.Find, ContradictedStages.Find]);

    public static readonly Publication Pages = new(
    [
        HomePage.Compose,
        Lists.Compose,
        GroupPages.Compose,
        ProductionPages.Compose,
        JoinPage.Compose,
        LexiconPage.Compose,
        SheetPages.Compose,
        Mentioners.Compose,
        StoryPages.Compose,
        StoryQuestions.Compose,
        PlacePages.Compose,
        Finder.Compose,
        FacetPages.Compose,
        NoticePages.Compose,
        Progress.Compose,
        AuthorityPages.Compose,
        Manifesto.Compose,
        Friendship.Compose,
        Neighbours.Compose,
        CharterPages.Compose,
        ValuePages.Compose,
        SocialUtility.Compose,
        QuestionPages.Compose,
        KnowledgePages.Compose,
        HandbookPages.Compose,
        RelationPages.Compose,
        TwoSentences.Compose,
        Contribute.Compose,
        FieldGuide.Compose,
        RuleGuide.Compose,
        StoryFeeds.Compose,
        DataPages.Compose,
    ],
    HomePage.MarkOf);
}
