using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>
/// How much a drawing has to draw once its copies are made: eight shapes that each copy the one before ten times are eighty in the
/// file, and a hundred millions for whoever looks at it.
/// </summary>
internal sealed class ShapeTree
{
    private const double Most = 100_000;
    private const int Deepest = 32;

    private readonly Dictionary<string, Shape> byId = new(StringComparer.Ordinal);
    private readonly Stack<Shape> open = new();
    private Shape? root;

    public void Open(string name, Location at)
    {
        var shape = new Shape(name, at);
        if (open.TryPeek(out var parent)) parent.Inside.Add(shape);
        root ??= shape;
        open.Push(shape);
    }

    public void Close() => open.Pop();

    public void Name(string id) => byId.TryAdd(id, open.Peek());

    public void Refer(string id) => open.Peek().References.Add(id);

    /// <summary>No line has more corners than half of its signs.</summary>
    public void Draw(int signs) => open.Peek().Corners += signs / 2;

    /// <summary>The first shape, from the innermost, that is too much; null for a drawing of a reasonable size.</summary>
    public Diagnostic? Fault() => root is null ? null : FaultOf(root, 0);

    private Diagnostic? FaultOf(Shape shape, int depth)
    {
        if (shape.IsCounted) return null;
        if (shape.IsBeingCounted) return Rules.EndlessSvg(shape.At);
        if (depth > Deepest) return Rules.ExcessiveSvg(shape.At);
        shape.IsBeingCounted = true;
        double own = 1, repeated = 0, atCorners = 0, corners = shape.Corners;
        foreach (var inside in shape.Inside)
        {
            if (FaultOf(inside, depth) is { } fault) return fault;
            (own, corners, shape.Height) = (own + inside.Cost, corners + inside.AllCorners, Math.Max(shape.Height, inside.Height));
        }
        foreach (var target in shape.References.Select(byId.GetValueOrDefault).OfType<Shape>().Where(t => t.Name is not ("linearGradient" or "radialGradient")))
        {
            if (FaultOf(target, depth + 1) is { } fault) return fault;
            shape.Height = Math.Max(shape.Height, 1 + target.Height);
            // A pattern is drawn by everything inside that it fills, a marker at every corner.
            if (target.Name == "pattern") repeated += target.Cost;
            else if (target.Name == "marker") atCorners += target.Cost;
            else (own, corners) = (own + target.Cost, corners + target.AllCorners);
        }
        (shape.Cost, shape.AllCorners) = (own * (1 + repeated) + corners * atCorners, corners);
        (shape.IsBeingCounted, shape.IsCounted) = (false, true);
        return shape.Cost > Most || shape.Height > Deepest ? Rules.ExcessiveSvg(shape.At) : null;
    }

    private sealed class Shape(string name, Location at)
    {
        public string Name => name;
        public Location At => at;
        public List<Shape> Inside { get; } = [];
        public List<string> References { get; } = [];
        public double Corners { get; set; }
        public bool IsBeingCounted { get; set; }
        public bool IsCounted { get; set; }

        /// <summary>How many elements are drawn for this one.</summary>
        public double Cost { get; set; }
        public double AllCorners { get; set; }

        /// <summary>How many references follow each other from here.</summary>
        public int Height { get; set; }
    }
}
