using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>A file that was joined to a message, where the server keeps it.</summary>
/// <param name="Secret">What its address holds before its name.</param>
public sealed record JoinedFile(string Secret, string Name)
{
    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"];

    /// <summary>Whether its name is that of a picture; what it holds is another matter.</summary>
    public bool IsPicture => Pictures.Contains(new SitePath(Name).Extension);
}

/// <summary>A message as the server gives it: what was written, and what was joined to it.</summary>
public sealed partial record Letter(string Text, ImmutableArray<JoinedFile> Files)
{
    /// <summary>More than this is no message of somebody who tells a project.</summary>
    private const int MostFiles = 20;

    /// <summary>The server writes what was joined as links in the text.</summary>
    public static Letter Of(string description) => new(
        Link().Replace(description, ""),
        [.. Link().Matches(description).Select(m => new JoinedFile(m.Groups["secret"].Value, NameOf(m.Groups["name"].Value))).Distinct().Take(MostFiles)]);

    private static string NameOf(string written)
    {
        var name = Uri.UnescapeDataString(written);
        return name.Contains('/') || name is "." or ".." || name.Any(char.IsControl) ? "fichier" : name;
    }

    [GeneratedRegex(@"!?\[[^\]\n]{0,400}\]\([^()\s]{0,200}/uploads/(?<secret>[0-9a-f]{32})/(?<name>[^()\s/]{1,255})\)(?:\{[^}\n]{0,100}\})?")]
    private static partial Regex Link();
}

/// <summary>What a message is once read.</summary>
/// <param name="Draft">The entry that it tells; null for a message that a person must read.</param>
/// <param name="Reply">What its sender is answered.</param>
/// <param name="Aside">What the team is told instead, where there is no entry.</param>
public sealed record ReadLetter(Draft? Draft, string Reply, string Aside);
