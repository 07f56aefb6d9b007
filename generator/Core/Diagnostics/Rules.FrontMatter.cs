using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule frontMatterMissing = Declared.Set.Error("entete-absent", Topic.FrontMatter,
        new("ce fichier ne commence pas par un en-tête entre deux lignes « --- ».", "this file does not start with front matter between two “---” lines."),
        [new("Commencez le fichier par « --- », puis « titre: … », puis « --- » ; le texte vient après.",
             "Start the file with “---”, then “titre: …”, then “---”; the text comes after."),
         new("Ôtez ce qui précède la première ligne « --- ».", "Remove what stands before the first “---” line."),
         new("Remplacez « {0} » par trois tirets au début de la ligne, « --- ».", "Replace “{0}” with three hyphens at the start of the line, “---”."),
         new("Laissez « --- » seul sur la première ligne, et mettez la suite à la ligne.",
             "Leave “---” alone on the first line, and put what follows on the next line."),
         new("Ajoutez une ligne « --- » au-dessus de celle-ci, et une autre entre l'en-tête et le texte.",
             "Add a “---” line above this one, and another between the front matter and the text."),
         new("Cet en-tête est écrit pour un autre outil : remplacez les deux lignes « +++ » par « --- », et chaque « = » qui suit une clé par « : ».",
             "This front matter is written for another tool: replace the two “+++” lines with “---”, and each “=” after a key with “:”."),
         new(
             "Cet en-tête est écrit pour un autre outil : remplacez la ligne « {0} » et celle qui lui répond par « --- », et ôtez les virgules à la fin des lignes.",
             "This front matter is written for another tool: replace the “{0}” line and its counterpart with “---”, and remove the commas at the ends of lines.")],
        new("L'en-tête dit le titre de la page et ce qu'elle est ; sans lui le site ne sait pas quoi en faire.",
            "The front matter tells the page's title and what it is; without it the site does not know what to do with it."));

    public static Diagnostic FrontMatterMissing(SitePath path, FirstLine cause) => frontMatterMissing.At(Location.Start(path), (int)cause);

    /// <summary>Whether a finding of this rule is about a text that has nothing like a front matter.</summary>
    public static bool IsBareText(Diagnostic missing) => missing.Help == (int)FirstLine.Text;

    /// <param name="at">The first line, which is nearly right.</param>
    /// <param name="written">What stands there.</param>
    public static Diagnostic FrontMatterMissing(Location at, FirstLine cause, string written) =>
        frontMatterMissing.At(at, (int)cause, written) with
        {
            Fix = cause switch { FirstLine.OtherDashes => new(written, "---"), FirstLine.Key => new(written, "---\n" + written), _ => null },
        };

    private static readonly Rule frontMatterOpen = Declared.Set.Error("entete-non-ferme", Topic.FrontMatter,
        new("l'en-tête commencé à la première ligne n'est pas fermé.", "the front matter that starts on the first line is not closed."),
        [new("Ajoutez une ligne « --- » entre l'en-tête et le texte.", "Add a “---” line between the front matter and the text."),
         new("Remplacez « {0} » par trois tirets, « --- » : un traitement de texte les a changés.",
             "Replace “{0}” with three hyphens, “---”: a word processor changed them."),
         new("Remplacez « {0} » par trois tirets au début de la ligne, « --- ».", "Replace “{0}” with three hyphens at the start of the line, “---”."),
         new("Ajoutez une ligne « --- » après celle-ci.", "Add a “---” line after this one.")],
        new("La deuxième ligne « --- » sépare ce que le site lit de ce que les gens lisent.",
            "The second “---” line parts what the site reads from what people read."));

    /// <param name="at">The line where the text starts, or the last one of a file without text.</param>
    /// <param name="written">What stands on it.</param>
    public static Diagnostic FrontMatterOpen(Location at, bool hasText, string written) =>
        frontMatterOpen.At(at, hasText ? 0 : 3) with { Fix = new(written, hasText ? "---\n" + written : written + "\n---") };

    /// <summary>Whether the text starts on the line of a finding of <see cref="FrontMatterOpen(Location, bool, string)"/>.</summary>
    public static bool HasTextThere(Diagnostic open) => open.Help == 0;

    /// <summary>Whether a line around the front matter stands there, written otherwise.</summary>
    public static bool IsNearly(Diagnostic line) => line.Rule == frontMatterOpen ? line.Help is 1 or 2 : line.Help == (int)FirstLine.OtherDashes;

    /// <param name="instead">What stands there for the closing line.</param>
    public static Diagnostic FrontMatterOpen(Location at, string instead) =>
        frontMatterOpen.At(at, instead.AsSpan().ContainsAny('–', '—') ? 1 : 2, instead) with { Fix = new(instead, "---") };

    private static readonly Rule unreadableYaml = Declared.Set.Error("yaml-illisible", Topic.FrontMatter,
        new("le fichier ne se lit pas à partir d'ici.", "the file cannot be read from here on."),
        YamlCause.Helps,
        new("L'en-tête est écrit en YAML, où quelques signes ont un sens ; un seul mal placé rend la suite incompréhensible.",
            "The front matter is written in YAML, where a few signs have a meaning; one out of place makes the rest unreadable."));

    /// <param name="right">What to write instead, where the sentence shows it.</param>
    public static Diagnostic UnreadableYaml(Location at, YamlCause cause, string right = "", Fix? fix = null) =>
        unreadableYaml.At(at, cause.Help, right) with { Fix = fix };

    private static readonly Rule forbiddenYaml = Declared.Set.Error("yaml-interdit", Topic.FrontMatter,
        new("en YAML ce signe a un sens que le site n'admet pas (&, *, ! au début d'une valeur, ou une deuxième ligne « --- »).",
            "in YAML this sign has a meaning that the site does not accept (&, *, ! at the start of a value, or a second “---” line)."),
        [new("Mettez la valeur entre guillemets droits, comme titre: \"*Attention*\", ou ôtez le signe.",
             "Put the value between straight quotes, as in titre: \"*Attention*\", or remove the sign."),
         new("Ôtez cette ligne : le fichier se lit d'un seul tenant.", "Remove this line: the file is read in one piece.")],
        new("Ces écritures savantes font dire à un fichier autre chose que ce qu'on y lit.",
            "These learned forms make a file say something else than what one reads in it."));

    public static Diagnostic ForbiddenYaml(Location at, bool isDocument = false) => forbiddenYaml.At(at, isDocument ? 1 : 0);

    /// <summary>Whether a finding is about one line that does not read, beside others that may.</summary>
    public static bool IsOfUnreadLine(Diagnostic finding) => finding.Rule == unreadableYaml || finding.Rule == forbiddenYaml;

    private static readonly Rule yamlTooLarge = Declared.Set.Error("yaml-trop-grand", Topic.FrontMatter,
        new("il y a ici trop de texte, d'éléments ou de niveaux pour que cela soit lu.",
            "there is too much text here, or too many items or levels, to be read."),
        [new("Gardez l'en-tête sous 64 Kio, 5 000 éléments et 16 niveaux ; le texte va sous l'en-tête.",
             "Keep the front matter under 64 KiB, 5,000 items and 16 levels; the text goes below it."),
         new("Gardez ce fichier sous 50 000 éléments et 16 niveaux.", "Keep this file under 50,000 items and 16 levels.")],
        new("Un fichier qui n'en finit pas arrêterait la vérification de tous les autres.", "A file without end would stop the check of all the others."));

    public static Diagnostic YamlTooLarge(Location at) => yamlTooLarge.At(at, at.Path.Extension == ".md" ? 0 : 1);

    private static readonly Rule duplicateKey = Declared.Set.Error("cle-en-double", Topic.FrontMatter,
        new("« {0} » est déjà écrit à la ligne {1}.", "“{0}” is already written on line {1}."),
        [new("Gardez une seule des deux lignes.", "Keep one of the two lines.")],
        new("De deux valeurs pour la même clé, l'une serait perdue sans que personne ne le voie.",
            "Of two values for one key, one would be lost and nobody would see it."));

    public static Diagnostic DuplicateKey(Location at, string key, int first) =>
        duplicateKey.At(at, 0, key, first.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Rule unknownKey = Declared.Set.Error("cle-inconnue", Topic.FrontMatter,
        new("« {0} » n'est pas une clé connue ici.", "“{0}” is not a known key here."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Les clés possibles : {1}. Pour une information à vous, commencez la clé par « x- ».",
             "Possible keys: {1}. For information of your own, start the key with “x-”."),
         new("Les clés possibles : {1}.", "Possible keys: {1}."),
         new("Il n'y a pas de clé pour un téléphone : ôtez cette ligne, et dites le numéro dans le texte sous l'en-tête s'il peut être public.",
             "There is no key for a telephone: remove this line, and tell the number in the text under the front matter if it may be public.")],
        new("Une clé mal écrite ne serait jamais lue, et ce qu'elle dit ne paraîtrait nulle part.",
            "A mistyped key would never be read, and what it says would be shown nowhere."));

    /// <param name="allowsOwn">Whether an author may add keys here.</param>
    /// <param name="isCertain">Whether no other key can have been meant.</param>
    public static Diagnostic UnknownKey(Location at, string key, string? nearest, IEnumerable<string> known, bool allowsOwn, bool isCertain) =>
        nearest is null
            ? unknownKey.At(at, allowsOwn ? 1 : 2, key, Listed(known)) : unknownKey.At(at, 0, key, nearest) with { Fix = isCertain ? new(key, nearest) : null };

    public static Diagnostic TelephoneKey(Location at, string key) => unknownKey.At(at, 3, key);

    private static readonly Rule shadowingKey = Declared.Set.Warning("cle-x-inutile", Topic.FrontMatter,
        new("« {0} » double la clé « {1} », que le site connaît.", "“{0}” doubles the key “{1}”, which the site knows."),
        [new("Écrivez « {1} », sans « x- ».", "Write “{1}”, without “x-”.")],
        new("Une clé « x- » est montrée telle quelle : ni vérifiée, ni reliée au reste.",
            "An “x-” key is shown as it is: neither checked nor tied to the rest."));

    public static Diagnostic ShadowingKey(Location at, string key, string known) => shadowingKey.At(at, 0, key, known);

    private static readonly Rule missingKey = Declared.Set.Error("cle-manquante", Topic.FrontMatter,
        new("il manque « {0} ».", "“{0}” is missing."),
        [new("Écrivez par exemple « {0}: {1} ».", "Write for example “{0}: {1}”.")],
        new("Sans cette clé, la fiche n'a pas de quoi faire une page.", "Without this key the sheet has not enough to make a page."));

    public static Diagnostic MissingKey(Location at, string key, string example) => missingKey.At(at, 0, key, example);

    private static readonly Rule wishedKey = Declared.Set.Advice("cle-souhaitee", Topic.FrontMatter,
        new("« {0} » n'est pas dit. {1}", "“{0}” is not told. {1}"),
        [new("Par exemple « {0}: {2} ». Si personne ne le sait, laissez ainsi.", "For example “{0}: {2}”. If nobody knows, leave it so.")],
        new("C'est une des premières choses que l'on vient chercher sur une fiche.", "It is one of the first things that people look for on a sheet."));

    /// <summary>Whether a finding only says that a key is not there.</summary>
    public static bool IsOfAbsence(Diagnostic finding) => finding.Rule == wishedKey;

    public static Diagnostic WishedKey(Location at, string key, Sentence help, string example) => wishedKey.At(at, 0, key, help, example);
}
