using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>Why a sign of a text is seen on the page instead of shaping it; each has its own advice, in this order.</summary>
public enum VisibleMark
{
    Proposed, Heading, HardSpace, List, EmphasisOpen, EmphasisBesideSigns, LinkWithoutAddress, PictureWithoutAddress, NoteWithoutText, InlineNote, Template,
    Settings, Decorative,
    TableWithoutDashes, TableApart, TableGlued, Box, Emoji, Abbreviation, WikiLink, Formula, Highlight, OtherTool,
}

/// <summary>What is read and cannot be shown, in the order of the advices.</summary>
public enum Leftover { Setting, LinkInSummary, CodeWords }

public static partial class Rules
{
    private static readonly Rule visibleMark = Declared.Set.Warning("ecriture-visible", Topic.Body,
        new("« {0} » se voit tel quel sur la page.", "“{0}” is shown as it is on the page."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Laissez une espace après « {1} ».", "Leave a space after “{1}”."),
         new("L'espace qui suit « {1} » n'est pas une espace ordinaire : effacez-la et retapez-la.",
             "The space after “{1}” is not an ordinary space: delete it and type it again."),
         new("Pour une liste, commencez chaque ligne par un trait d'union et une espace, comme « {1} ».",
             "For a list, start each line with a hyphen and a space, as in “{1}”."),
         new("Écrivez « {1} » des deux côtés, collé aux mots, ou ôtez-le.", "Write “{1}” on both sides, close to the words, or remove it."),
         new("Laissez une espace entre « {1} » et le mot voisin, ou mettez « {1} » plus près des lettres, à l'intérieur des guillemets et de la ponctuation.",
             "Leave a space between “{1}” and the word beside it, or put “{1}” nearer to the letters, inside the quotation marks and the punctuation."),
         new("Aucune adresse ne va avec « {1} » : écrivez [texte](adresse).", "No address goes with “{1}”: write [text](address)."),
         new("Aucun fichier n'est donné pour cette image : écrivez ![{1}](fichier).", "No file is given for this picture: write ![{1}](file)."),
         new("Cette note n'a pas de texte : ajoutez-le plus bas, seul sur sa ligne, après « {1} ».",
             "This note has no text: add it further down, alone on its line, after “{1}”."),
         new("Une note s'écrit en deux fois : [^1] dans la phrase, et son texte plus bas, seul sur sa ligne, après « [^1]: ».",
             "A note is written in two places: [^1] in the sentence, and its text further down, alone on its line, after “[^1]: ”."),
         new("Ces accolades viennent d'un autre outil : écrivez à leur place ce qu'elles devaient montrer.",
             "These braces come from another tool: write what they were to show instead."),
         new("Ces accolades ne règlent rien ici : ôtez-les.", "These braces set nothing here: remove them."),
         new("Collez-le à l'image, sans espace, comme ![](photo.jpg){decoratif}.",
             "Put it right after the picture, without a space, as in ![](photo.jpg){decoratif}."),
         new("Pour un tableau, écrivez « {1} » sous sa première ligne.", "For a table, write “{1}” under its first line."),
         new("Les lignes d'un tableau se suivent : ôtez les lignes vides entre elles, et écrivez « {1} » sous la première si cette ligne manque.",
             "The lines of a table follow each other: remove the empty lines between them, and write “{1}” under the first if that line is missing."),
         new("Laissez une ligne vide avant le tableau, et écrivez « {1} » sous sa première ligne.",
             "Leave an empty line before the table, and write “{1}” under its first line."),
         new("Pour un encadré, écrivez une ligne « :::note » avant le texte et une ligne « ::: » après.",
             "For a box, write a line “:::note” before the text and a line “:::” after it."),
         new("Mettez le dessin lui-même, ou ôtez ce mot.", "Put the drawing itself, or remove this word."),
         new("Dites ce que veut dire « {1} » dans une phrase, ou ajoutez ce mot au lexique.",
             "Tell what “{1}” means in a sentence, or add this word to the lexicon."),
         new("Écrivez [texte](adresse) : un crochet, puis l'adresse entre parenthèses.",
             "Write [text](address): one bracket, then the address between parentheses."),
         new("Les formules ne sont pas dessinées : dites-la en mots, ou montrez-en une image.",
             "Formulas are not drawn: tell it in words, or show a picture of it."),
         new("Pour insister, écrivez « {1} ».", "To insist, write “{1}”."),
         new("Ces crochets viennent d'un autre outil : ôtez-les.", "These brackets come from another tool: remove them.")],
        new("Un signe qui devait mettre en forme et qui se voit gêne la lecture, et ce qu'il devait montrer manque.",
            "A sign that was to shape the text and is seen hinders reading, and what it was to show is missing."));

    private const int LongestExcerpt = 40;

