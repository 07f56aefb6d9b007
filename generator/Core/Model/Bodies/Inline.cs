using System.Collections.Immutable;

namespace Pec.Model.Bodies;

/// <summary>A part of a line of words. The set is closed, as that of blocks is.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>Words as they are shown, with their typography. Two texts never stand side by side: they would be one.</summary>
    public sealed record Text(string Value) : Inline;

    public sealed record Code(string Value) : Inline;

    public sealed record Emphasis(Emphasised How, ImmutableArray<Inline> Words) : Inline;

    /// <summary>A passage in another language.</summary>
    public sealed record Foreign(string Language, ImmutableArray<Inline> Words) : Inline;

    /// <summary>A link inside the site.</summary>
    /// <param name="Target">Its place among the targets of the body.</param>
    public sealed record Link(int Target, ImmutableArray<Inline> Words) : Inline;

    /// <summary>A link that leaves the site.</summary>
    public sealed record OuterLink(string Address, ImmutableArray<Inline> Words) : Inline;

    /// <param name="Target">Its place among the targets of the body.</param>
    /// <param name="Alternative">Empty for one that only decorates.</param>
    public sealed record Picture(int Target, string Alternative) : Inline;

    /// <param name="Index">Its place among the calls of the same note.</param>
    /// <param name="IsLink">Whether it leads to the note: not inside another link.</param>
    public sealed record NoteCall(int Number, int Index, bool IsLink) : Inline;

    /// <summary>The box before a task.</summary>
    public sealed record Task(bool IsDone) : Inline
    {
        public string Sign => IsDone ? "☑" : "☐";
    }

    public sealed record LineBreak : Inline;
}

public enum Emphasised { Stressed, Strong, Deleted }
