using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Rendering;

/// <summary>What a theme says and nothing asks for: a name with a slip is read by nobody, and the page stays as it was.</summary>
internal static partial class ThemeUse
{
    /// <summary>Templates that no page takes, parts that no template includes, words that nothing says, blanks that nothing fills, colours that no sheet gives.</summary>
    /// <param name="asked">The names of the templates that pages take.</param>
    public static IEnumerable<Diagnostic> Of(
        ThemeSource theme, Palette palette, IReadOnlyList<(SitePath Path, StyleSheet Sheet)> sheets, IReadOnlySet<string> asked) =>
        [.. Templates(theme, asked), .. Parts(theme), .. Words(theme), .. BlanksOf(theme), .. Properties(sheets, palette)];

    private static IEnumerable<Diagnostic> Templates(ThemeSource theme, IReadOnlySet<string> asked) =>
        theme.Templates.Where(t => !asked.Contains(t.Key) && t.Key != Theme.Layout)
            .Select(t => Rules.UnusedInTheme(Location.Start(t.Value.Path), UnusedThing.Template, t.Key, Nearest.To(t.Key, asked)));

    private static IEnumerable<Diagnostic> Parts(ThemeSource theme)
    {
        var asked = Named(theme, Including());
        return theme.Partials.Where(p => !asked.Contains(p.Key))
            .Select(p => Rules.UnusedInTheme(Location.Start(p.Value.Path), UnusedThing.Part, p.Key, Nearest.To(p.Key, asked)));
    }

    private static IEnumerable<Diagnostic> Words(ThemeSource theme)
    {
        var usual = theme.UsualWords;
        var asked = Named(theme, Saying());
        return theme.WordsAt.Where(w => usual.Find(w.Key) is null && !asked.Contains(Phrases.KeyOf(w.Key)) && usual.Find(Phrases.KeyOf(w.Key)) is null)
            .Select(w => Rules.UnusedInTheme(w.Value, UnusedThing.Word, w.Key, Nearest.To(w.Key, asked.Concat(usual.All.Keys))));
    }

    /// <summary>A sentence of the program that the theme says otherwise is given what the program gives it, and no more.</summary>
    private static IEnumerable<Diagnostic> BlanksOf(ThemeSource theme)
    {
        foreach (var (key, at) in theme.WordsAt)
        {
            var known = new[] { key, Phrases.KeyOf(key) }.SelectMany(k => new[] { theme.UsualWords.Find(k), theme.UsualWords.FindSeveral(k) }).OfType<string>().ToList();
            if (known.Count == 0) continue;
            var filled = known.SelectMany(Phrases.BlanksOf).ToHashSet();
            if (Phrases.BlanksOf(theme.Words.All[key]).Where(i => !filled.Contains(i)).ToList() is [var unfilled, ..]) yield return Rules.UnfilledBlank(at, key, unfilled, filled);
        }
    }

    private static IEnumerable<Diagnostic> Properties(IReadOnlyList<(SitePath Path, StyleSheet Sheet)> sheets, Palette palette)
    {
        var given = sheets.SelectMany(s => s.Sheet.Given).Concat(palette.Inks.Select(i => "--" + i.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, sheet) in sheets)
            foreach (var (start, name) in sheet.Needed.Where(n => !given.Contains(n.Name)).DistinctBy(n => n.Name))
                yield return Rules.UnusedInTheme(sheet.At(path, start, name.Length), UnusedThing.Property, name, Nearest.To(name, given));
    }

    /// <summary>The names that templates give to a function.</summary>
    private static HashSet<string> Named(ThemeSource theme, Regex call) =>
        theme.Templates.Values.Concat(theme.Partials.Values).SelectMany(t => call.Matches(t.Text)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("\\binclude[ \\t]+\"([^\"]*)\"")]
    private static partial Regex Including();

    [GeneratedRegex("\\bt[ \\t]+\"([^\"]*)\"")]
    private static partial Regex Saying();
}
