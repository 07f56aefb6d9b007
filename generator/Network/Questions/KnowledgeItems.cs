using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Productions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>Questions and knowledge as they stand in their lists.</summary>
internal static class KnowledgeItems
{
    public static KnowledgeGroupView Group(Site site, Section section)
    {
        var items = section.Entries.OfType<Knowledge>().ToList();
        return new(section.Title!, section.Anchor!, items.TrueForAll(k => k.IsTool), [.. items.Select(k => Of(site, k))]);
    }

    private static KnowledgeItemView Of(Site site, Knowledge knowledge)
    {
        var begins = Said(Excerpt.Of(knowledge.Body));
        return new(
            Format.Link(knowledge), Plain.Shown(knowledge.Summary) ?? (knowledge.IsQuestion ? null : begins), knowledge.IsQuestion ? begins : null,
            knowledge.IsOffer,
            Links(knowledge.LookedForBy.Listed()), Links(knowledge.HelpedBy.Listed()), Paragraphs(knowledge.Debate), Links(Productions(site, knowledge)),
            Format.Joined(Format.Uses(knowledge)), Format.Joined(knowledge.Tools.Select(t => t.Shown)),
            Links(knowledge.Projects.Listed()), ListingSequels.Of(site, knowledge, isFolded: true));
    }

    /// <summary>A text in a field is plain: an empty line parts its paragraphs.</summary>
    public static ImmutableArray<string> Paragraphs(Words? text) =>
        text is null ? [] : [.. text.Shown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<Entry> Productions(Site site, Knowledge knowledge) =>
        site.Mentions.Of(knowledge).Where(m => m.Key == "questions").Select(m => m.By).OfType<Production>().Where(p => p.IsListed);

    private static ImmutableArray<LinkView> Links(IEnumerable<Entry> entries) => [.. entries.Select(Format.Link)];

    private static string? Said(string words) => words.Length > 0 ? words : null;
}
