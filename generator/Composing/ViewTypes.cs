using Pec.Model;

namespace Pec.Composing;

/// <summary>What templates know of each view. The table is written when the program is compiled (<c>Accessors/</c>), from the records whose names end with « View ».</summary>
public static partial class ViewTypes
{
    private static readonly Dictionary<Type, Func<ViewType>> table = Table();

    /// <summary>The members of a view; null for what is none.</summary>
    public static ViewType? Of(Type type) => table.GetValueOrDefault(type)?.Invoke();

    private static partial Dictionary<Type, Func<ViewType>> Table();
}
