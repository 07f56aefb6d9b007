global using Pec.Linking;
global using Link = Pec.Schema.Parts.Link;
using Pec.Composing;
using Pec.Composing.Data;
using Pec.Composing.Feeds;
using Pec.Linking.Semantics;
using Pec.Schema;

namespace Pec;

public static class Features
{
    public static readonly ContentModel Model = new(
        [Project.Kind, WorkingGroup.Kind, Production.Kind, Story.Kind, Knowledge.Kind, Chapter.Kind, Ally.Kind, Authority.Kind, Article.Kind],
        [new(OwnPlace.Pages, []), new("engagements", [Composing.Charter.MatrixName], Composing.Charter.AddressOf), new("valeurs", [])]);

    public static readonly LinkRules Links = new(
        [(all, placeOf) => new AuthorityRedaction(all, placeOf).Keep, (_, _) => Ally.Redact],
        [OneSidedLinks.Find, OldEvidence.Find, Duplicates.Find, ContradictedStages.Find]);

    public static readonly Publication Pages = new(
    [
        Home.Compose,
        Lists.Compose,
        GroupPages.Compose,
        ProductionPages.Compose,
        JoinPage.Compose,
        Lexicon.Compose,
        Sheets.Compose,
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
        Composing.Charter.Compose,
        Values.Compose,
        SocialUtility.Compose,
        Composing.Questions.Compose,
        KnowledgePages.Compose,
        Handbook.Compose,
        RelationPages.Compose,
        TwoSentences.Compose,
        Contribute.Compose,
        FieldGuide.Compose,
        RuleGuide.Compose,
        StoryFeeds.Compose,
        DataPages.Compose,
    ],
    Home.MarkOf);
}
