using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Network;
using Pec.Schema;
using Pec.Schema.Codecs;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>
/// The addresses and telephones that people leave in their texts stay on the page of the sheet, where whoever wrote them can have them removed: they are in no file that
/// travels, in no head of a page, and on no other page by the summary or the body. The fields are found from the schema, so that a new one is tried the day it is written.
/// </summary>
public sealed partial class PersonalAddressTests
{
    private const string Mail = "zoe.zibeline@exemple.org", Telephone = "06 98 76 54 32";
    private const string Words = $"Appelez Zoé au {Telephone} ou écrivez à {Mail}";

    public static TheoryData<string> KindNames => [.. Features.Model.Kinds.Select(k => k.Name)];

    private static BuiltSite Built(params (string, string)[] files)
    {
        var settings = ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n");
        return BuiltSite.Of(Trees.Site([settings, .. files]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" });
    }

    private static bool Leaks(string text) => Regex.Replace(text, "[\u00a0\u202f]|&nbsp;", " ") is var plain && (plain.Contains("zibeline", StringComparison.OrdinalIgnoreCase) || plain.Contains("98 76 54", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(KindNames))]
    public void What_is_written_in_any_text_of_any_kind_is_in_no_file_that_travels(string name)
    {
        var kind = Features.Model.Named(name)!;
        var yaml = new StringBuilder("---\n");
        foreach (var field in kind.Fields.Where(f => f.Key is not ("retiree" or "brouillon" or "visibilite" or "alias" or "gabarit" or "langue" or "licence"))) yaml.Append(field.Key).Append(": ").Append(Sample(field)).Append('\n');
        var site = Built(($"{kind.Folder}/essai.md", $"{yaml}---\n\n{Words}. <{Mail}> [ici](mailto:{Mail}) [là](tel:0698765432)\n\n## {Words}\n"));
        var page = kind.AddressOf("essai").Path;
        Assert.True(Leaks(site[page]), "the sheet itself says it");
        foreach (var (file, bytes) in site.Files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            if (!file.EndsWith(".html", StringComparison.Ordinal)) Assert.False(Leaks(text), $"{file}: {Around(text)}");
            else Assert.False(Leaks(Head().Match(text).Value), $"the head of {file}: {Around(Head().Match(text).Value)}");
        }
    }

    [Theory]
    [MemberData(nameof(KindNames))]
    public void What_is_written_in_a_summary_or_a_text_is_on_no_other_page(string name)
    {
        var kind = Features.Model.Named(name)!;
        var site = Built(
            ($"{kind.Folder}/essai.md", $"---\ntitre: Essai\nresume: {Words}.\n{(name == "savoir" ? "nature: question\n" : "")}{(name == "rencontre" ? "quand: chaque mardi\n" : "")}{(name == "lettre" ? "depuis: 2026-01-01\njusqua: 2026-01-31\n" : "")}---\n\n{Words}.\n"),
            ("recits/autre.md", $"---\ntitre: Autre\nresume: Un. Deux.\n---\n\n[voir]({kind.Name}:essai)\n"));
        var pages = site.Files.Where(f => Leaks(Encoding.UTF8.GetString(f.Value))).Select(f => f.Key).ToList();
        // A chapter is read whole in the book too, and an answer on the page of questions.
        Assert.All(pages, file => Assert.True(file == kind.AddressOf("essai").File || file.StartsWith("cahier/livre/", StringComparison.Ordinal), $"{file}: {Around(site[file])}"));
    }

    [Theory]
    [InlineData("camille@exemple.org")]
    [InlineData("camille.durand+liste@mail.exemple.co.uk")]
    [InlineData("camille (at) exemple.org")]
    [InlineData("camille[arobase]exemple.org")]
    [InlineData("camille arobase exemple point org")]
    [InlineData("camille @ exemple.org")]
    [InlineData("camille (at) exemple (point) org")]
    [InlineData("@camille@framapiaf.org")]
    [InlineData("06 12 34 56 78")]
    [InlineData("0612345678")]
    [InlineData("06.12.34.56.78")]
    [InlineData("06-12-34-56-78")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06\u00a012\u00a034\u00a056\u00a078")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 (0)6 12 34 56 78")]
    [InlineData("0033612345678")]
    [InlineData("+32 470 12 34 56")]
    [InlineData("+41 22 345 67 89")]
    public void An_address_is_seen_however_people_write_it(string address) => Assert.Equal("Voir : [voir la page].", Regex.Replace(PersonalAddresses.Replaced($"Voir : {address}.", "[voir la page]"), "@\\[", "["));

    [Theory]
    [InlineData("Le 06/12/2026, 34 personnes sur 560")]
    [InlineData("12 345 678 901 €")]
    [InlineData("ISBN 978-2-07-036822-8")]
    [InlineData("https://exemple.org/0612345678/")]
    [InlineData("2026-11-24T08:00:00+01:00")]
    [InlineData("SIRET 123 456 789 00012")]
    [InlineData("de 10 à 20 (à deux) point final")]
    [InlineData("un seul @ dans la phrase")]
    public void What_is_no_address_stays(string text) => Assert.Equal(text, PersonalAddresses.Replaced(text, "[voir la page]"));

    [Fact]
    public void A_feed_leads_to_the_page_instead_and_keeps_the_other_links()
    {
        var site = Built(("recits/r.md", $"---\ntitre: R\nresume: Un. Deux.\ndate: 2026-01-02\n---\n\nÉcrivez à [Zoé](mailto:{Mail}), ou lisez [ceci](https://framapiaf.org/@nom@exemple.org/12).\n"));
        Assert.Contains("&lt;a href=\"https://x.org/recits/r/\"", site["atom.xml"]);
        Assert.Contains("https://framapiaf.org/@nom@exemple.org/12", site["atom.xml"]);
    }

    public static TheoryData<string> Long => [new string('a', 250_000) + " (", string.Concat(Enumerable.Repeat("a@", 120_000)), string.Concat(Enumerable.Repeat("0 6 ", 60_000)), string.Concat(Enumerable.Repeat("a@b.", 60_000)), new string('0', 250_000), "@" + new string(' ', 250_000), string.Concat(Enumerable.Repeat("+1 ", 80_000))];

    [Theory]
    [MemberData(nameof(Long), DisableDiscoveryEnumeration = true)]
    public void A_long_text_costs_its_length(string text)
    {
        var watch = Stopwatch.StartNew();
        PersonalAddresses.Replaced(text, "");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    private static string Around(string text)
    {
        var at = Math.Max(text.IndexOf("ibeline", StringComparison.OrdinalIgnoreCase), text.IndexOf("54", StringComparison.Ordinal));
        return at < 0 ? "" : text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 60)];
    }

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    private static string Sample(IField field)
    {
        var one = field.Codec.Structure switch
        {
            _ when field.Key is "quand" => "chaque mardi",
            _ when field.Key is "fuseau" => "Paris",
            _ when field.Key is "territoires" or "territoire" => "Brest",
            Structure.Text or Structure.Place or Structure.Suggestion => $"\"{Words}\"",
            Structure.Composite composite => "{" + string.Join(", ", composite.Fields.Where(f => f.Key is not ("langue" or "licence")).Select(f => $"{f.Key}: {Sample(f)}")) + "}",
            Structure.Term { Vocabulary: "etapes" } => "en-service",
            Structure.Term { Vocabulary: "relations" } => "coopere-avec",
            Structure.Term => $"\"{Words}\"",
            Structure.Date => "2020-01-02",
            Structure.Number => "12",
            Structure.YesNo => "oui",
            Structure.Choice choice => choice.Options[0].Word,
            Structure.Pattern { Name: "adresse" } => "\"https://x.org/page\"",
            Structure.Pattern { Name: "coordonnees" } => "\"48.39, -4.49\"",
            Structure.Pattern { Name: "source" } => "https://x.org/pec.yml",
            Structure.Pattern { Name: "courriel" } => "bonjour@x.org",
            Structure.Reference reference => (reference.Kinds.Length > 1 ? reference.Kinds[0] + ":" : "") + "rien",
            Structure.Pattern { Name: "fichier" } => "rien.png",
            Structure.Pattern { Name: "identifiant" or "ancien-nom" } => "essai-2",
            _ => throw new NotSupportedException(field.Key),
        };
        return field.IsList ? $"[{one}]" : one;
    }
}
