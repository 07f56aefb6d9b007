using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>What a template reads: a closed list, each with the form of its value, known before there is a view.</summary>
internal abstract record Expression(ViewForm Form)
{
    public abstract object? Read(in Frame frame);

    /// <summary>Whether there is something: not null, empty, zero nor false.</summary>
    public bool Holds(in Frame frame) => Read(frame) switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        int number => number != 0,
        object[] items => items.Length > 0,
        _ => true,
    };
}

/// <summary>A view, the item of a loop, or what is under it: <c>card.date.text</c>. Under what was not told, nothing is.</summary>
internal sealed record MemberRead(ViewForm Form, int Place, ImmutableArray<Member> Members) : Expression(Form)
{
    public override object? Read(in Frame frame)
    {
        var value = frame.Places[Place].Value;
        foreach (var member in Members)
        {
            if (value is null) return null;
            value = member.Of.Read(value, member.Rank);
        }
        return value;
    }
}

/// <param name="Rank">Its place among the members of the view.</param>
internal sealed record Member(ViewType Of, int Rank);

/// <summary>Where a loop stands: <c>for.first</c>, <c>for.last</c>, <c>for.index</c>.</summary>
internal sealed record Turn(LoopMember Member, int Place) : Expression(Member == LoopMember.Index ? ViewForm.Number : ViewForm.Flag)
{
    public override object Read(in Frame frame)
    {
        ref var place = ref frame.Places[Place];
        return Member switch
        {
            LoopMember.First => ViewType.Flag(place.Rank == 0),
            LoopMember.Last => ViewType.Flag(place.Rank == place.Count - 1),
            _ => place.Rank,
        };
    }
}

internal enum LoopMember { First, Last, Index }

/// <summary><c>!x</c>.</summary>
internal sealed record Not(Expression Of) : Expression(ViewForm.Flag)
{
    public override object Read(in Frame frame) => ViewType.Flag(!Of.Holds(frame));
}
