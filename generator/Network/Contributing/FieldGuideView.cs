using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>What may be written in one kind of file, key by key.</summary>
/// <param name="File">Where such a file stands, for instance.</param>
/// <param name="Start">Lines to copy: the keys that are asked for, with an example of each.</param>
public sealed record FieldGuideView(string Title, string? Summary, string File, string Start, ImmutableArray<FieldView> Fields) : IView;

/// <summary>A key, as it is explained to who will write it.</summary>
/// <param name="Form">What is expected, in words; null when <paramref name="Words"/> or <paramref name="Keys"/> say it all.</param>
/// <param name="Short">The keys that a mere value fills, in words; null when there are none.</param>
/// <param name="Example">A line or more to copy, with the key.</param>
/// <param name="Words">The values to choose from.</param>
/// <param name="IsLong">There are many of them.</param>
/// <param name="IsOpen">Any other word does too.</param>
/// <param name="Keys">The keys of an object.</param>
/// <param name="IsRow">A sheet shows it among its short facts; <paramref name="IsPart"/>: in a part of its own; <paramref name="IsOwn"/>: in its own way, or it
/// is not shown.</param>
/// <param name="Inverse">The title under which the entry that is named here shows it too.</param>
public sealed record FieldView(
    string Key, string Label, string Meaning, bool IsRequired, bool IsWished, string? Form, bool IsList, string? Short, string Example,
    ImmutableArray<FieldWordView> Words, bool IsLong, bool IsOpen, ImmutableArray<FieldView> Keys, bool IsRow, bool IsPart, bool IsOwn, string? Inverse);

/// <summary>A value to choose: as it is written, as it is read, and what it means where that was told.</summary>
public sealed record FieldWordView(string Word, string? Label, string? Meaning);
