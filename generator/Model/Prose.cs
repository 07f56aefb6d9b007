using System.Collections.Immutable;
using System.Text;

namespace Pec.Model;

/// <summary>
/// A rendered body: sound HTML in which each address that only the whole site knows is left as a slot.
/// It depends on its own file alone, so it can be remembered by its hash.
/// </summary>
/// <param name="Pieces">HTML and slots in order; a slot is an index into <paramref name="Targets"/>.</param>
/// <param name="Targets">What the slots lead to, as the author wrote it.</param>
public sealed record Prose(ImmutableArray<Piece> Pieces, ImmutableArray<Target> Targets, ImmutableArray<Heading> Headings)
{
    public static readonly Prose Empty = new([], [], []);

    /// <summary>The addresses of the web that its links lead to, in reading order.</summary>
    public ImmutableArray<WebAddress> WebAddresses { get; init; } = [];

    public bool IsEmpty => Pieces.IsEmpty;

    /// <summary>How many characters a reader sees.</summary>
    public int Length
    {
        get
        {
            var (length, inside) = (0, '\0');
            foreach (var c in Pieces.SelectMany(p => p.Html ?? ""))
            {
                if (inside == '\0' && c is '<' or '&') inside = c == '<' ? '>' : ';';
                else if (inside == c) (inside, length) = ('\0', c == ';' ? length + 1 : length);
                else if (inside == '\0' && c != '\n') length++;
            }
            return length;
        }
    }

    /// <summary>Puts each target's attributes or address in its slot.</summary>
    public void WriteTo(StringBuilder html, Func<int, string> fill)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Html is { } known) html.Append(known);
            else html.Append(fill(piece.Slot));
        }
    }

    /// <summary>Its words alone: each tag is a space, and what was escaped is a character again.</summary>
    public string ToWords()
    {
        var html = new StringBuilder();
        WriteTo(html, _ => "");
        var words = new StringBuilder(html.Length);
        var isInTag = false;
        foreach (var chunk in html.GetChunks())
            foreach (var c in chunk.Span)
            {
                if (c == '<') words.Append(' ');
                if (c is '<' or '>') isInTag = c == '<';
                else if (!isInTag) words.Append(c);
            }
        return words.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&#39;", "'").Replace("&amp;", "&").ToString();
    }
}

/// <summary>Either HTML, or (when <paramref name="Html"/> is null) the slot of a target.</summary>
public sealed record Piece(string? Html, int Slot);

/// <summary>Something inside the site that a body points to: a file, an entry (<c>projet:equartier</c>), an address (<c>/charte/</c>), an anchor.</summary>
public sealed record Target(TargetKind Kind, string Written, Location At);

public enum TargetKind { Link, Picture }

/// <summary>A heading of a body; its id in the page carries <see cref="Prefix"/>, links are written without it.</summary>
public sealed record Heading(string Id, int Level, string Text)
{
    /// <summary>Keeps the ids that content makes apart from those of the theme.</summary>
    public const string Prefix = "t-";
}
