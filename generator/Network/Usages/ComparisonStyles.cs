using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;

namespace Pec.Network.Usages;

/// <summary>
/// The rules that put the ticked projects side by side without a script: a project shows once its box is ticked, a question once two of the ticked ones answer it
/// differently. Boxes are siblings, so that « one ticked, and another after it with another answer » is one selector; there are as many rules as answers, never as pairs.
/// </summary>
internal static class ComparisonStyles
{
    /// <summary>A box that is ticked, or that a sheet leads to.</summary>
    private const string Ticked = ":is(:checked,:target)";

    /// <summary>A question by its rank, in the marks of boxes and on the rows.</summary>
    public static string QuestionOf(int rank) => $"q{rank}";

    /// <summary>An answer that several give, by its rank among those of the question.</summary>
    public static string AnswerOf(int question, int rank) => $"q{question}-{rank}";

    /// <param name="page">The page of the boxes.</param>
    /// <param name="projects">How many can be ticked: boxes and projects stand in the same order.</param>
    /// <param name="questions">For each, how many answers are given by several of them.</param>
    public static DataFile Of(Url page, int projects, ImmutableArray<int> questions)
    {
        var shown = Enumerable.Range(1, projects).Select(n => $".face:has(input:nth-of-type({n}){Ticked}) li:nth-child({n}){{display:grid}}");
        var differing = questions.Index().SelectMany(
            q => Differing(q.Index, q.Item).Select(box => $".face:has({box}) [data-q=\"{QuestionOf(q.Index)}\"]{{display:block}}"));
        var rows = questions.Index().Select(q => $"[data-q=\"{QuestionOf(q.Index)}\"]{{grid-row:{q.Index + 3}}}");
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', [.. shown, .. differing, .. rows, ""]));
        return new(new($"{page.Path}cote-a-cote-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.css"), bytes);
    }

    /// <summary>Two ticked boxes whose answers differ: both alone of their answer, or one of a shared answer with one that has another.</summary>
    private static IEnumerable<string> Differing(int question, int shared)
    {
        var any = $"[data-f~=\"{QuestionOf(question)}\"]{Ticked}";
        var alone = $"[data-f~=\"{AnswerOf(question, 0)}\"]{Ticked}";
        yield return $"{alone}~{alone}";
        for (var rank = 1; rank <= shared; rank++)
        {
            var (same, other) = ($"[data-f~=\"{AnswerOf(question, rank)}\"]{Ticked}", $"{any}:not([data-f~=\"{AnswerOf(question, rank)}\"])");
            yield return $"{same}~{other}";
            yield return $"{other}~{same}";
        }
    }
}
