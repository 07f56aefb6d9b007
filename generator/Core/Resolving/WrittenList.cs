namespace Pec.Resolving;

/// <summary>Several names in one text, as people write them: « livraison, covoiturage », « [a; b] ».</summary>
internal sealed record WrittenList(string[] Names)
{
    /// <summary>Beyond this it is a text.</summary>
    private const int Most = 20;

    /// <summary>Null for a text that is one name.</summary>
    public static WrittenList? In(string text)
    {
        if (text.AsSpan().IndexOfAny(",;") < 0) return null;
        var parts = text.Trim().Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var names = parts.Select(n => n.Trim('"', '\'', '#', ' ')).ToArray();
        return names.Length is > 1 and <= Most && names.All(n => n.Length is > 0 and <= 80) ? new(names) : null;
    }

    /// <summary>The same as YAML reads it.</summary>
    public override string ToString() => $"[{string.Join(", ", Names.Select(n => IsPlain(n) ? n : $"\"{n.Replace("\"", "", StringComparison.Ordinal)}\""))}]";

    private static bool IsPlain(string name) =>
        char.IsLetterOrDigit(name[0]) && name.AsSpan().IndexOfAny("[]{}#\\\"") < 0 && !name.Contains(": ", StringComparison.Ordinal) && name[^1] != ':';
}
