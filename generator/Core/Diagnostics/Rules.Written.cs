using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>Dates, numbers and licences that are written in another way than the site reads them.</summary>
public static partial class Rules
{
    private static readonly Rule badDate = Declared.Set.Error("date-mal-ecrite", Topic.FrontMatter,
        new("« {0} » n'est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ.", "“{0}” is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Par exemple « 2018 », « 2018-03 » ou « 2018-03-14 ».", "For example “2018”, “2018-03” or “2018-03-14”."),
         new("Écrivez l'année en entier : « {1} », si c'est bien ce jour-là.", "Write the whole year: “{1}”, if it is that day."),
         new("Écrivez l'année seule, « {1} », ou l'année et un mois, comme « {1}-04 » : une date moins précise suffit.",
             "Write the year alone, “{1}”, or the year and a month, as in “{1}-04”: a less precise date is enough."),
         new("Écrivez une seule date, « {1} » ou « {2} ».", "Write one date only, “{1}” or “{2}”.")],
        new("Une date écrite de plusieurs façons ne se compare pas : 01/02 est en janvier pour les uns, en février pour les autres.",
            "A date written in several ways cannot be compared: 01/02 is in January for some, in February for others."));

    /// <summary>A date that can only be this one, or null when nobody can tell.</summary>
    public static Diagnostic BadDate(Location at, string text, string? converted) =>
        converted is null ? badDate.At(at, 1, text) : badDate.At(at, 0, text, converted) with { Fix = new(text, converted) };

    private static readonly Rule hourTold = Declared.Set.Warning("heure-en-trop", Topic.FrontMatter,
        new("« {0} » dit aussi l'heure : seul le jour est lu.", "“{0}” tells the hour too: only the day is read."),
        [new("Écrivez « {1} ».", "Write “{1}”.")],
        new("D'autres outils écrivent l'heure ; le site montre des jours, et une même date écrite de deux façons se compare mal.",
            "Other tools write the hour; the site shows days, and one date written in two ways compares badly."));

    public static Diagnostic HourTold(Location at, string text, string day) => hourTold.At(at, 0, text, day) with { Fix = new(text, day) };

    public static Diagnostic ShortYear(Location at, string text, string whole) => badDate.At(at, 2, text, whole);

    public static Diagnostic ApproximateDate(Location at, string text, string year) => badDate.At(at, 3, text, year);

    public static Diagnostic DateRange(Location at, string text, string from, string to) => badDate.At(at, 4, text, from, to);

    private static readonly Rule missingDay = Declared.Set.Error("date-inexistante", Topic.FrontMatter,
        new("« {0} » n'existe pas : {1}.", "“{0}” does not exist: {1}."),
        [new("Vérifiez le jour et le mois.", "Check the day and the month.")],
        new("Un jour que le calendrier n'a pas est une faute de frappe : le site ne devine pas lequel était voulu.",
            "A day that no calendar has is a typing error: the site does not guess which was meant."));

    public static Diagnostic MissingDay(Location at, string text, Sentence why) => missingDay.At(at, 0, text, why);

    private static readonly Rule doubtfulNumber = Declared.Set.Error("nombre-ambigu", Topic.FrontMatter,
        new("« {0} » se lit de deux façons.", "“{0}” may be read in two ways."),
        [new("Écrivez « {1} » si le point sépare les milliers, « {2} » s'il annonce des décimales.",
             "Write “{1}” if the point parts thousands, “{2}” if decimals come after it.")],
        new("Le point sépare les milliers pour les uns, les décimales pour les autres : l'écart est de mille.",
            "The point parts thousands for some, decimals for others: the difference is a thousandfold."));

    public static Diagnostic DoubtfulNumber(Location at, string text, string thousands, string decimals) => doubtfulNumber.At(at, 0, text, thousands, decimals);

    private static readonly Rule numberWithWords = Declared.Set.Error("chiffre-seul", Topic.FrontMatter,
        new("« {0} » n'est pas un chiffre seul.", "“{0}” is not a number alone."),
        [new("Écrivez le chiffre seul : « {1} ».", "Write the number alone: “{1}”."),
         new("Écrivez le chiffre seul et en entier, comme « 12 000 » ou « 3 000 000 ».", "Write the number alone and in full, as in “12 000” or “3 000 000”.")],
        new("Les chiffres seuls se comparent et se dessinent ; l'unité est dite à côté.",
            "Numbers alone can be compared and drawn; the unit is told beside them."));

    /// <param name="number">The number that stands in it; null where words multiply it.</param>
    public static Diagnostic NumberWithWords(Location at, string text, string? number) =>
        number is null ? numberWithWords.At(at, 1, text) : numberWithWords.At(at, 0, text, number);

    private static readonly Rule badLicence = Declared.Set.Warning("licence-inconnue", Topic.FrontMatter,
        new("« {0} » n'est pas un identifiant de licence (SPDX).", "“{0}” is not a licence identifier (SPDX)."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Par exemple « CC-BY-SA-4.0 » ou « AGPL-3.0-or-later ».", "For example “CC-BY-SA-4.0” or “AGPL-3.0-or-later”."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new("Écrivez « {1} » (cette version seulement) ou « {2} » (celle-ci ou une suivante) ; le texte de la licence du projet dit lequel.",
             "Write “{1}” (this version only) or “{2}” (this one or a later one); the project's own licence notice tells which."),
         new("Écrivez « {1} » si l'on peut choisir, « {2} » si les deux valent ensemble.", "Write “{1}” if one may choose, “{2}” if both apply together.")],
        new("Un identifiant de licence connu de tous dit sans ambiguïté ce que l'on peut faire du texte.",
            "A licence identifier that everybody knows tells plainly what may be done with the text."));

    public static Diagnostic BadLicence(Location at, string text, string? nearest) =>
        nearest is null ? badLicence.At(at, 1, text) : badLicence.At(at, 0, text, nearest);

    public static Diagnostic MistypedLicence(Location at, string text, string right) => badLicence.At(at, 2, text, right) with { Fix = new(text, right) };

    /// <summary>A licence of GNU's: which versions apply is for its authors to say.</summary>
    public static Diagnostic LicenceWithoutVersions(Location at, string text, string only, string orLater) => badLicence.At(at, 3, text, only, orLater);

    public static Diagnostic SeveralLicences(Location at, string text, string either, string all) => badLicence.At(at, 4, text, either, all);
}
