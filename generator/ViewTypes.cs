using Pec.Composing;
using Pec.Model;

namespace Pec;

/// <summary>
/// What templates know of each view, the core's and the network's. The tables are written when the program is compiled (<c>Accessors/</c>), from the records
/// whose names end with « View ».
/// </summary>
public static class ViewTypes
{
    /// <summary>The members of a view; null for what is none.</summary>
    public static ViewType? Of(Type type) => Core.ViewTypes.Of(type) ?? Network.ViewTypes.Of(type);

    /// <summary>Which templates are given which views: what stands around all pages, then the page of each.</summary>
    public static IReadOnlyList<(string Template, Type View)> Templates { get; } =
    [
        ("layout", typeof(FrameView)),
        .. Core.ViewTypes.Templates.Concat(Network.ViewTypes.Templates).Distinct().OrderBy(u => u.Template, StringComparer.Ordinal)
        .ThenBy(u => u.View.FullName, StringComparer.Ordinal),
    ];
}
