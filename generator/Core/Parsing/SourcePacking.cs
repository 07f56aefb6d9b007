using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Parsing;

/// <summary>What was read of one text, as bytes: to be kept from one build to the next. Where it stands is told again by whoever opens it.</summary>
public static class SourcePacking
{
    private enum Form { Scalar, Sequence, Mapping }

    public static byte[] Pack(Source source)
    {
        var to = new Packing();
        Pack(to, source.Root);
        to.Bytes(source.Body.PackedBlocks);
        to.Number(source.Body.Targets.Length);
        foreach (var target in source.Body.Targets)
        {
            to.Number((int)target.Kind);
            to.Text(target.Written);
            Pack(to, target.At);
        }
        to.Number(source.Body.WebAddresses.Length);
        foreach (var address in source.Body.WebAddresses)
        {
            to.Text(address.Href);
            to.Flag(address.IsBare);
            Pack(to, address.At);
        }
        return to.ToArray();
    }

    public static Source Unpack(SitePath path, ReadOnlySpan<byte> packed)
    {
        var from = new Unpacking(packed);
        var root = NodeOf(ref from, path);
        var blocks = from.Bytes().ToArray();
        var targets = new Target[from.Number()];
        for (var i = 0; i < targets.Length; i++) targets[i] = new((TargetKind)from.Number(), from.Text(), LocationOf(ref from, path));
        var addresses = new WebAddress[from.Number()];
        for (var i = 0; i < addresses.Length; i++)
        {
            var (href, isBare) = (from.Text(), from.Flag());
            addresses[i] = new(href, LocationOf(ref from, path)) { IsBare = isBare };
        }
        return new(path, root, Body.OfPacked(blocks, [.. targets], [.. addresses]));
    }

    private static void Pack(Packing to, Node node)
    {
        switch (node)
        {
            case Scalar scalar:
                to.Number((int)Form.Scalar);
                to.Text(scalar.Text);
                to.Flag(scalar.Bare);
                to.Flag(scalar.IsCut);
                break;
            case Sequence sequence:
                to.Number((int)Form.Sequence);
                to.Number(sequence.Items.Length);
                foreach (var item in sequence.Items) Pack(to, item);
                break;
            case Mapping mapping:
                to.Number((int)Form.Mapping);
                to.Number(mapping.Pairs.Length);
                foreach (var pair in mapping.Pairs)
                {
                    to.Text(pair.Key);
                    Pack(to, pair.KeyAt);
                    Pack(to, pair.Value);
                }
                break;
            default: throw new ArgumentOutOfRangeException(nameof(node));
        }
        Pack(to, node.At);
    }

    private static Node NodeOf(ref Unpacking from, SitePath path)
    {
        switch ((Form)from.Number())
        {
            case Form.Scalar:
                var (text, bare, isCut) = (from.Text(), from.Flag(), from.Flag());
                return new Scalar(text, bare, LocationOf(ref from, path)) { IsCut = isCut };
            case Form.Sequence:
                var items = new Node[from.Number()];
                for (var i = 0; i < items.Length; i++) items[i] = NodeOf(ref from, path);
                return new Sequence([.. items], LocationOf(ref from, path));
            default:
                var pairs = new Pair[from.Number()];
                for (var i = 0; i < pairs.Length; i++) pairs[i] = new(from.Text(), LocationOf(ref from, path), NodeOf(ref from, path));
                return new Mapping([.. pairs], LocationOf(ref from, path));
        }
    }

    private static void Pack(Packing to, Location at)
    {
        to.Number(at.Line);
        to.Number(at.Column);
        to.Number(at.Length);
    }

    private static Location LocationOf(ref Unpacking from, SitePath path) => new(path, from.Number(), from.Number(), from.Number());
}
