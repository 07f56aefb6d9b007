using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Model;

public sealed class SearchWordsTests
{
    [Theory, MemberData(nameof(SearchCases.All), MemberType = typeof(SearchCases))]
    public void A_text_is_found_by_all_its_words_and_by_the_start_of_the_last(string text, string query, bool isFound)
    {
        List<string> said = Words(text), asked = Words(query);
        Assert.NotEmpty(asked);
        Assert.Equal(isFound, asked.SkipLast(1).All(said.Contains) && said.Exists(w => w.StartsWith(asked[^1], StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_that_say_nothing_are_left_out() => Assert.Empty(Words("Qu’est-ce que c’est, à nous ? L’un est à toi, et n’y ont pas de « ç »."));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        SearchWords.Read(text, word => words.Add(word.ToString()));
        return words;
    }
}
