global using Pec.Linking;
global using Link = Pec.Schema.Parts.Link;
using Pec.Linking.Semantics;
using Pec.Schema;

namespace Pec;

public static class Features
{
    public static readonly ContentModel Model = new(
        [Project.Kind, WorkingGroup.Kind, Production.Kind, Story.Kind, Knowledge.Kind, Chapter.Kind, Ally.Kind, Authority.Kind, Article.Kind],
        [new(OwnPlace.Pages, []), new("engagements", [Composing.Charter.MatrixName]), new("valeurs", [])]);

    public static readonly LinkRules Links = new(
        [(all, placeOf) => new AuthorityRedaction(all, placeOf).Keep, (_, _) => Ally.Redact],
        [OneSidedLinks.Find, OldEvidence.Find, Duplicates.Find, ContradictedStages.Find]);
}
