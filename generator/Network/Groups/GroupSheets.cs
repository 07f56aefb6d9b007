using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Productions;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>What the sheet of a group gathers from those of others.</summary>
internal static class GroupSheets
{
    /// <summary>What a group made comes first, then who is in it, then where else it is told of.</summary>
    public static int Rank(Mention mention) => mention.Key switch { "groupe" => 0, "groupes" when mention.By is not Story => 1, _ => 2 };

    /// <summary>The id on the page of those that come first; null for the others.</summary>
    public static string? AnchorOf(int rank) => rank switch { 0 => "fait", 1 => "membres", _ => null };

    /// <summary>What the page of a group holds below its first screen: it is long where a group lives.</summary>
    public static ImmutableArray<LinkView> Contents(Site site, Entry entry, ImmutableArray<FactView> parts, ImmutableArray<CardGroupView> related) => entry is not WorkingGroup ? [] :
    [
        .. from cards in related where cards.Anchor is not null select new LinkView(cards.Title!, Destination.To(entry.Url, cards.Anchor)),
        .. from part in parts select new LinkView(part.Label, Destination.To(entry.Url, part.Key)),
    ];

    /// <summary>Where to write to the group: the first address of those who keep it going; null when they gave none.</summary>
    public static LinkView? Write(WorkingGroup group) => group.Facilitators.Select(f => f.Contact).FirstOrDefault(c => c?.Mail is not null || c?.Page is not null) switch
    {
        { Mail: { } mail } => new(mail.Address, Tell.Mail(mail.Address, group.Title.Shown)),
        { Page: { } page } => new(new Uri(page.Href).Host, Destination.Away(page.Href)),
        _ => null,
    };

    /// <summary>What is discussed around its productions and its questions: the question, where its debate is told.</summary>
    public static IEnumerable<FactView> Debates(Site site, Entry entry)
    {
        if (entry is not WorkingGroup) yield break;
        var named = site.Mentions.Of(entry).Select(m => m.By).Where(e => e.IsListed).ToList();
        var questions = named.OfType<Production>().Where(p => p.Group?.Id == entry.Key.Id).SelectMany(p => p.Questions).Select(q => q.Entry).OfType<Knowledge>()
            .Concat(named.OfType<Knowledge>()).Where(q => q is { Debate: not null, IsListed: true }).DistinctBy(q => q.Key)
            .Select(q => new ValueView(q.Title.Shown, Destination.To(q.Url, "debat"), null, null, null, [])).ToImmutableArray();
        if (questions.Length > 0) yield return new("debats", "Ce qui se discute", Telling.First(questions, QuestionPages.LinkTo(site).To));
    }
}
