using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>A word by which sheets are found: the sign that some put before it is dropped.</summary>
public sealed class TagCodec : ScalarCodec<Words>
{
    public override Sentence Form => new("un mot", "a word");
    public override Structure Structure { get; } = new Structure.Text(Folding.Longest);

    /// <summary>Equal for tags that differ by a capital or an accent.</summary>
    public static string KeyOf(Words tag) => Folding.Slug(tag.Text) is { Length: > 0 } slug ? slug : tag.Text;

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = Composition.Of(scalar.Text.Trim().TrimStart('#').Trim());
        if (text.Length > Folding.Longest) reading.Report(Rules.TooLong(scalar.At, text.Length, Folding.Longest));
        return text.Length == 0 ? null : new(text, scalar.At) { Shown = reading.Shown(text) };
    }
}

/// <summary>A former id, also as the address or the file that it was.</summary>
public sealed class FormerNameCodec : ScalarCodec<Words>
{
    public override Sentence Form => new("un ancien nom", "a former name");
    public override string Example => "ancien-nom";
    public override Structure Structure { get; } = new Structure.Pattern("ancien-nom", @"^(.*/)?[a-z0-9]+(-[a-z0-9]+)*(\.md|\.html)?/?$", TakesNumbers: true);

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        var path = text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && text.IndexOf('/', scheme + 3) is > 0 and var root
            ? text[root..] : text;
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (names is [Files.Root, ..]) names.RemoveAt(0);
        if (names.Count > 1 && names[^1] is "index.md" or "index.html") names.RemoveAt(names.Count - 1);
        var name = names.Count == 0 ? "" : new SitePath(names[^1]) is { Extension: ".md" or ".html" } file ? file.Stem : names[^1];
        // What was of another kind had its address elsewhere.
        var isHere = names.Count < 2 || names[0] == reading.Folder;
        if (isHere && Folding.IsSlug(name)) return new(name, scalar.At);
        reading.Report(Rules.BadId(scalar.At, text, Folding.ShortSlug(name)));
        return null;
    }
}

/// <summary>The template of a page: that of pages, or one that a theme makes for some of them.</summary>
public sealed partial class TemplateCodec : ScalarCodec<Words>
{
    private const string Usual = "page";

    public override Sentence Form => new("le gabarit d'une page", "the template of a page");
    public override string Example => Usual;
    public override Structure Structure { get; } = new Structure.Pattern("gabarit", "^page(-[a-z0-9]+)*$");

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (OfPages().IsMatch(text)) return new(text, scalar.At);
        reading.Report(Rules.OutOfList(scalar.At, text, null, [Usual]));
        return null;
    }

    [GeneratedRegex("^page(?:-[a-z0-9]+){0,8}$")]
    private static partial Regex OfPages();
}

/// <summary>The code of a language (BCP 47).</summary>
public sealed partial class LanguageCodec : ScalarCodec<Words>
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["francais"] = "fr", ["french"] = "fr", ["anglais"] = "en", ["english"] = "en", ["breton"] = "br", ["brezhoneg"] = "br", ["basque"] = "eu",
        ["euskara"] = "eu", ["occitan"] = "oc", ["corse"] = "co",
        ["catalan"] = "ca", ["alsacien"] = "gsw", ["allemand"] = "de", ["espagnol"] = "es", ["italien"] = "it", ["portugais"] = "pt", ["neerlandais"] = "nl",
        ["flamand"] = "nl", ["polonais"] = "pl", ["roumain"] = "ro",
        ["arabe"] = "ar", ["turc"] = "tr", ["ukrainien"] = "uk", ["russe"] = "ru", ["chinois"] = "zh", ["lsf"] = "fsl",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override Sentence Form => new("le code d'une langue", "the code of a language");
    public override string Example => "en";
    public override Structure Structure { get; } = new Structure.Pattern("langue", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$");

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (Code().IsMatch(text)) return new(text is "FR" or "Fr" || text.StartsWith("fr-", StringComparison.OrdinalIgnoreCase) ? "fr" : text, scalar.At);
        reading.Report(Rules.BadLanguage(scalar.At, text, Meant(text)));
        return null;
    }

    private static string? Meant(string text) =>
        Names.TryGetValue(Folding.Slug(text), out var code) ? code
            : text.Replace('_', '-') is var joined && joined != text && Code().IsMatch(joined) ? joined
            : null;

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$")]
    private static partial Regex Code();
}
