using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>What is read otherwise than it was meant, or would be lost without a word.</summary>
public static partial class Rules
{
    private static readonly Rule unfinishedMerge = Declared.Set.Error("fusion-inachevee", Topic.Site,
        new("deux versions de ce passage se suivent, avec les marques qu'un outil a mises entre elles.",
            "two versions of this passage follow each other, with the marks that a tool put between them."),
        [
            new(
                "Gardez la bonne version, ou ce qu'il faut de chacune, puis effacez les lignes qui commencent par « <<<<<<< », « ||||||| », « ======= » et « >>>>>>> ».",
             "Keep the right version, or what is needed of each, then delete the lines that start with “<<<<<<<”, “|||||||”, “=======” and “>>>>>>>”.")],
        new("Quand deux personnes changent le même passage, l'outil garde les deux versions et demande laquelle est la bonne.",
            "When two people change the same passage, the tool keeps both versions and asks which is right."));

    public static Diagnostic UnfinishedMerge(Location at) => unfinishedMerge.At(at, 0);

    private static readonly Rule invisibleSign = Declared.Set.Warning("signe-invisible", Topic.FrontMatter,
        new("il y a ici un signe invisible (code {0}).", "there is an invisible character here (code {0})."),
        [new("Effacez ce passage et retapez-le au clavier.", "Delete this passage and type it again.")],
        new(
            "Un signe que l'on ne voit pas, souvent venu d'un copier-coller, coupe un mot pour la recherche ou change le sens de ce que l'on lit ; le site l'ôte.",
            "A sign that nobody sees, often pasted by accident, cuts a word for the search or changes the meaning of what is read; the site takes it out."));

    /// <param name="fix">Null where the sign is not written as itself.</param>
    public static Diagnostic InvisibleSign(Location at, string code, Fix? fix) => invisibleSign.At(at, 0, code) with { Fix = fix };

    private static readonly Rule cutValue = Declared.Set.Warning("valeur-coupee", Topic.FrontMatter,
        new("« {0} » n'est pas lu : après une espace, « # » commence une remarque.", "“{0}” is not read: after a space, “#” starts a remark."),
        [new("Écrivez {1}. Si c'est une remarque, mettez une espace après « # ».", "Write {1}. If it is a remark, put a space after “#”."),
         new("Mettez toute la valeur entre guillemets droits. Si c'est une remarque, mettez une espace après « # ».",
             "Put the whole value between straight quotes. If it is a remark, put a space after “#”.")],
        new("Un numéro ou un mot-dièse disparaîtrait sans que personne ne le voie.", "A number or a hashtag would vanish and nobody would see it."));

    /// <param name="lost">What is not read.</param>
    /// <param name="quoted">What is to be written, for a value of one line.</param>
    /// <param name="written">What stands there.</param>
    public static Diagnostic CutValue(Location at, string lost, string? quoted, string written) =>
        quoted is null ? cutValue.At(at, 1, lost) : cutValue.At(at, 0, lost, quoted) with { Fix = new(written, quoted) };

    private static readonly Rule foreignMark = Declared.Set.Warning("balise-montree", Topic.FrontMatter,
        new("« {0} » se verra tel quel sur la page.", "“{0}” will be shown as it is on the page."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Ôtez-le : dans l'en-tête, un texte s'écrit sans balises.", "Remove it: in the front matter a text is written without tags.")],
        new("Un texte copié d'une page web ou d'un autre outil garde des marques que personne n'a voulu montrer.",
            "A text copied from a web page or another tool keeps marks that nobody meant to show."));

    /// <param name="fix">What stands there and what to write; null when something would be lost.</param>
    public static Diagnostic ForeignMark(Location at, string mark, Fix? fix) =>
        fix is null ? foreignMark.At(at, 1, mark) : foreignMark.At(at, 0, mark, fix.Right) with { Fix = fix };

    private static readonly Rule listInOneText = Declared.Set.Warning("liste-en-un-texte", Topic.References,
        new("« {0} » est lu comme un seul nom.", "“{0}” is read as one name."),
        [new("Pour plusieurs, écrivez {1}.", "For several, write {1}."),
         new("Mettez chaque nom à part dans la liste : {1}.", "Put each name apart in the list: {1}.")],
        new("Chaque nom relie la fiche à d'autres ; plusieurs en un seul ne la relient à rien.",
            "Each name ties the sheet to others; several in one tie it to nothing."));

    /// <param name="list">The same as a list, where that is what the key should hold; null where it is one name of a list.</param>
    /// <param name="areKnown">Whether all of them are.</param>
    public static Diagnostic ListInOneText(Location at, string word, IEnumerable<string> names, string? list, bool areKnown) =>
        list is null ? listInOneText.At(at, 1, word, Listed(names))
        // At a place that is longer than its word there are quotes, which would make a text of the list.
        : listInOneText.At(at, 0, word, list) with { Fix = areKnown ? at.Length == word.Length + 2 ? new($"\"{word}\"", list) : new(word, list) : null };
}
