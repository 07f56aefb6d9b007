using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>Every kind of entry. To add one: its file, and its line here.</summary>
public static class Kinds
{
    public static readonly ImmutableArray<IKind> All =
    [
        Project.Kind,
        WorkingGroup.Kind,
        Production.Kind,
        Story.Kind,
        Knowledge.Kind,
        Chapter.Kind,
        Ally.Kind,
        Authority.Kind,
        Article.Kind,
    ];

    private static readonly ImmutableDictionary<string, IKind> ByName = All.ToImmutableDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of this singular; null for a word that names none.</summary>
    public static IKind? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The kind of an entry.</summary>
    public static IKind Of(Entry entry) => ByName[entry.Key.Kind];

    /// <summary>The kind and id of a file of <c>content/</c>; null when it belongs to none.</summary>
    public static (IKind Kind, string Id)? Of(SitePath path)
    {
        foreach (var kind in All)
            if (kind.IdOf(path) is { } id) return (kind, id);
        return null;
    }
}
