using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>Who answers each usage, where they are, and whether one can use them: no one is weighed against another.</summary>
internal sealed class UsageAnswers(TermIndex terms)
{
    private const string Vocabulary = "usages";

    public static AnswerIndex Of(Site site) => new UsageAnswers(site.Terms).Of(site.Entries);

    private AnswerIndex Of(ImmutableArray<Entry> published)
    {
        var told = from entry in published
                   where entry is { IsListed: true } and IUsable { Uses.IsEmpty: false }
                   let answer = AnswerOf(entry, (IUsable)entry)
                   from meaning in entry.Uses.SelectMany(WithWider).DistinctBy(m => m.Key, StringComparer.Ordinal)
                   select (Meaning: meaning, Answer: answer);
        return new(
        [
            .. from usage in terms.Sort(Vocabulary, told, t => t.Meaning)
               select new Usage(usage.Meaning.Key, usage.Meaning.Shown, usage.Meaning as Term, [.. usage.Things.Select(t => t.Answer)]),
        ]);
    }

    private Answer AnswerOf(Entry entry, IUsable usable)
    {
        var around = entry.OwnPlaces.Around();
        return new(entry, usable.Readiness, [.. around.Where(p => !p.IsAnywhere)], around.FirstOrDefault(p => p.IsAnywhere));
    }

    /// <summary>A usage, then the wider ones; a word that the vocabulary does not have, if an address can say it.</summary>
    private List<Meaning> WithWider(TermUse use)
    {
        var met = new List<Meaning>();
        for (var at = use.Meaning; at is { Key: { Length: > 0 } key } && !met.Exists(m => m.Key == key); at = WiderThan(at)) met.Add(at);
        return met;
    }

    private Term? WiderThan(Meaning meaning) => meaning is Term narrower ? terms.WiderOf(Vocabulary, narrower) : null;
}

public static class UsageOfSite
{
    extension(Site site)
    {
        /// <summary>What answers each usage.</summary>
        public AnswerIndex Answers => site.Index(UsageAnswers.Of);
    }
}
