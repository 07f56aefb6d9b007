using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>The engine's errors in plain words, with the template and the line that its own lack.</summary>
internal static partial class TemplateErrors
{
    public static Diagnostic Tell(ThemeSource theme, TemplateSource template, Exception failure, Url page)
    {
        var message = failure.Message.Split('\n')[0].Trim();
        if (Undefined().Match(message) is { Success: true } undefined)
        {
            var name = undefined.Groups[1].Value;
            return Rules.TemplateError(Locate(theme, template, name), new($"« {name} » n'existe pas ici.", $"“{name}” does not exist here."), page.Path);
        }
        if (MissingPartial().Match(message) is { Success: true } missing)
        {
            var name = missing.Groups[1].Value;
            return Rules.TemplateError(Locate(theme, template, name), new($"il n'y a pas de partie « {name} ».", $"there is no partial “{name}”."), page.Path);
        }
        if (OpenBlock().Match(message) is { Success: true } open)
        {
            var name = "#" + open.Groups[1].Value;
            return Rules.TemplateError(Locate(theme, template, name), new($"« {name} » n'est pas fermé.", $"“{name}” is not closed."), page.Path);
        }
        if (StrayEnd().Match(message) is { Success: true } stray)
        {
            var name = stray.Groups[1].Value;
            return Rules.TemplateError(Locate(theme, template, name), new($"« {name} » ne ferme rien.", $"“{name}” closes nothing."), page.Path);
        }
        var at = Position().Match(message) is { Success: true } position
            ? new Location(template.Path, int.Parse(position.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 1, 1) : Location.Start(template.Path);
        return Rules.TemplateError(at, new($"son moteur dit « {message} ».", $"its engine says “{message}”."), page.Path);
    }

    /// <summary>The first line that speaks of it, in the template or in the partials that it may call.</summary>
    public static Location Locate(ThemeSource theme, TemplateSource template, string what)
    {
        foreach (var candidate in theme.Partials.Values.Prepend(template))
        {
            var at = Regex.Match(candidate.Text, @"\{\{[^}]*" + Regex.Escape(what));
            if (!at.Success) continue;
            var index = at.Index + at.Length - what.Length;
            var before = candidate.Text.AsSpan(0, index);
            return new(candidate.Path, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), what.Length);
        }
        return Location.Start(template.Path);
    }

    [GeneratedRegex(@"^(?:Path expression )?'?([\w@./-]+)'? is undefined")]
    private static partial Regex Undefined();

    [GeneratedRegex("block expression '([^']+)' was closed")]
    private static partial Regex OpenBlock();

    [GeneratedRegex("closing element '([^']+)' was found without")]
    private static partial Regex StrayEnd();

    [GeneratedRegex("partial name '([^']+)'")]
    private static partial Regex MissingPartial();

    [GeneratedRegex(@"at:(\d+):\d+")]
    private static partial Regex Position();
}
