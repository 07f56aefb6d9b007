using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule trailingSpaces = Declared.Set.Advice("espaces-en-fin-de-ligne", Topic.FrontMatter,
        new("il y a des espaces à la fin de cette ligne de l'en-tête.", "there are spaces at the end of this line of the front matter."),
        [new("Effacez-les : on ne les voit pas, et ils brouillent la comparaison de deux versions.",
             "Delete them: they are not seen, and blur the comparison of two versions.")],
        new("Des espaces qu'on ne voit pas font des différences qu'on ne comprend pas.", "Spaces that nobody sees make differences that nobody understands."));

    /// <param name="spaces">What stands there.</param>
    public static Diagnostic TrailingSpaces(Location at, string spaces) => trailingSpaces.At(at, 0) with { Fix = new(spaces, "") };

    private static readonly Rule namelessPart = Declared.Set.Advice("renvoi-sans-identifiant", Topic.References,
        new("une autre fiche renvoie à « {0} », qui n'a pas d'identifiant : le renvoi se perdrait si cette phrase changeait.",
            "another sheet refers to “{0}”, which has no id: the reference would be lost if this sentence changed."),
        [new("Écrivez « {1} ».", "Write “{1}”.")],
        new("Un renvoi qui tient aux mots d'une phrase casse dès qu'on la corrige.",
            "A reference that hangs on the words of a sentence breaks when they are mended."));

    /// <param name="key">The key that a sentence fills where an object is expected.</param>
    /// <param name="id">The id that its words make.</param>
    public static Diagnostic NamelessPart(Location at, string key, string words, string id)
    {
        var quoted = words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        var whole = $"{{{key}: \"{quoted}\", id: {id}}}";
        // Between quotes the long form would be a text.
        return namelessPart.At(at, 0, words, whole) with { Fix = at.Length == words.Length ? new(words, whole) : null };
    }
}
