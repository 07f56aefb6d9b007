using Pec.Imaging;
using Pec.Io;
using Pec.Model;
using Pec.Parsing;

namespace Pec;

/// <summary>
/// Pictures as the program draws them: found where former processes kept them, else drawn, with those that are drawn at once. The latest stay at hand, for whoever
/// asks for their sisters; forgetting them all is always right, only slower.
/// </summary>
internal sealed class RecentDrawings(KeptPictures? kept)
{
    private const int Most = 8;

    private readonly LinkedList<(string First, Lazy<IReadOnlyDictionary<string, byte[]>> Made)> recent = [];
    private readonly Lock turn = new();

    public ReadOnlyMemory<byte> Of(Drawing drawing)
    {
        var identity = drawing.Identity;
        // A file that was kept passes where any picture passes: nothing but points leaves that door.
        if (kept?.Find(identity) is { } found && AssetReader.IsBare(found, drawing.Form)) return found;
        return DrawnWith(drawing).Value[identity];
    }

    /// <summary>Two threads that ask for sisters wait for one drawing.</summary>
    private Lazy<IReadOnlyDictionary<string, byte[]>> DrawnWith(Drawing drawing)
    {
        lock (turn)
        {
            var known = recent.FirstOrDefault(r => r.First == drawing.Together);
            if (known.Made is null)
            {
                known = (drawing.Together, new(() => Draw(drawing)));
                recent.AddFirst(known);
                if (recent.Count > Most) recent.RemoveLast();
            }
            return known.Made;
        }
    }

    private IReadOnlyDictionary<string, byte[]> Draw(Drawing drawing)
    {
        var made = Imaging.Draw.Of(drawing);
        foreach (var (identity, bytes) in made) kept?.Add(identity, bytes);
        return made;
    }
}
