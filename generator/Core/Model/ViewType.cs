using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>The members of one sort of view, as templates name them, and how they are read.</summary>
/// <param name="summary">What it is, in the first sentence that is said of it in the program.</param>
/// <param name="read">The value of a member of a view, by the member's rank.</param>
public sealed class ViewType(string name, string summary, ImmutableArray<ViewMember> members, Func<object, int, object?> read)
{
    private static readonly object yes = true, no = false;

    public string Name => name;

    public string Summary => summary;

    public ImmutableArray<ViewMember> Members => members;

    /// <summary>
    /// The value of a member: text, an <see cref="int"/>, a flag, a <see cref="Destination"/>, an <see cref="Html"/>, a view, an array of one of these, or
    /// null.
    /// </summary>
    public object? Read(object view, int member) => read(view, member);

    /// <summary>A flag as an object, without making one.</summary>
    public static object Flag(bool value) => value ? yes : no;
}

/// <param name="Name">As templates write it.</param>
/// <param name="Summary">What it is, in the first sentence that is said of it in the program; empty where its name says it.</param>
public sealed record ViewMember(string Name, ViewForm Form, string Summary);

/// <summary>What a template can do with a value.</summary>
public enum ViewKind
{
    /// <summary>Written, once escaped.</summary>
    Text,
    /// <summary>Written; false when it is 0.</summary>
    Number,
    /// <summary>Asked by <c>if</c>.</summary>
    Flag,
    /// <summary>Written by <c>href</c>.</summary>
    Address,
    /// <summary>Written by <c>html</c>.</summary>
    Body,
    /// <summary>Has members.</summary>
    View,
    /// <summary>Followed by <c>for</c>.</summary>
    List,
}

/// <summary>The form of a value before there is one.</summary>
/// <param name="View">The record of a view; null for any other kind.</param>
/// <param name="Item">What a list holds; null for any other kind.</param>
public sealed record ViewForm(ViewKind Kind, Type? View = null, ViewForm? Item = null)
{
    public static readonly ViewForm Text =
        new(ViewKind.Text), Number = new(ViewKind.Number), Flag = new(ViewKind.Flag), Address = new(ViewKind.Address), Body = new(ViewKind.Body);

    public static ViewForm Of(Type view) => new(ViewKind.View, view);

    public static ViewForm ListOf(ViewForm item) => new(ViewKind.List, Item: item);
}
