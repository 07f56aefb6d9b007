using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Pec.Model.French;

/// <summary>
/// The words by which a French text is found: folded, without elisions, cut at the « · » of inclusive writing, without the words that
/// say nothing, each brought to a minimal stem. A search applies the same to what is asked: a change here is a change there.
/// </summary>
public static class SearchWords
{
    public static readonly ImmutableArray<string> Elisions = ["l", "d", "j", "n", "s", "m", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"];

    /// <summary>Folded; a word of one letter says nothing either.</summary>
    public static readonly ImmutableArray<string> StopWords =
    [
        "au", "aux", "avec", "ce", "ces", "cet", "cette", "dans", "de", "des", "du", "elle", "elles", "en", "est", "et", "eux", "il", "ils", "je", "la", "le",
        "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes",
        "moi", "mon", "ne", "nos", "notre", "nous", "on", "ont", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "soi", "son", "sont", "sur",
        "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "vos", "votre", "vous",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        Elisions.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stopped =
        StopWords.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives each word in turn, as it stands in the text; the span is only good until the next one.</summary>
    public static void Read(string text, Action<ReadOnlySpan<char>> found)
    {
        char[] room = ArrayPool<char>.Shared.Rent(Folding.Widest * text.Length), word = ArrayPool<char>.Shared.Rent(Folding.Widest * text.Length);
        ReadOnlySpan<char> folded = room.AsSpan(0, Folding.Fold(text, room));
        // Where the part after the last apostrophe starts: « aujourd’hui » is one word, « l’énergie » is not.
        int length = 0, part = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (c is '\'' or '’' or 'ʼ')
            {
                if (Elided.Contains(word.AsSpan(part, length - part))) End(part);
                else part = length;
            }
            else if (char.IsLetterOrDigit(c)) word[length++] = c;
            else if (i + 1 < folded.Length && Rune.TryCreate(c, folded[i + 1], out var rune) && Rune.IsLetterOrDigit(rune))
                (word[length++], word[length++]) = (c, folded[++i]);
            else End(length);
        }
        End(length);
        ArrayPool<char>.Shared.Return(room);
        ArrayPool<char>.Shared.Return(word);

        void End(int end)
        {
            if (end > 1 && !Stopped.Contains(word.AsSpan(0, end))) found(Stem(word.AsSpan(0, end)));
            length = part = 0;
        }
    }

    /// <summary>One plural mark, then the endings in « e » and « r », then a doubled consonant: « citoyennes » and « citoyen » meet.</summary>
    private static ReadOnlySpan<char> Stem(Span<char> word)
    {
        if (word.EndsWith("aux") && !word.EndsWith("eaux"))
        {
            word[^2] = 'l';
            return word[..^1];
        }
        if (word.Length > 3 && word[^1] is 's' or 'x') word = word[..^1];
        while (word.Length > 4 && word[^1] is 'e' or 'r') word = word[..^1];
        if (word.Length > 3 && word[^1] == word[^2] && char.IsAsciiLetter(word[^1])) word = word[..^1];
        return word;
    }
}
