using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Network;
using Pec.Network.Contributing;
using Pec.Parsing;

namespace Pec.Cli.Init;

/// <summary>What is told of a site that does not exist yet.</summary>
/// <param name="Sentences">What the network is, in two sentences.</param>
/// <param name="Country">Its ISO code.</param>
/// <param name="Url">Where it will be published; null while nobody knows.</param>
/// <param name="Sections">The names of those that it has.</param>
internal sealed partial record NewSite(string Name, string Sentences, string Country, Language Language, string? Url, ImmutableArray<string> Sections, DateOnly Today)
{
    /// <summary>Where places are looked for when nobody says.</summary>
    public const string UsualCountry = "FR";

    /// <summary>What a network most often begins with.</summary>
    public static readonly ImmutableArray<string> UsualSections = ["recits", "groupes", "rencontres", "besoins", "territoires"];

    public static ImmutableArray<string> AllSections => Features.Model.SectionNames;

    /// <summary>The folder of the model, in the program.</summary>
    private const string Model = "init/";

    /// <summary>Every file of the site: those of the model, but for what belongs to sections that it does without, and the questions that GitLab asks.</summary>
    public ImmutableArray<(SitePath Path, string Text)> Files()
    {
        var (whole, chosen) = (Features.Model, Features.Of(Sections).Model);
        var files = from name in typeof(NewSite).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
                    where name.StartsWith(Model, StringComparison.Ordinal)
                    let path = PathOf(name[Model.Length..])
                    where chosen.AbsentAt(path) is null
                    select (path, WithoutAbsent(path, Filled(Read(name))));
        return [.. files, .. GitLabTemplates.All(chosen, licence: null)];

        // The lines of a key, or of the menu, that speak of what the site does without.
        string WithoutAbsent(SitePath path, string text)
        {
            var absent = whole.Of(path) is var (kind, _) && chosen.Named(kind.Name) is { } left
                ? kind.Fields.Select(f => f.Key).Except(left.Fields.Select(f => f.Key)).ToHashSet() : [];
            var isLeft = true;
            return string.Join('\n', text.Split('\n').Where(line =>
            {
                if (Key().Match(line) is { Success: true } key) isLeft = !absent.Contains(key.Groups[1].Value);
                else if (!line.StartsWith(' ')) isLeft = true;
                return isLeft && !(MenuLine().Match(line) is { Success: true } menu && !chosen.Has(new(menu.Groups[1].Value)));
            }));
        }
    }

    /// <summary>In the model no name begins with a dot, or the files would count where the model is kept.</summary>
    private static SitePath PathOf(string name) => new(name is "gitignore" or "gitlab-ci.yml" ? "." + name : name);

    /// <summary>The text with what was told in its blanks; a line that held one alone goes with it when nothing was.</summary>
    private string Filled(string text)
    {
        var year = Today.AddYears(-1).Year.ToString(CultureInfo.InvariantCulture);
        (string Blank, string Words)[] blanks =
        [
            ("nom", Name), ("phrases-lues", Sentences), ("titre", YamlText.Quoted(Name)), ("phrases", YamlText.Quoted(Sentences)), ("tenue-par", YamlText.Quoted(Name)),
            ("editeur", YamlText.Quoted($"{Name} (adresse à compléter)")), ("langue", Language == Language.English ? "en" : "fr"),
            ("pays", Country == UsualCountry ? "" : $"pays: {Country}"), ("url", Url is null ? "# url: https://votre-domaine" : $"url: {Url}"),
            ("rubriques", string.Join(", ", Sections)), ("autres", AllSections.Except(Sections).DefaultIfEmpty("aucune").Aggregate((a, b) => $"{a}, {b}")),
            ("jour", Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("an-dernier", year),
        ];
        return blanks.Aggregate(text, (filled, blank) => blank.Words.Length == 0
            ? filled.Replace($"%{blank.Blank}%\n", "", StringComparison.Ordinal) : filled.Replace($"%{blank.Blank}%", blank.Words, StringComparison.Ordinal));
    }

    private static string Read(string name)
    {
        using var stream = typeof(NewSite).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^([a-z-]+):")]
    private static partial Regex Key();

    [GeneratedRegex("^  - {vers: (/[^,}]*)")]
    private static partial Regex MenuLine();
}
