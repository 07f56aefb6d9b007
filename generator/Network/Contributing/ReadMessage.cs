using System.Collections.Immutable;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>A message as the file of an entry will have it.</summary>
/// <param name="Values">What was said, by key.</param>
/// <param name="Inferred">What was only meant: it stands as comments, to be confirmed.</param>
/// <param name="Aside">What no key takes, line by line.</param>
/// <param name="Body">The text of the entry.</param>
internal sealed record ReadMessage(
    Reading Reading, ImmutableArray<Understood> Understood, ImmutableDictionary<string, ImmutableArray<string>> Values, ImmutableArray<ToldValue> Inferred,
    ImmutableArray<string> Aside, string Body)
{
    /// <summary>The keys that a correction takes away.</summary>
    public ImmutableArray<IField> Removed { get; init; } = [];

    public static ReadMessage Of(Reading reading, IKind kind, Site site)
    {
        var values = new AnswerValues(site.Terms, site.Today, site.Gazetteer);
        var understood = ImmutableArray.CreateRange(reading.Answers, values.Of);
        var (told, left) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), new List<string>());
        var fields = kind.Fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
        foreach (var value in understood.SelectMany(u => u.Values).Where(v => !v.IsInferred && v.Value.Length > 0).DistinctBy(v => (v.Key, v.Value)))
        {
            var said = told.TryGetValue(value.Key, out var before) ? before : told[value.Key] = [];
            // A list takes so many: the rest would be refused.
            if (said.Count < (fields[value.Key].IsList ? fields[value.Key].Most : 1)) said.Add(value.Value);
            else left.Add($"{value.Key}: {value.Value}");
        }
        var inferred = understood.SelectMany(u => u.Values).Where(v => v.IsInferred && v.Value.Length > 0).GroupBy(v => v.Key, StringComparer.Ordinal)
            .SelectMany(g => g.Take(fields[g.Key].Most));
        return new(
            reading, understood, told.ToImmutableDictionary(t => t.Key, t => t.Value.ToImmutableArray(), StringComparer.Ordinal), [.. inferred],
            [.. left, .. understood.SelectMany(LeftOf), .. reading.Aside], BodyOf(reading, kind));
    }

    /// <summary>What an answer says besides its values; few words say nothing without their question.</summary>
    public static IEnumerable<string> LeftOf(Understood understood) =>
        understood.Left.Select(l => l.Length < Short ? $"{understood.Answer.Question.Words.Split(" (")[0]} {l}" : l);

    private const int Short = 16;

    /// <summary>The answers that are the text, each paragraph apart; where several questions ask for it, each above its own, where only who edits sees it.</summary>
    private static string BodyOf(Reading reading, IKind kind)
    {
        var answers = reading.Answers.Where(a => a.Question.IsOfText).ToList();
        var isInterview = answers.Count > 1 || answers.Exists(a => kind.Asks.All(k => k.Words != a.Question.Words) && a.Question.Level == Level.Free && Questionnaire.Story.Any(q => q.Words == a.Question.Words));
        return string.Concat(answers.Select(a => (isInterview ? $"\n<!-- {a.Question.Words} -->\n" : "") + string.Concat(a.Paragraphs.Select(p => $"\n{string.Join('\n', p)}\n"))));
    }
}
