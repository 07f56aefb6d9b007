using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Network.Contributing;

namespace Pec.Network.FollowUp;

/// <summary>What a reply of a few words asks for.</summary>
internal enum Intent
{
    /// <summary>Anything that a person must read.</summary>
    Other,
    /// <summary>All of the sheet is still true.</summary>
    Confirm,
    Withdraw,
    /// <summary>No reminder any more.</summary>
    Stop,
}

/// <summary>
/// Reads what people answer in a few words. Each word must be among those that are known: « oui, sauf la date » and « ne la retirez pas » are for a person to read.
/// </summary>
internal static partial class ShortReply
{
    /// <summary>A longer reply says more than yes.</summary>
    private const int Longest = 200;

    public static Intent Of(string message)
    {
        var lines = MessageLines.OfAnswer(message);
        var words = lines[..Courtesies.EndOf(lines, 0)].Where(l => l.Length > 0).ToList();
        if (words is [var first, ..] && Courtesies.IsGreeting(first)) words.RemoveAt(0);
        var text = string.Join(' ', words.Where(l => !Sheet().IsMatch(l)));
        if (text.Length is 0 or > Longest) return Intent.Other;
        var said = Signs().Replace(Folding.Fold(text), " ").Trim();
        return Yes().IsMatch(said) ? Intent.Confirm : Withdrawal().IsMatch(said) ? Intent.Withdraw : Enough().IsMatch(said) ? Intent.Stop : Intent.Other;
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Signs();

    /// <summary>The line by which a message says of which sheet it is.</summary>
    [GeneratedRegex(@"^(?:page|fiche) ?: ?\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Sheet();

    [GeneratedRegex("""
        ^(?:(?:bonjour|merci|beaucoup|super|pour\ (?:nous|moi)|de\ notre\ cote|nous\ avons\ relu(?:\ (?:cette|la|notre)\ fiche)?)\ )*
        (?:oui|ok|d\ accord|parfait|tout\ (?:y\ )?est\ (?:bien\ |encore\ |toujours\ )?(?:vrai|bon|juste|exact|correct|ok|a\ jour|d\ actualite)
          |c\ est\ (?:bien\ |encore\ |toujours\ |tout\ )?(?:vrai|bon|juste|exact|correct|ok|a\ jour|d\ actualite)
          |rien\ (?:n\ a\ change|a\ (?:changer|signaler|redire))|(?:je|nous)\ (?:confirm|valid)(?:e|ons))
        (?:\ (?:oui|ok|parfait|super|merci|beaucoup|a\ vous|pour\ (?:nous|moi)|de\ notre\ cote
          |tout\ (?:y\ )?est\ (?:bien\ |encore\ |toujours\ )?(?:vrai|bon|juste|exact|correct|ok|a\ jour|d\ actualite)
          |c\ est\ (?:bien\ |encore\ |toujours\ |tout\ )?(?:vrai|bon|juste|exact|correct|ok|a\ jour|d\ actualite)
          |rien\ (?:n\ a\ change|a\ (?:changer|signaler|redire))|(?:je|nous)\ (?:confirm|valid)(?:e|ons)
          |s\ il\ y\ a\ quand\ meme\ un\ detail\ a\ changer\ le\ voici))*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Yes();

    [GeneratedRegex("""
        ^(?:(?:bonjour|merci\ de|veuillez|pouvez\ vous|vous\ pouvez|(?:je|nous|on)\ prefer(?:e|ons)\ que\ vous)\ )?(?:la\ |nous\ )?
        (?:retire[rz]?|enleve[rz]?|supprime[rz]?|ote[rz]?)
        (?:\ (?:la|nous|notre\ fiche|cette\ fiche|la\ fiche|notre\ page|cette\ page|la\ page|du\ site|svp|stp|s\ il\ (?:vous|te)\ plait|merci|beaucoup|d\ avance))*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Withdrawal();

    [GeneratedRegex("""
        ^(?:(?:bonjour|merci\ de|veuillez|pouvez\ vous)\ )?
        (?:stop|desinscri(?:re|vez)(?:\ (?:moi|nous))?|(?:(?:ne\ )?(?:m|nous)\ (?:envoyez|ecrivez)\ )?plus\ (?:de|aucun)\ (?:rappels?|messages?)|arrete[rz]?(?:\ (?:les|ces|de\ nous\ ecrire|vos))?(?:\ (?:rappels?|messages?))?)
        (?:\ (?:svp|stp|s\ il\ (?:vous|te)\ plait|merci|beaucoup|d\ avance))*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Enough();
}
