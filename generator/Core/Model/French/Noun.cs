namespace Pec.Model.French;

/// <summary>A noun with what a sentence puts before it.</summary>
/// <param name="One">In lower case.</param>
public sealed record Noun(string One, bool IsFeminine)
{
    /// <summary>« le département », « la région », « l’intercommunalité ».</summary>
    public string The => IsElided ? "l’" + One : (IsFeminine ? "la " : "le ") + One;

    /// <summary>« un département ».</summary>
    public string A => (IsFeminine ? "une " : "un ") + One;

    /// <summary>« tout un département ».</summary>
    public string Whole => (IsFeminine ? "toute une " : "tout un ") + One;

    /// <summary>« son département ».</summary>
    public string Its => (IsFeminine && !IsElided ? "sa " : "son ") + One;

    /// <summary>« votre département ».</summary>
    public string Your => "votre " + One;

    /// <summary>As a title.</summary>
    public string Title => Casing.Capital(One);

    private bool IsElided => Folding.Fold(One) is ['a' or 'e' or 'i' or 'o' or 'u', ..];
}
