using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>A file that somebody joined to a message.</summary>
/// <param name="Shown">What of it may be shown, without where or by whom it was taken; null for what is no sound picture.</param>
/// <param name="Ending">How the name of such a picture ends.</param>
/// <param name="Why">Why it is left aside; null for a picture, and for a file that nobody could read.</param>
public sealed record SentFile(string Name, ReadOnlyMemory<byte>? Shown = null, string Ending = "", Diagnostic? Why = null);

/// <summary>What came with a message, beside the entry that it became: the first picture in four lines that wait for its credit, the rest named as to be sorted.</summary>
/// <param name="Text">The entry with those lines.</param>
/// <param name="Files">The pictures, under names of ours.</param>
public sealed record JoinedPictures(string Text, ImmutableArray<Blob> Files)
{
    /// <param name="isTaken">Whether the site has a file of that name.</param>
    public static JoinedPictures To(SitePath entry, string text, ImmutableArray<SentFile> sent, Predicate<SitePath> isTaken)
    {
        var files = ImmutableArray.CreateBuilder<Blob>();
        var lines = new List<string>();
        foreach (var file in sent)
        {
            if (file.Shown is not { } bytes)
            {
                lines.Add($"# À ranger : « {OneLine(file.Name)} », joint au message et resté avec lui.{(file.Why is { } why ? " " + OneLine(why.MessageIn(Language.French)) : "")}");
                continue;
            }
            var path = Free(entry, file.Ending, p => isTaken(p) || files.Any(f => f.Path == p));
            if (files.Count == 0 && !text.Contains("\nimage:", StringComparison.Ordinal)) lines.AddRange(["# Cette image est venue avec le message.", PictureBlock.Of(path.Name)]);
            else lines.Add($"# À ranger : « {path.Name} », une image venue avec le message. Son crédit reste à demander.");
            files.Add(Blob.Of(path, bytes.ToArray()));
        }
        return new(lines.Count == 0 ? text : Inserted(text, lines), files.ToImmutable());
    }

    /// <summary>What the sender is asked about what was joined; empty for nothing.</summary>
    public static string Asked(ImmutableArray<SentFile> sent) => string.Join("\n\n", (string[])[
        .. sent.Any(f => f.Shown is not null)
            ? (string[])["Votre image accompagne la fiche. Pour la publier, il nous manque ce qu'elle montre, qui l'a faite et sous quelle licence (CC-BY-SA-4.0, par exemple), et l'accord des personnes que l'on y reconnaît."] : [],
        .. sent.Where(f => f.Shown is null).Select(f => $"« {OneLine(f.Name)} » n'a pas pu être mis dans la fiche. Si c'est une image, renvoyez-la en JPEG ou en PNG."),
    ]);

    /// <summary>At the end of the front matter.</summary>
    private static string Inserted(string text, List<string> lines)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return end < 0 ? text : text.Insert(end + 1, string.Join('\n', lines) + "\n");
    }

    /// <summary>The name of the entry, and a number where it has several.</summary>
    private static SitePath Free(SitePath entry, string ending, Predicate<SitePath> isTaken)
    {
        for (var i = 1; ; i++)
        {
            var path = new SitePath(FormattableString.Invariant($"{entry.Folder}/{entry.Stem}{(i == 1 ? "" : $"-{i}")}{ending}"));
            if (!isTaken(path)) return path;
        }
    }

    private static string OneLine(string words) => string.Concat(words.Select(c => char.IsControl(c) || AddressPolicy.IsDangerous(c) ? ' ' : c));
}
