using System.Reflection;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests;

/// <summary>Which features see which, held on the compiled symbols against the table of ARCHITECTURE.md.</summary>
public sealed class FeatureTests
{
    /// <summary>The core is compiled first, without the network: only its tests could name one.</summary>
    [Fact]
    public void The_core_knows_no_network() =>
        Assert.DoesNotContain(typeof(Feature).Assembly.GetReferencedAssemblies(), a => a.Name == typeof(Features).Assembly.GetName().Name);

    [Fact]
    public void A_feature_sees_only_those_that_the_table_lists() => Assert.Equal(Lines(Written()), Lines(Seen()));

    private static string Lines(SortedDictionary<string, string> table) => string.Join('\n', table.Select(row => $"{row.Key}: {row.Value}"));

    /// <summary>« | Needs | Projects, Sheets | »: the lines of the table between its title and the next.</summary>
    private static SortedDictionary<string, string> Written()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "generator/ARCHITECTURE.md"));
        var rows = from line in text[text.IndexOf("## Which feature sees which", StringComparison.Ordinal)..].Split("\n## ")[0..1].Single().Split('\n')
                   let cells = line.Split('|')
                   where cells.Length == 4 && char.IsAsciiLetterUpper(cells[1].Trim()[..1][0])
                   select (Feature: cells[1].Trim(), Sees: cells[2].Trim());
        return new(rows.ToDictionary(r => r.Feature, r => r.Sees), StringComparer.Ordinal);
    }

    private static SortedDictionary<string, string> Seen()
    {
        var seen = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var type in typeof(Features).Assembly.GetTypes())
            if (FeatureOf(type) is { } feature)
            {
                if (!seen.TryGetValue(feature, out var others)) seen[feature] = others = new(StringComparer.Ordinal);
                others.UnionWith(Named(type).SelectMany(Parts).Select(FeatureOf).OfType<string>().Where(f => f != feature));
            }
        return new(seen.ToDictionary(s => s.Key, s => s.Value.Count == 0 ? "—" : string.Join(", ", s.Value)), StringComparer.Ordinal);
    }

    private static string? FeatureOf(Type type) => type.Namespace?.Split('.') is ["Pec", "Network", var feature, ..] && !type.Name.EndsWith("ViewTypes", StringComparison.Ordinal) ? feature : null;

    /// <summary>A type with those that it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    /// <summary>Every type that a type names: what it is, what it holds, what its methods take, give and call.</summary>
    private static IEnumerable<Type> Named(Type type) =>
    [
        .. type.GetInterfaces(), .. type.BaseType is { } above ? [above] : Type.EmptyTypes, .. type.GetFields(Instructions.Everything).Select(f => f.FieldType),
        .. from method in Instructions.MethodsOf(type) from named in Named(method) select named,
    ];

    private static IEnumerable<Type> Named(MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        if (method is MethodInfo { ReturnType: var given }) yield return given;
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var member in Instructions.Members(method))
            switch (member)
            {
                case Type type: yield return type; break;
                case MethodInfo { IsGenericMethod: true } generic:
                    yield return generic.DeclaringType!;
                    foreach (var argument in generic.GetGenericArguments()) yield return argument;
                    break;
                case { DeclaringType: { } declaring }: yield return declaring; break;
            }
    }
}
