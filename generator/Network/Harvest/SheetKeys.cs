using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>A key of a sheet, or one of the keys of an object in it: « ouverture.licence ».</summary>
internal sealed record SheetKey(string Key, string? Part = null)
{
    public override string ToString() => Part is null ? Key : $"{Key}.{Part}";
}

/// <summary>What a sheet says, key by key; an object is told by each of its own keys, so that one changes without the others.</summary>
internal static class SheetKeys
{
    public static IEnumerable<(SheetKey Key, Value Value)> Of(IEnumerable<Fact> facts) => facts.SelectMany(f => f.Value is ObjectValue part
        ? part.Facts.Select(p => (new SheetKey(f.Key, p.Key), p.Value)) : [(new SheetKey(f.Key), f.Value)]);

    /// <summary>What a project says under each key that may be fed.</summary>
    /// <param name="body">The text under its keys.</param>
    public static ImmutableDictionary<SheetKey, Value> Of(Project project, string body)
    {
        var said = Of(Project.Kind.Tell(project)).ToImmutableDictionary(p => p.Key, p => p.Value);
        // Where its path stands is its stage: to be told twice, it would have to be told alike.
        if (!project.Phases.IsEmpty && project.Standing is { } standing) said = said.SetItem(new("etape"), standing);
        return body.Length == 0 ? said : said.SetItem(new(Ask.Body), new Words(body, project.At));
    }
}
