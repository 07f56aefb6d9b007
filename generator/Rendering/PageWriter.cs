using System.Globalization;

namespace Pec.Rendering;

/// <summary>Takes what the templates of one page write, and counts: what a theme asks for without end is stopped, at the same place on every machine.</summary>
internal sealed class PageWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    public const int MostCharacters = 16_000_000, MostSteps = 2_000_000;

    private long characters, steps;

    /// <summary>Tags of templates that are about to be followed.</summary>
    public void Follow(long count)
    {
        if ((steps += Math.Max(1, count)) > MostSteps) throw new Endless();
    }

    public override void Write(char value)
    {
        Count(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Count(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Count(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Count(value?.Length ?? 0);
        base.Write(value);
    }

    private void Count(int length)
    {
        if ((characters += length) > MostCharacters) throw new Endless();
    }

    /// <summary>A page asks for more than any page needs.</summary>
    public sealed class Endless : Exception;
}
