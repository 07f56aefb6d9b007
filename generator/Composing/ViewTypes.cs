using Pec.Model;

namespace Pec.Composing;

/// <summary>What templates know of each view. The table is written when the program is compiled (<c>Accessors/</c>), from the records whose names end with « View ».</summary>
public static partial class ViewTypes
{
    private static readonly Dictionary<Type, Func<ViewType>> table = Table();

    /// <summary>The members of a view; null for what is none.</summary>
    public static ViewType? Of(Type type) => table.GetValueOrDefault(type)?.Invoke();

    /// <summary>Which templates are given which views: what stands around all pages, then the page of each.</summary>
    public static IReadOnlyList<(string Template, Type View)> Templates { get; } = [("layout", typeof(FrameView)), .. Uses()];

    private static partial Dictionary<Type, Func<ViewType>> Table();

    private static partial (string Template, Type View)[] Uses();
}
