using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>What the kinds of help mean to the program, whatever they are called.</summary>
internal static class Natures
{
    /// <summary>What only some know how to do: where another is asked for, it is said first that nobody needs to.</summary>
    public const string Code = "code";

    public static readonly Senses Senses = new("natures", [new(Code)]);
}
