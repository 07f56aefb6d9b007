using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>What a file says under a key of ours, before it is read as such.</summary>
/// <param name="There">The key that the file has for it.</param>
internal sealed record SourceKey(string Key, Node Node, string There);

/// <summary>A value that a source offers to a sheet.</summary>
internal sealed record Offer(SheetKey Key, Value Value, string There)
{
    /// <summary>A text under the keys is read as a body is, by the check; on no line of the file.</summary>
    public bool IsBody => Key.Key == Ask.Body;
}

/// <summary>Reads each key of a source by the eyes that read the sheet itself, alone: what is wrong with one hides no other.</summary>
internal static class Offers
{
    private static readonly Sentence HasAddress = new(
        "il contient une adresse de courriel ou un téléphone, et l'adresse de quelqu'un ne se reprend pas d'un fichier.",
        "it holds an e-mail address or a telephone, and nobody's address is taken from a file.");

    /// <returns>What may be taken, and why something may not.</returns>
    public static (ImmutableArray<Offer> Offers, ImmutableArray<(string There, Sentence Why)> Refused) Of(
        Project sheet, IEnumerable<SourceKey> keys, DateOnly today)
    {
        var (offers, refused) = (ImmutableArray.CreateBuilder<Offer>(), ImmutableArray.CreateBuilder<(string, Sentence)>());
        foreach (var key in keys)
        {
            if (Why(key) is { } why)
            {
                refused.Add((key.There, why));
                continue;
            }
            if (key is { Key: Ask.Body, Node: Scalar text })
            {
                if (text.Text.Trim() is { Length: > 0 } body) offers.Add(new(new(Ask.Body), new Words(Written(body), text.At), key.There));
                continue;
            }
            var (read, reading) = Read(sheet, key, today);
            // What is certain is mended, as « check --fix » does in a sheet: « apache-2.0 » is « Apache-2.0 ».
            if (reading.Found.Any(d => d.Fix is not null)) (read, reading) = Read(sheet, key with { Node = Mended(key.Node, reading.Found) }, today);
            var values = read is null ? [] : SheetKeys.Of(Project.Kind.Tell(read).Where(f => f.Key == key.Key)).ToList();
            // What gives no value was told, whatever its weight.
            if (reading.Found.FirstOrDefault(d => d.Severity == Severity.Error || (values.Count == 0 && !Rules.IsOfAbsence(d))) is { } fault)
                refused.Add((key.There, new(fault.MessageIn(Language.French), fault.MessageIn(Language.English))));
            else offers.AddRange(values.Select(p => new Offer(p.Key, p.Value, ThereOf(key, p.Key))));
        }
        return (offers.ToImmutable(), refused.ToImmutable());
    }

    private static (Entry? Entry, ReadContext Reading) Read(Project sheet, SourceKey key, DateOnly today)
    {
        var reading = new ReadContext(today, isFrench: true, Project.Kind.Folder);
        return (Project.Kind.Read(sheet.Key, Alone(key), Body.Empty, reading), reading);
    }

    /// <summary>With each value in the place of which a finding knows the right one.</summary>
    private static Node Mended(Node node, IReadOnlyList<Diagnostic> found) => node switch
    {
        Scalar scalar => found.FirstOrDefault(d => d.Fix is { } fix && d.At == scalar.At && scalar.Text.Trim() == fix.Wrong)?.Fix is { } right ? scalar with { Text = right.Right } : scalar,
        Sequence list => list with { Items = [.. list.Items.Select(i => Mended(i, found))] },
        Mapping keys => keys with { Pairs = [.. keys.Pairs.Select(p => p with { Value = Mended(p.Value, found) })] },
        _ => node,
    };

    private static Sentence? Why(SourceKey key) => PersonalAddresses.In(WordsOf(key.Node)).Any() ? HasAddress : null;

    /// <summary>Line ends as ours are, and nothing that the eye does not see.</summary>
    private static string Written(string text) => string.Join('\n', text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n')
        .Select(l => string.Concat((InvisibleSigns.In(l)?.Text ?? l).Where(c => !AddressPolicy.IsDangerous(c))).TrimEnd()));

    /// <summary>A sheet that says nothing but one key, and what no sheet goes without.</summary>
    private static Mapping Alone(SourceKey key)
    {
        var pairs = Project.Kind.Fields.Where(f => f.Level == Level.Required && f.Key != key.Key)
            .Select(f => new Pair(f.Key, key.Node.At, new Scalar("A", true, key.Node.At)));
        return new([.. pairs, new Pair(key.Key, key.Node.At, key.Node)], key.Node.At);
    }

    /// <summary>In a file of our own keys, those of an object are called as they are here.</summary>
    private static string ThereOf(SourceKey key, SheetKey here) => key.There == key.Key ? here.ToString() : key.There;

    private static string WordsOf(Node node) => node switch
    {
        Scalar scalar => scalar.Text,
        Sequence list => string.Join('\n', list.Items.Select(WordsOf)),
        Mapping part => string.Join('\n', part.Pairs.Select(p => WordsOf(p.Value))),
        _ => "",
    };
}
