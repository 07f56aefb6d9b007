using System.Text.RegularExpressions;

namespace Pec.Io.Web;

/// <summary>
/// Words of others in a comment of the robot: they are read, and nothing more. GitLab obeys a line that begins with « / », and warns whoever is named after an « @ ».
/// </summary>
public static partial class GitLabText
{
    /// <summary>A comment, each line on a line of its own.</summary>
    public static string Comment(string words) =>
        string.Join('\n', words.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd().Split('\n').Select(Line));

    private static string Line(string words) => Named().Replace(Order().Replace(words, @"$1\/"), @"$1\@") is { Length: > 0 } line ? line + "  " : "";

    [GeneratedRegex(@"^([\s>]*)/")]
    private static partial Regex Order();

    [GeneratedRegex(@"(^|[^\p{L}\p{N}._+-])@")]
    private static partial Regex Named();
}
