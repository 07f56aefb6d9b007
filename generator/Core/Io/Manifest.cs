using System.Globalization;
using System.Text;

namespace Pec.Io;

/// <summary>What <c>pec</c> made in an output folder, kept there in a file that is published as nothing: a file that it does not name is not ours.</summary>
/// <param name="Fingerprint">Of everything that the files were made from: equal, they would come out the same.</param>
/// <param name="Warnings">How many warnings that build had.</param>
/// <param name="Files">By path from the output's root.</param>
public sealed record Manifest(string Fingerprint, int Warnings, IReadOnlyDictionary<string, MadeFile> Files)
{
    public const string Name = ".pec";
    /// <summary>The former one had no marks.</summary>
    private const string Format = "pec-2", FormerFormat = "pec-1";
    private const long MaximumLength = 100_000_000;

    public static readonly Manifest Empty = new("", 0, new Dictionary<string, MadeFile>());

    /// <summary>The manifest of a folder; null when it has none that can be read.</summary>
    public static Manifest? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (new FileInfo(path) is not { Exists: true, LinkTarget: null, Length: < MaximumLength } || !NativeFiles.IsRegularFile(path)) return null;
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        if (lines.Length == 0
            || lines[0].Split(' ') is not [Format or FormerFormat, var fingerprint, var count]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var warnings))
            return null;
        var files = new Dictionary<string, MadeFile>(lines.Length, StringComparer.Ordinal);
        var hasMarks = lines[0].StartsWith(Format, StringComparison.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(' ', hasMarks ? 4 : 3);
            if (cells.Length != (hasMarks ? 4 : 3)
                || !long.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || !IsInside(cells[^1]))
                return null;
            files[cells[^1]] = new(cells[0], length, hasMarks ? cells[2] : "");
        }
        return new(fingerprint, warnings, files);
    }

    public void Write(string folder)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Format} {Fingerprint} {Warnings}\n");
        foreach (var (path, file) in Files.OrderBy(f => f.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{file.Identity} {file.Length} {file.Mark} {path}\n");
        SafeFiles.Replace(folder, Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>A copied or forged manifest must not name a file elsewhere.</summary>
    private static bool IsInside(string path) =>
        path.Length > 0 && !path.StartsWith('/') && !path.Contains('\\') && !path.Split('/').Contains("..") && !Path.IsPathRooted(path);
}

/// <param name="Identity">Of the artifact that it was made from.</param>
/// <param name="Length">In bytes, as it was written.</param>
/// <param name="Mark">Of the very file that was written: whoever forges a manifest cannot know it. Empty when it is not known.</param>
public sealed record MadeFile(string Identity, long Length, string Mark);
