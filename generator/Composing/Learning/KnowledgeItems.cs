using System.Collections.Immutable;
using Pec.Composing.Data;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>Questions and knowledge as they stand in their lists.</summary>
internal static class KnowledgeItems
{
    public static KnowledgeGroupView Group(Site site, Section section) => new(section.Title!, section.Anchor!, section.Entries.All(e => e is Knowledge { IsTool: true }), [.. section.Entries.OfType<Knowledge>().Select(k => Of(site, k))]);

    private static KnowledgeItemView Of(Site site, Knowledge knowledge)
    {
        var begins = Said(Excerpt.Of(knowledge.Body));
        return new(
            Tell.Link(knowledge), Plain.Shown(knowledge.Summary) ?? (knowledge.IsQuestion ? null : begins), knowledge.IsQuestion ? begins : null, knowledge.IsOffer,
            Links(site, Entries(site, knowledge.LookedForBy)), Links(site, Entries(site, knowledge.HelpedBy)), Paragraphs(knowledge.Debate), Links(site, Productions(site, knowledge)),
            Said(string.Join(", ", Tell.Uses(knowledge))), Said(string.Join(", ", knowledge.Tools.Select(t => t.Shown))), Links(site, Entries(site, knowledge.Projects)), Meetings.Of(site, knowledge));
    }

    /// <summary>Those that lists may name, in the order in which they were written.</summary>
    public static IEnumerable<Entry> Entries(Site site, ImmutableArray<EntryUse> uses) =>
        uses.Select(use => site.ByKey.GetValueOrDefault(new(use.Kind ?? use.Kinds[0], use.Id))).OfType<Entry>().Where(e => e.IsListed);

    /// <summary>A text in a field is plain: an empty line parts its paragraphs.</summary>
    public static ImmutableArray<string> Paragraphs(Words? text) =>
        text is null ? [] : [.. text.Shown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<Entry> Productions(Site site, Knowledge knowledge) =>
        site.Mentions.GetValueOrDefault(knowledge.Key, []).Where(m => m.Key == "questions" && m.By.Kind == Production.Kind.Name).Select(m => site.ByKey[m.By]).Where(e => e.IsListed);

    private static ImmutableArray<LinkView> Links(Site site, IEnumerable<Entry> entries) => [.. entries.Select(e => Tell.Link(e))];

    private static string? Said(string words) => words.Length > 0 ? words : null;
}