    /// <param name="right">The form that works, or what the advice speaks of.</param>
    public static Diagnostic VisibleMark(Location at, string shown, VisibleMark mark, string? right) =>
        visibleMark.At(at, (int)mark, shown.Length > LongestExcerpt ? shown[..LongestExcerpt].TrimEnd() + "…" : shown.TrimEnd(), right?.TrimEnd() ?? "");

    private static readonly Rule misread = Declared.Set.Warning("ecriture-trompeuse", Topic.Body,
        new("ce passage est lu comme {0}.", "this passage is read as {0}."),
        [new("Laissez une ligne vide avant « {1} ».", "Leave an empty line before “{1}”."),
         new("Ôtez les espaces du début de la ligne.", "Remove the spaces at the start of the line."),
         new("Ajoutez une ligne « {1} » là où le code finit.", "Add a line “{1}” where the code ends."),
         new("Ajoutez des espaces devant « {1} », pour l'aligner sous les mots de la ligne du dessus.",
             "Add spaces before “{1}”, to align it with the words of the line above.")],
        new("Quelques signes de plus ou de moins changent ce qu'est un passage, et la page ne montre pas ce que vous vouliez.",
            "A few signs more or less change what a passage is, and the page does not show what you meant."));

    public static Diagnostic ReadAsHeading(Location at, string underline) => misread.At(at, 0, new Sentence("un titre", "a heading"), underline);

    public static Diagnostic ReadAsCode(Location at, Fix? fix) => misread.At(at, 1, new Sentence("du code", "code")) with { Fix = fix };

    public static Diagnostic OpenFence(Location at, string fence) => misread.At(at, 2, new Sentence("du code, jusqu'au bout", "code, to its end"), fence);

    /// <param name="lacking">The spaces that would put it inside.</param>
    public static Diagnostic ReadAsOtherList(Location at, char bullet, string lacking) =>
        misread.At(at, 3, new Sentence("une autre liste", "another list"), bullet.ToString()) with { Fix = new(bullet.ToString(), lacking + bullet) };

    private static readonly Rule leftOut = Declared.Set.Advice("ecriture-sans-effet", Topic.Body,
        new("« {0} » n'a pas d'effet, et n'est pas montré.", "“{0}” has no effect, and is not shown."),
        [new("Ôtez-le : les tailles, les couleurs et les ancres se règlent d'elles-mêmes.", "Remove it: sizes, colours and anchors are set by themselves."),
         new("Un titre qui se déplie ne peut pas être aussi un lien : mettez ce lien dans le texte de l'encadré.",
             "A title that unfolds cannot be a link too: put this link in the text of the box."),
         new("Mettez ces mots dans une phrase avant le code, ou écrivez « title=\"{0}\" » pour en faire son titre.",
             "Put these words in a sentence before the code, or write “title=\"{0}\"” to make them its title.")],
        new("Ce que le site ne sait pas suivre alourdit le texte sans rien changer à la page.",
            "What the site cannot follow burdens the text and changes nothing on the page."));

    public static Diagnostic LeftOut(Location at, string written, Leftover what) =>
        leftOut.At(at, (int)what, written) with { Fix = what == Leftover.Setting ? new(written, "") : null };

    private static readonly Rule uncalledNote = Declared.Set.Warning("note-sans-appel", Topic.Body,
        new("la note « {0} » n'est appelée nulle part : elle n'est pas montrée.", "nothing calls the note “{0}”: it is not shown."),
        [new("Écrivez « [^{0}] » dans la phrase qu'elle éclaire, ou ôtez la note.", "Write “[^{0}]” in the sentence that it explains, or remove the note."),
         new("Une autre note s'appelle déjà « {0} » : donnez un autre nom à celle-ci, ici et dans la phrase.",
             "Another note is already called “{0}”: give this one another name, here and in the sentence.")],
        new("Une note se lit depuis la phrase qui l'appelle ; sans appel, personne ne la trouve.",
            "A note is read from the sentence that calls it; without a call, nobody finds it."));

    public static Diagnostic UncalledNote(Location at, string label, bool isTwice) => uncalledNote.At(at, isTwice ? 1 : 0, label);

    private static readonly Rule unseenEntity = Declared.Set.Warning("signe-code", Topic.Body,
        new("« {0} » écrit un signe que personne ne voit ; il est laissé de côté.", "“{0}” writes a sign that nobody sees; it is left out."),
        [new("Ôtez-le.", "Remove it.")],
        new("Un signe que l'on ne voit pas peut changer le sens de la lecture, ou cacher un mot à la recherche.",
            "A sign that nobody sees may turn the direction of reading, or hide a word from search."));

    public static Diagnostic UnseenEntity(Location at, string written) => unseenEntity.At(at, 0, written) with { Fix = new(written, "") };
}
