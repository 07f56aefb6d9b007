using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>Another network, in another country, publishes no word of this one.</summary>
public sealed partial class OtherNetworkTests(OtherNetworkTests.Network network) : IClassFixture<OtherNetworkTests.Network>
{
    /// <summary>The words that are this network's own, and those of its country.</summary>
    public static TheoryData<string> Forbidden =>
    [
        "Plateformes en Communs", "plateforme", "Coop des Communs", "INSEE",
        "Auvergne-Rhône-Alpes", "Bourgogne-Franche-Comté", "Bretagne", "Centre-Val de Loire", "Corse", "Grand Est", "Guadeloupe", "Guyane", "Hauts-de-France", "Île-de-France",
        "La Réunion", "Martinique", "Mayotte", "Normandie", "Nouvelle-Aquitaine", "Occitanie", "Pays de la Loire", "Provence-Alpes-Côte d'Azur",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_published_file_says_it(string word) => Hold(word, network.Published);

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_file_of_a_new_site_says_it(string word) => Hold(word, network.Written);

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_help_of_a_command_says_it(string word) => Hold(word, network.Helps);

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void No_message_says_it(string word) => Hold(word, network.Messages);

    [Fact]
    public void The_site_builds_without_a_warning() => Assert.Empty(network.Faults);

    private static void Hold(string word, IEnumerable<(string Where, string Text)> texts)
    {
        var pattern = new Regex(word == "plateforme" ? word : $@"(?<!\w){Regex.Escape(word)}(?!\w)", word == "plateforme" ? RegexOptions.IgnoreCase : RegexOptions.None);
        var said = texts.Select(t => (t.Where, Count: pattern.Count(t.Text))).Where(t => t.Count > 0).OrderByDescending(t => t.Count).ToList();
        Assert.True(said.Count == 0, $"« {word} » {said.Sum(s => s.Count)} times in {said.Count}: {string.Join(", ", said.Take(12).Select(s => $"{s.Where} ({s.Count})"))}");
    }

    /// <summary>A network of Belgian repair cafés that does not exist, as <c>pec init</c> begins it.</summary>
    public sealed partial class Network : IDisposable
    {
        private static readonly string[] Texts = [".html", ".xml", ".json", ".csv", ".js", ".css", ".ics", ".txt", ".geojson", ".svg", ".webmanifest", ".md", ".yml"];

        private readonly TemporaryFolder folder = new();

        public Network()
        {
            var answer = folder.Pec(
                "init", "site", "--date", "2026-11-22", "--name", "Réseau belge des repair cafés", "--sentences", "Nous réparons ensemble ce qui peut l'être. Chacun apprend à l'autre.",
                "--country", "BE", "--language", "fr", "--url", "https://repair-cafes.example.org", "--sections", "toutes");
            Assert.True(answer.Exit == 0, answer.Errors);
            Written = [.. Trees.OfFolder(folder["site"], "site").Blobs.Values.Select(b => (b.Path.Value, Plain(Encoding.UTF8.GetString(b.Head.Span))))];
            var site = BuiltSite.Of(Trees.OfFolder(folder["site/content"], "content"), BuiltSite.Usual with { Theme = null });
            Faults = [.. site.Faults];
            Published = [.. site.Files.Where(f => Texts.Contains(Path.GetExtension(f.Key))).Select(f => (f.Key, Plain(Encoding.UTF8.GetString(f.Value))))];
            var help = folder.Pec("--help").Output;
            Helps = [("pec", Plain(help)), .. Commands().Matches(help).Select(m => m.Groups[1].Value).Distinct().Select(c => (c, Plain(folder.Pec(c, "--help").Output)))];
            Assert.True(Helps.Length > 10, help);
            Messages = [.. from rule in Features.Model.Rules from sentence in rule.Helps.Append(rule.Message).Append(rule.Why) from text in (string[])[sentence.French, sentence.English] select (rule.Id, Plain(text))];
        }

        public ImmutableArray<(string Where, string Text)> Published { get; }
        public ImmutableArray<(string Where, string Text)> Written { get; }
        public ImmutableArray<(string Where, string Text)> Helps { get; }
        public ImmutableArray<(string Where, string Text)> Messages { get; }
        public ImmutableArray<string> Faults { get; }

        public void Dispose() => folder.Dispose();

        private static string Plain(string text) => System.Net.WebUtility.HtmlDecode(text).Replace('’', '\'').Replace('\u00a0', ' ').Replace('\u202f', ' ');

        [GeneratedRegex(@"^ {2}([a-z]+)\b", RegexOptions.Multiline)]
        private static partial Regex Commands();
    }
}
