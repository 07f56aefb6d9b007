using System.Buffers.Binary;
using System.Text;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>
/// The site's mark, a woven square, as browsers ask for it: an SVG, and a bitmap for those that read no SVG.
/// The two are drawn from the same weave, so that they cannot differ.
/// </summary>
internal static class Icons
{
    public static readonly Url Svg = new("/favicon.svg");
    private const int Strands = 4, Cell = 4, Side = Strands * Cell;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        yield return new DataFile(Svg, Encoding.UTF8.GetBytes(Drawing()));
        yield return new DataFile(new("/favicon.ico"), Bitmap());
    }

    /// <summary>Over and under, like a chessboard: whether the horizontal strand shows in this cell.</summary>
    private static bool IsHorizontalOver(int row, int column) => (row + column) % 2 == 0;

    private static string Drawing()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Strands; row++)
            for (var column = 0; column < Strands; column++)
            {
                var (x, y) = (column * Cell, row * Cell);
                path.Append(
                    IsHorizontalOver(row, column) ? FormattableString.Invariant($"M{x} {y + 1}h4v2h-4z") : FormattableString.Invariant($"M{x + 1} {y}h2v4h-2z"));
            }
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side} {Side}\"><path fill=\"#9E2A1C\" d=\"{path}\"/></svg>\n";
    }

    /// <summary>One 16 × 16 image of 32 bits a pixel, rows from the bottom, then an empty mask.</summary>
    private static byte[] Bitmap()
    {
        const int pixels = Side * Side * 4, mask = Side * 4, size = 40 + pixels + mask;
        var file = new byte[22 + size];
        var span = file.AsSpan();
        BinaryPrimitives.WriteUInt16LittleEndian(span[2..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(span[4..], 1);
        (file[6], file[7]) = (Side, Side);
        BinaryPrimitives.WriteUInt16LittleEndian(span[10..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(span[12..], 32);
        BinaryPrimitives.WriteInt32LittleEndian(span[14..], size);
        BinaryPrimitives.WriteInt32LittleEndian(span[18..], 22);
        BinaryPrimitives.WriteInt32LittleEndian(span[22..], 40);
        BinaryPrimitives.WriteInt32LittleEndian(span[26..], Side);
        BinaryPrimitives.WriteInt32LittleEndian(span[30..], Side * 2);
        BinaryPrimitives.WriteUInt16LittleEndian(span[34..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(span[36..], 32);
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
            {
                var across = IsHorizontalOver(y / Cell, x / Cell) ? y % Cell : x % Cell;
                if (across is 1 or 2) new byte[] { 0x1c, 0x2a, 0x9e, 0xff }.CopyTo(span[(62 + ((Side - 1 - y) * Side + x) * 4)..]);
            }
        return file;
    }
}
