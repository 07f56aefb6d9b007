using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>
/// <c>publiccode.yml</c> (its standard is that of yml.publiccode.tools): what it and a sheet both know, where they mean the same. People (<c>maintenance</c>), pictures
/// and what has no like here are not looked at: a country is no place where one acts, nor a page of a code the site of a project; software that is written or that nobody
/// keeps says nothing of how far its project is.
/// </summary>
internal static class PubliccodeFile
{
    private const string Name = "publiccode.yml";

    /// <summary>« codegouv » keeps those of several programs side by side, each under the name of its own: « outil.publiccode.yml ».</summary>
    public static bool IsName(string name) => name == Name || name.EndsWith("." + Name, StringComparison.Ordinal);

    /// <summary>The key that every file of the standard has.</summary>
    public const string Mark = "publiccodeYmlVersion";

    /// <summary>« concept »: no code yet; « beta »: some test it; « stable »: it is ready for everyday use.</summary>
    private static readonly Dictionary<string, string> Stage =
        new(StringComparer.Ordinal) { ["concept"] = Stages.Idea, ["beta"] = Stages.Trial, ["stable"] = Stages.InUse };

    /// <summary>What people call the platforms that the standard lists; others are named as they wish.</summary>
    private static readonly Dictionary<string, string> Platforms = new(StringComparer.Ordinal)
    {
        ["web"] = "navigateur", ["windows"] = "Windows", ["mac"] = "Mac", ["linux"] = "Linux", ["ios"] = "iPhone", ["android"] = "Android",
    };

    /// <param name="language">That of the sheet, in which its words are taken.</param>
    public static IEnumerable<SourceKey> Read(Mapping root, Content content, Project sheet, string language)
    {
        var told = new Looked(root);
        var words = LanguageOf(root, language);
        if ((told[$"description.{words}.localisedName"] ?? told["name"]) is { } name) yield return new("titre", name.Node, name.There);
        if (told[$"description.{words}.shortDescription"] is { } summary) yield return new("resume", summary.Node, summary.There);
        if (told["categories"] is { } categories && Uses(categories.Node, content) is { Items.IsEmpty: false } uses) yield return new("usages", uses, categories.There);
        if (told["developmentStatus"] is { Node: Scalar status } standing && StageOf(status, content, sheet) is { } stage) yield return new("etape", stage, standing.There);
        if (told["softwareVersion"] is { } version) yield return Within("programme", "version", version);
        if (told["releaseDate"] is { } date) yield return Within("programme", "publiee-le", date);
        if (told["platforms"] is { } platforms) yield return Within("programme", "appareils", (Named(platforms.Node), platforms.There));
        if (told["legal.license"] is { } licence) yield return Within("ouverture", "licence", licence);
        if (told["url"] is { } url) yield return Within("ouverture", "depot", url);
        if (told[$"description.{words}.longDescription"] is { } text) yield return new(Ask.Body, text.Node, text.There);
    }

    private static SourceKey Within(string key, string part, (Node Node, string There) told) =>
        new(key, new Mapping([new Pair(part, told.Node.At, told.Node)], told.Node.At), told.There);

    /// <summary>The part of the description in a language, or in one of its variants.</summary>
    private static string LanguageOf(Mapping root, string language) =>
        (root.Pairs.FirstOrDefault(p => p.Key == "description")?.Value as Mapping)?.Pairs.Select(p => p.Key)
            .FirstOrDefault(k => k.Equals(language, StringComparison.OrdinalIgnoreCase) || k.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)) ?? language;

    /// <summary>The categories that are words of our list: by their name there, or because the list says them among its synonyms.</summary>
    private static Sequence Uses(Node categories, Content content) => new(
    [
        .. from item in (categories as Sequence)?.Items.OfType<Scalar>() ?? []
           let term = TermsOf(content, "usages").FirstOrDefault(t => t.Names.Append(t.Key).Any(n => Folding.Slug(n) == Folding.Slug(item.Text)))
           where term is not null
           select item with { Text = term.Key },
    ], categories.At);

    /// <summary>The word of the sheet where it means the same; else the first of the list that does.</summary>
    private static Scalar? StageOf(Scalar status, Content content, Project sheet)
    {
        if (!Stage.TryGetValue(status.Text.Trim(), out var sense)) return null;
        var alike = TermsOf(content, Stages.Vocabulary).Where(t => t.Sense?.Text == sense).OrderBy(t => t.Order?.Number ?? 0).ToList();
        var own = alike.FirstOrDefault(t => sheet.Standing is { } standing && t.Names.Append(t.Key).Any(n => Folding.Slug(n) == Folding.Slug(standing.Word)));
        return own is not null ? status with { Text = sheet.Standing!.Word } : alike.FirstOrDefault() is { } term ? status with { Text = term.Key } : null;
    }

    private static Sequence Named(Node platforms) => new(
    [
        .. (platforms is Sequence list ? list.Items : [platforms]).OfType<Scalar>().Select(s => s with { Text = Platforms.GetValueOrDefault(s.Text.Trim(), s.Text) }),
    ], platforms.At);

    private static ImmutableArray<Term> TermsOf(Content content, string vocabulary) => content.Vocabularies.FirstOrDefault(v => v.Name == vocabulary)?.Terms ?? [];

    /// <summary>What stands under keys of keys.</summary>
    private readonly struct Looked(Mapping root)
    {
        public (Node Node, string There)? this[string path]
        {
            get
            {
                Node? at = root;
                foreach (var key in path.Split('.')) at = (at as Mapping)?.Pairs.FirstOrDefault(p => p.Key == key)?.Value;
                return at is null or Scalar { IsEmpty: true } ? null : (at, path);
            }
        }
    }
}
