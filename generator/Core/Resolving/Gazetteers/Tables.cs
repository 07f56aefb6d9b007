using System.Text;

namespace Pec.Resolving.Gazetteers;

/// <summary>The data files of a folder, which the program carries; one that is not there is empty.</summary>
internal sealed class Tables(string? folder)
{
    /// <summary>What lies outside the country, for all of them.</summary>
    public static readonly Tables World = new("Monde");

    /// <summary>The cells of each line, but the first, which tells the source.</summary>
    public IEnumerable<string[]> Lines(string name) =>
        Encoding.UTF8.GetString(Bytes(name)).Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    public byte[] Bytes(string name)
    {
        using var stream = folder is null ? null : typeof(Tables).Assembly.GetManifestResourceStream($"gazetteers/{folder}/{name}");
        if (stream is null) return [];
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
