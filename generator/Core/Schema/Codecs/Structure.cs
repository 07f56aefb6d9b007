using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>
/// How a value may be written, in few closed forms: the schemas for editors and the field guide are made from it, so that neither asks what a codec is.
/// </summary>
public abstract record Structure
{
    private Structure() { }

    /// <summary>What an editor is told of it: any words are words, any date a date, whatever else the program looks at.</summary>
    public Structure AsWritten => this switch { Text or Place => new Text(), Date => new Date(), _ => this };

    /// <summary>Any words.</summary>
    /// <param name="Most">Beyond this many characters less is asked for.</param>
    /// <param name="MostSentences">The same for sentences; null where they are not counted.</param>
    public sealed record Text(int Most = Text.Usual, int? MostSentences = null) : Structure
    {
        /// <summary>What a line of words holds at most.</summary>
        public const int Usual = 2_000;
    }

    /// <summary>The name of a place, as people write it.</summary>
    public sealed record Place : Structure;

    /// <summary>Words of one form.</summary>
    /// <param name="Name">Names the form, in a word.</param>
    /// <param name="Expression">A regular expression that every editor reads (ECMA-262). It may let pass what only the program can refuse.</param>
    /// <param name="TakesNumbers">Whether a number of YAML is one too.</param>
    public sealed record Pattern(string Name, string Expression, bool TakesNumbers = false) : Structure;

    /// <param name="IsPast">Whether it tells what took place.</param>
    public sealed record Date(bool IsPast = false) : Structure;

    public sealed record Number : Structure;

    public sealed record YesNo : Structure;

    /// <summary>One word of a short list that the program knows, with its words on a page.</summary>
    public sealed record Choice(ImmutableArray<(string Word, Sentence Label)> Options) : Structure;

    /// <summary>Words among which some are usual.</summary>
    public sealed record Suggestion(string Name, ImmutableArray<string> Words) : Structure;

    /// <summary>A word of a vocabulary; any other is refused where it is closed.</summary>
    public sealed record Term(string Vocabulary, bool IsClosed) : Structure;

    /// <summary>The name of an entry of one of these kinds.</summary>
    public sealed record Reference(ImmutableArray<string> Kinds) : Structure;

    /// <summary>Several keys together.</summary>
    /// <param name="Short">The keys that a mere value may fill; none when all must be named.</param>
    public sealed record Composite(ImmutableArray<IField> Fields, ImmutableArray<IField> Short) : Structure;
}
