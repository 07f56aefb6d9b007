using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Network;
using Pec.Parsing;
using Pec.Resolving.Gazetteers;
using Pec.Schema.Json;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>The program and its usual theme speak for any network: the words of one stand in its own texts and its own theme.</summary>
public sealed partial class NeutralWordsTests
{
    private static readonly string Themes = Path.Combine(Repository.Root, "themes");

    /// <summary>What a network that makes no platform would find strange in what it publishes, in French and in English.</summary>
    [GeneratedRegex("plate-?forme?s?\\b|coop des communs|coopcycle|mobicoop|applicolis|equartier", RegexOptions.IgnoreCase)]
    private static partial Regex OfOneNetwork { get; }

    private static IEnumerable<string> Found(string text) => OfOneNetwork.Matches(text).Select(m => text[Math.Max(0, m.Index - 40)..Math.Min(text.Length, m.Index + 40)]);

    private static Tree With(params (string, string)[] content) => Trees.Site(content).With(Trees.OfFolder(Themes, "themes"));

    [Fact]
    public void No_sentence_of_the_usual_theme_is_of_one_network() =>
        Assert.Empty(ThemeFiles.UsualWords.All.SelectMany(w => Found(w.Key + " " + w.Value)));

    [Fact]
    public void No_rule_says_a_word_of_one_network_in_either_language() =>
        Assert.Empty(
            from rule in Features.Model.Rules
            from sentence in (Sentence[])[rule.Message, .. rule.Helps, rule.Why]
            from found in Found(sentence.French + " " + sentence.English)
            select found);

    [Fact]
    public void No_schema_for_editors_and_no_field_does() =>
        Assert.Empty(
            Schemas.All(Features.Model, [], Gazetteer.Of("FR")).SelectMany(s => Found(Encoding.UTF8.GetString(s.Json.Span)))
                .Concat(Features.Model.Formats.SelectMany(f => f.Fields).SelectMany(f => Found($"{f.Key} {f.Label.French} {f.Label.English} {f.Help.French} {f.Help.English} {f.Example}"))));

    [Fact]
    public void Nothing_that_an_empty_site_publishes_does_its_rules_with_their_examples_included()
    {
        var site = BuiltSite.Of(
            With(("pages/contribuer.md", "---\ntitre: Contribuer\n---\n\n[Les règles](/contribuer/regles/)\n")), BuiltSite.Usual with { Theme = "communs" });
        Assert.Empty(site.Faults);
        Assert.True(site.Has("/contribuer/regles/") && site.Has("/contribuer/champs/projet/") && site.Has("/trouver/"));
        Assert.Empty(Found(site.Everything));
    }

    [Fact]
    public void A_network_says_its_own_words_by_a_theme_that_holds_nothing_else()
    {
        var site = With(("projets/a.md", "---\ntitre: A\nresume: Un.\n---\n"));
        BuiltSite usual = BuiltSite.Of(site, BuiltSite.Usual with { Theme = "communs" }), own = BuiltSite.Of(site, BuiltSite.Usual with { Theme = "plateformes" });
        Assert.Empty(own.Faults);
        Assert.Contains("Trouver un projet", usual["/trouver/"]);
        Assert.Contains("Trouver une plateforme", own["/trouver/"]);
        // The same files at the same addresses: a reader who comes back downloads none of them again.
        Assert.Equal(usual.Files.Keys, own.Files.Keys);
        Assert.All(usual.Files.Where(f => f.Key.StartsWith("theme/", StringComparison.Ordinal)), f => Assert.Equal(f.Value, own.Files[f.Key]));
    }

    [Fact]
    public void Each_of_those_words_replaces_one_of_the_usual_theme_and_says_something_else()
    {
        var theme = ThemeFiles.Read(Trees.OfFolder(Themes, "themes"), new("plateformes", null)).Value!;
        var own = theme.WordsAt.Where(w => w.Value.Path.IsUnder("themes/plateformes")).Select(w => w.Key).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, key => Assert.NotNull(theme.UsualWords.Find(key)));
        Assert.All(own, key => Assert.NotEqual(theme.UsualWords.Find(key), theme.Words.Find(key)));
    }
}
