using System.Text;
using System.Text.RegularExpressions;

namespace Pec.Rendering;

/// <summary>An address of the web as one reads it on paper: letters stand for their codes, which browsers put back.</summary>
internal static partial class ReadableAddress
{
    public static string Of(string href) =>
        href.StartsWith("http", StringComparison.Ordinal) && href.Split('?', 2) is [var path, .. var query]
            ? string.Join('?', [Codes().Replace(path, Letters), .. query]) : href;

    /// <summary>What is no letter keeps its codes: it could end the address, or turn the reading direction.</summary>
    private static string Letters(Match codes)
    {
        var text = Encoding.UTF8.GetString(Convert.FromHexString(codes.Value.Replace("%", "", StringComparison.Ordinal)));
        return text.All(c => char.IsLetter(c) || c == '’') ? text : codes.Value;
    }

    [GeneratedRegex("(?:%[89A-Fa-f][0-9A-Fa-f])+")]
    private static partial Regex Codes();
}
