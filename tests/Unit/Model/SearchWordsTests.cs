using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Model;

public sealed class SearchWordsTests
{
    [Theory, MemberData(nameof(SearchCases.All), MemberType = typeof(SearchCases))]
    public void A_text_is_found_by_the_stems_of_its_words_and_by_the_start_of_the_last_as_it_is_written(string text, string query, bool isFound)
    {
        List<string> said = Words(text), asked = Words(query);
        Assert.NotEmpty(asked);
        Assert.Equal(isFound, asked.SkipLast(1).All(said.Contains) && (said.Contains(asked[^1]) || said.Exists(w => w.StartsWith(AsWritten(query), StringComparison.Ordinal))));
    }

    [Fact]
    public void Words_that_say_nothing_are_left_out() => Assert.Empty(Words("Qu’est-ce que c’est, à nous ? L’un est à toi, et n’y ont pas de « ç »."));

    /// <summary>The last word, folded but with its ending.</summary>
    private static string AsWritten(string query) => Folding.Fold(query).Split(' ', '-', '’', '\'')[^1];

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        SearchWords.Read(text, word => words.Add(word.ToString()));
        return words;
    }
}
