using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>What people and their programs write around what they have to say: a greeting, a formula at the end, the name under it.</summary>
internal static partial class Courtesies
{
    /// <summary>More lines than this under a formula are no signature.</summary>
    private const int MostOfSignature = 8;

    /// <summary>The shortest of what programs sign with.</summary>
    private const int Shortest = 9;

    public static bool IsGreeting(string line) => line.Length <= 60 && Greeting().IsMatch(Folding.Fold(line.Trim()));

    /// <summary>Where the end of a message starts, by the mark of programs or by a formula; the number of lines when it has none.</summary>
    /// <param name="from">Where the last question stands: what is above is no end.</param>
    /// <param name="to">Where the first question stands, for what is above it.</param>
    public static int EndOf(ImmutableArray<string> lines, int from, int? to = null)
    {
        var last = to ?? lines.Length;
        var after = lines.Take(last).Skip(from).Count(l => l.Length > 0);
        for (var i = from; i < last; i++)
        {
            if (lines[i].Length > 0) after--;
            if (IsMark(lines[i]) || (after <= MostOfSignature && IsFormula(lines[i]))) return i;
        }
        return last;
    }

    /// <summary>What a program signs with, wherever it stands.</summary>
    public static bool IsOfProgram(string line) => line.Length is >= Shortest and <= 200 && OfProgram().IsMatch(line.Trim());

    private static bool IsMark(string line) => line.TrimEnd() is "--" or "—" or "__";

    private static bool IsFormula(string line) => line.Length <= 80 && Formula().IsMatch(Folding.Fold(line.Trim()));

    [GeneratedRegex(@"^(?:re-?)?(?:bonjour|bonsoir|salut|coucou|hello|hi|bjr|chere?s?|madame|monsieur|mesdames|messieurs|demat|agur|dear)\b[^:?.]{0,40}[,!.]?$")]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^(?:(?:bien |tres )?(?:cordialement|amicalement|fraternellement|sincerement|chaleureusement)|bien a vous|a vous|(?:tres )?(?:bonne|belle|excellente) (?:journee|soiree|fin de journee|semaine|continuation|reception)|a ?(?:bientot|tres vite|plus|\+)|(?:un (?:grand )?|mille )?mercis? ?(?:beaucoup|d'avance|par avance|a vous|pour tout)?|cdlt|cdt|bises?|bien a toi|solidairement|kenavo|best regards|kind regards|regards|sincerely|thanks)(?: et (?:merci|bonne journee|a bientot)(?: d'avance)?)? ?[,.!]*$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"^(?:Envoyé (?:de mon|depuis|avec|à partir d)|Sent from|Sent with|Obtenir Outlook|Get Outlook|Télécharger |Cordialement, envoyé|Provenance : |Sans virus|Garanti sans virus|Virus-free).{0,120}$", RegexOptions.IgnoreCase)]
    private static partial Regex OfProgram();
}
