using Pec.Model;

namespace Pec.Io;

/// <summary>
/// What was read of a source folder, for whoever looks at it again and again: a file that still shows the same name, length and date is not read again. A look that finds
/// others moving is made good by the next one, which their change asks for.
/// </summary>
public sealed class KnownFiles
{
    private Dictionary<(SitePath, long, DateTime), Blob> settled = [];

    /// <summary>How many files are known.</summary>
    public int Count => settled.Count;

    internal Blob? Of(ListedFile file) => settled.GetValueOrDefault(file.Look);

    /// <summary>Remembers these and no others, but for those that could have changed again under the same date.</summary>
    /// <param name="before">A moment before they were read.</param>
    internal void Keep(IReadOnlyList<ListedFile> files, IReadOnlyList<Blob?> blobs, DateTime before)
    {
        var now = new Dictionary<(SitePath, long, DateTime), Blob>(files.Count);
        for (var i = 0; i < files.Count; i++)
            if (blobs[i] is { } blob && (files[i].Changed < before - WorkTree.Coarse || Of(files[i]) == blob)) now[files[i].Look] = blob;
        settled = now;
    }
}
