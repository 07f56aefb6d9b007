using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>Why a piece of YAML does not read, with what to do about it: a cause and its sentence are one thing. <c>{0}</c> is what to write instead.</summary>
public sealed class YamlCause
{
    // First in the file: each cause takes its place in it when it is made.
    private static readonly List<Sentence> helps = [];

    private YamlCause(string french, string english)
    {
        Help = helps.Count;
        helps.Add(new(french, english));
    }

    /// <summary>Which sentence of the rule is its own.</summary>
    internal int Help { get; }

    internal static ImmutableArray<Sentence> Helps => [.. helps];

    public static readonly YamlCause
        Unknown = new(
            "Relisez cette ligne et la précédente : « clé: valeur », un décalage fait d'espaces, des guillemets fermés.",
            "Read this line and the one before again: “key: value”, indented with spaces, quotes closed."),
        ColonInValue = new(
            "La valeur contient « : » : mettez-la entre guillemets droits, comme {0}.",
            "The value contains “: ”: put it between straight quotes, as in {0}."),
        ColonInLongValue = new(
            "La valeur contient « : » : mettez-la tout entière entre guillemets droits, de son premier mot à son dernier.",
            "The value contains “: ”: put the whole of it between straight quotes, from its first word to its last."),
        ApostropheInQuotes = new(
            "Une apostrophe ferme la valeur trop tôt : entourez-la de guillemets droits doubles, comme {0}.",
            "An apostrophe ends the value too early: use straight double quotes, as in {0}."),
        QuoteTooEarly = new(
            "Un guillemet ferme la valeur avant sa fin : écrivez {0}.",
            "A quote ends the value before its end: write {0}."),
        Tab = new(
            "Remplacez la tabulation par des espaces.",
            "Replace the tab with spaces."),
        NoBreakSpace = new(
            "Remplacez l'espace insécable (au début de la ligne ou contre « : ») par une espace ordinaire.",
            "Replace the no-break space (at the start of the line or against “:”) with an ordinary space."),
        OpenQuote = new(
            "Fermez le guillemet ouvert sur cette ligne.",
            "Close the quote opened on this line."),
        OpenBracket = new(
            "Fermez le crochet ou l'accolade ouverts sur cette ligne.",
            "Close the bracket or brace opened on this line."),
        TextAfterBracket = new(
            "Un crochet ou une accolade au début annoncent une liste : pour un texte, mettez tout entre guillemets droits, comme {0}.",
            "A bracket or brace at the start announces a list: for a text, put all of it between straight quotes, as in {0}."),
        LinkInValue = new(
            "Un lien entre crochets et parenthèses ne se lit que dans le texte : écrivez ici l'adresse seule, « {0} ».",
            "A link in brackets and parentheses is read in the text only: write the address alone here, “{0}”."),
        RemarkInList = new(
            "Après une espace, « # » commence une remarque et le reste de la ligne n'est pas lu : écrivez {0}.",
            "After a space, “#” starts a remark and the rest of the line is not read: write {0}."),
        SpecialSign = new(
            "Au début d'une valeur, ce signe a un sens particulier : mettez-la entre guillemets droits, comme {0}.",
            "At the start of a value this sign has a meaning of its own: put the value between straight quotes, as in {0}."),
        TextBesideBlockSign = new(
            "Laissez « | » ou « > » seul à la fin de la ligne, et mettez le texte dessous, décalé de deux espaces.",
            "Leave “|” or “>” alone at the end of the line, and put the text below it, indented by two spaces."),
        TextOutOfBlock = new(
            "Cette ligne est moins décalée que le texte commencé par « | » ou « > » : alignez-la sur les autres, au moins deux espaces.",
            "This line is less indented than the text started by “|” or “>”: align it with the others, by two spaces at least."),
        HyphenWithoutSpace = new(
            "Mettez une espace après le tiret, comme « - livraison ».",
            "Put a space after the hyphen, as in “- livraison”."),
        OtherListMark = new(
            "Une liste s'écrit avec un tiret court et une espace, comme « - livraison » : remplacez le signe du début de la ligne.",
            "A list is written with a hyphen and a space, as in “- livraison”: replace the sign at the start of the line."),
        DashBeforeText = new(
            "Pour un texte, ôtez le tiret ; pour une liste, passez à la ligne avant chaque tiret, et mettez une espace après, comme « - livraison ».",
            "For a text, remove the dash; for a list, start a new line before each dash, and put a space after it, as in “- livraison”."),
        CurlyQuotes = new(
            "Ces guillemets viennent d'un traitement de texte et ne comptent pas ici : remplacez-les par des guillemets droits, comme {0}.",
            "These quotes come from a word processor and do not count here: replace them with straight quotes, as in {0}."),
        WebEntity = new(
            "Ce signe est écrit comme dans le code d'une page web : écrivez {0}.",
            "This sign is written as in the code of a web page: write {0}."),
        KeyWithoutColon = new(
            "Mettez « : » et une espace après le nom de la clé, comme « titre: La Roue commune ».",
            "Put “:” and a space after the name of the key, as in “titre: La Roue commune”."),
        EqualsForColon = new(
            "Mettez « : » à la place de « = », comme « titre: La Roue commune ».",
            "Put “:” in the place of “=”, as in “titre: La Roue commune”."),
        WrappedValue = new(
            "Cette ligne continue celle d'avant : décalez-la de deux espaces.",
            "This line continues the one before: indent it by two spaces."),
        WrappedValueOrKey = new(
            "Si cette ligne continue celle d'avant, décalez-la de deux espaces ; si elle commence par une clé, mettez « : » et une espace après.",
            "If this line continues the one before, indent it by two spaces; if it starts with a key, put “:” and a space after it."),
        WrongIndent = new(
            "Cette ligne est décalée alors que la précédente est complète : alignez les deux.",
            "This line is indented although the one before is complete: align the two."),
        CommaAfterValue = new(
            "Ôtez la virgule à la fin de la ligne.",
            "Remove the comma at the end of the line."),
        OtherRemark = new(
            "Une remarque commence par « # » : écrivez « {0} ».",
            "A remark starts with “#”: write “{0}”."),
        EndOfDocument = new(
            "Ôtez cette ligne de points, qui annonce la fin de l'en-tête.",
            "Remove this line of dots, which announces the end of the front matter.");
}
