using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Productions;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>What the sheet of a group gathers from those of others.</summary>
internal static class GroupSheets
{
    /// <summary>What the page of a group holds below its first screen: it is long where a group lives.</summary>
    public static ImmutableArray<LinkView> Contents(Site site, Url page, SheetView sheet) =>
    [
        .. sheet.Agenda is null ? (LinkView[])[] : [new(site.Say("rencontres-titre"), Destination.To(page, "rencontres"))],
        .. from cards in sheet.Related where cards.Anchor is not null select new LinkView(cards.Title!, Destination.To(page, cards.Anchor)),
        .. from part in sheet.Parts select new LinkView(part.Label, Destination.To(page, part.Key)),
    ];

    /// <summary>What is discussed around its productions and its questions: the question, where its debate is told.</summary>
    public static IEnumerable<FactView> Debates(Site site, WorkingGroup group)
    {
        var named = site.Mentions.Of(group).Select(m => m.By).Where(e => e.IsListed).ToList();
        var questions = named.OfType<Production>().Where(p => p.Group?.Id == group.Key.Id).SelectMany(p => p.Questions).Select(q => q.Entry).OfType<Knowledge>()
            .Concat(named.OfType<Knowledge>()).Where(q => q is { Debate: not null, IsListed: true }).DistinctBy(q => q.Key)
            .Select(q => new ValueView(q.Title.Shown, Destination.To(q.Url, "debat"), null, null, null, [])).ToImmutableArray();
        if (questions.Length > 0) yield return new("debats", site.Say("groupe-debats"), Telling.First(site, questions, QuestionPages.LinkTo(site).To));
    }
}
