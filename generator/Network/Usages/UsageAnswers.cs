using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Allies;
using Pec.Network.Projects;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>Which projects and allies answer each usage, where they are, and whether one can use them: no one is weighed against another.</summary>
internal sealed class UsageAnswers(TermIndex terms)
{
    private const string Vocabulary = "usages";

    public static AnswerIndex Of(Site site) => new UsageAnswers(site.Terms).Of(site.Entries);

    private AnswerIndex Of(ImmutableArray<Entry> published)
    {
        var written = published.Where(e => e.IsListed).Select(e => (Entry: e, Uses: UsesOf(e))).Where(e => !e.Uses.IsEmpty).ToList();
        var answers = written.Select(e => AnswerOf(e.Entry, e.Uses)).ToList();
        var byUse = answers.SelectMany(answer => answer.Uses.Select(use => (use, answer))).ToLookup(p => p.use, p => p.answer, StringComparer.Ordinal);
        var known = terms.Ordered(Vocabulary).ToList();
        var unsorted = written.SelectMany(e => e.Uses).Select(u => u.Meaning).OfType<Unsorted>().DistinctBy(u => u.Key).Where(u => byUse.Contains(u.Key));
        return new(
        [
            .. known.Select(t => new Usage(t.Id.Text, t.Name.Shown, t, [.. byUse[t.Id.Text]])),
            .. unsorted.InFrenchOrder(u => u.Word).Select(u => new Usage(u.Key, u.Word, null, [.. byUse[u.Key]])),
        ]);
    }

    private static ImmutableArray<TermUse> UsesOf(Entry entry) => entry is Project or Ally ? entry.Uses : [];

    private Answer AnswerOf(Entry entry, ImmutableArray<TermUse> uses)
    {
        var around = Facts.OwnPlaces(entry).Around();
        return new(entry, ReadinessOf(entry), [.. uses.SelectMany(WithWider).Distinct(StringComparer.Ordinal)], [.. around.Where(p => !p.IsAnywhere)], around.FirstOrDefault(p => p.IsAnywhere));
    }

    /// <summary>The id of a usage, then those of the wider ones; the word as written where the vocabulary has none, if an address can say it.</summary>
    private List<string> WithWider(TermUse use)
    {
        var ids = new List<string>();
        for (var term = use.Meaning as Term; term is not null && !ids.Contains(term.Id.Text); term = terms.WiderOf(Vocabulary, term)) ids.Add(term.Id.Text);
        if (ids.Count == 0 && use.Meaning.Key is { Length: > 0 } key) ids.Add(key);
        return ids;
    }

    /// <summary>What a project says of its welcome, else what its stage lets one expect.</summary>
    private Readiness ReadinessOf(Entry entry) => entry is not Project project ? Readiness.Neighbour : ((project.Standing?.Meaning as Term)?.Id.Text, project.Welcome?.Open?.Word) switch
    {
        ("arretee", _) => Readiness.Resting,
        (_, "oui" or "sur-demande") => Readiness.Today,
        (_, "bientot") or ("idee" or "prototype", _) => Readiness.Building,
        ("en-pause", _) or (_, "non") => Readiness.Resting,
        ("en-service" or "essaimage", _) => Readiness.Today,
        _ => Readiness.Untold,
    };
}

public static class UsageOfSite
{
    extension(Site site)
    {
        /// <summary>What answers each usage.</summary>
        public AnswerIndex Answers => site.Index(UsageAnswers.Of);
    }
}
