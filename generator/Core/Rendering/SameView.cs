using System.Collections.Concurrent;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// Whether two views say the same: a template writes the same bytes of both. One that is told to differ may be the same all the same; one that is told to be the same is.
/// </summary>
/// <param name="typeOf">The members of each sort of view.</param>
internal sealed class SameView(Func<Type, ViewType?> typeOf)
{
    private readonly ConcurrentDictionary<Type, ViewType?> types = new();

    public bool Of(object? one, object? other)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one is null || other is null || one.GetType() != other.GetType()) return false;
        return one switch
        {
            string or int or bool or Destination => one.Equals(other),
            Html body => AreSame(body, (Html)other),
            object[] items => AreSame(items, (object[])other),
            _ => types.GetOrAdd(one.GetType(), typeOf) is { } type && AreSame(type, one, other),
        };
    }

    private bool AreSame(object[] items, object[] others)
    {
        if (items.Length != others.Length) return false;
        for (var i = 0; i < items.Length; i++)
            if (!Of(items[i], others[i])) return false;
        return true;
    }

    private bool AreSame(ViewType type, object one, object other)
    {
        for (var member = 0; member < type.Members.Length; member++)
            if (!Of(type.Read(one, member), type.Read(other, member))) return false;
        return true;
    }

    /// <summary>Of a text in which words lead to what they mean, the places are those of one reading: it is written to be compared.</summary>
    private static bool AreSame(Html one, Html other) =>
        ReferenceEquals(one.Body, other.Body) && one.Words.Count == 0 && other.Words.Count == 0 && one.Prefix == other.Prefix && one.Below == other.Below
        && one.Links.AsSpan().SequenceEqual(other.Links.AsSpan());
}
