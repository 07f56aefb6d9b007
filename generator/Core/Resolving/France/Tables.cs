using System.Text;

namespace Pec.Resolving.France;

/// <summary>The data files of this folder, which the program carries.</summary>
internal static class Tables
{
    /// <summary>The cells of each line, but the first, which tells the source.</summary>
    public static IEnumerable<string[]> Lines(string name) =>
        Encoding.UTF8.GetString(Bytes(name)).Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
