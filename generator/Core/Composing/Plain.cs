using Pec.Model;

namespace Pec.Composing;

/// <summary>
/// Words as data tells them: as their author typed them, without the e-mail addresses and telephones that people may have left in them. Those are on the page
/// alone, where whoever wrote them can have them removed.
/// </summary>
internal static class Plain
{
    private const string Instead = "[voir la page]";

    public static string Text(string text) => PersonalAddresses.Replaced(text, Instead);

    /// <summary>With its typography, for another page than its own.</summary>
    public static string? Shown(Words? words) => words is null ? null : Text(words.Shown);

    /// <summary>For what is looked up word by word: nothing stands in their place.</summary>
    public static string Searched(string text) => PersonalAddresses.Replaced(text, " ");

    public static string? Text(Words? words) => words is null ? null : Text(words.Text);

    /// <summary>Null also for one that holds somebody's address.</summary>
    public static string? Address(WebAddress? address) => address is null || Text(address.Href) != address.Href ? null : address.Href;
}
