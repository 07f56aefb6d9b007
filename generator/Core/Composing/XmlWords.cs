using System.Text;
using System.Xml;

namespace Pec.Composing;

/// <summary>Words as XML may hold them.</summary>
internal static class XmlWords
{
    /// <summary>Without the characters that XML refuses even when they are escaped.</summary>
    public static string Sound(string text)
    {
        if (IsSound(text)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) kept.Append(rune.ToString());
        return kept.ToString();
    }

    private static bool IsSound(string text)
    {
        foreach (var c in text)
            if (!XmlConvert.IsXmlChar(c)) return false;
        return true;
    }
}
