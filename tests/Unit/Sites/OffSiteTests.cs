using System.Globalization;
using System.Text;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Network;
using Pec.Network.Authorities;
using Pec.Network.Handbook;
using Pec.Network.Meetings;
using Pec.Network.Newsletters;
using Pec.Network.Productions;
using Pec.Schema;
using Pec.Schema.Codecs;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>
/// « hors-site » is « in no file of the site »: an entry of every kind, with a word of its own in every place where one can write, found from the schema itself, so that
/// a new kind, a new field and a new output are tried the day they are written.
/// </summary>
public sealed class OffSiteTests
{
    private const string Mark = "zibeline";

    /// <summary>What speaks in another way than by its words, or hides the entry by itself.</summary>
    private static readonly string[] Left = ["titre", "visibilite", "retiree", "brouillon", "gabarit", "langue", "licence", "fichier", "image"];

    private int count;

    public static TheoryData<bool, bool> Ways => new() { { false, false }, { false, true }, { true, false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Nothing_of_an_off_site_entry_is_in_any_file(bool preview, bool drafts)
    {
        var files = Features.Model.Kinds.SelectMany(Entries).Append(("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\ndepot: https://gitlab.example/a/site\nlicence: CC-BY-SA-4.0\n"))
            .Append(("vocabulaires/engagements.yml", "- {id: engagements, nom: Engagement}\n")).Append(("vocabulaires/valeurs.yml", "- {id: valeurs, nom: Valeur}\n"))
            .Append(($"groupes/{Mark}-groupe/{Mark}-note.md", $"---\ntitre: {Mark}\nvisibilite: hors-site\n---\n\n{Mark}\n"));
        var tree = Trees.Site(files).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
        foreach (var theme in (string[])["communs", "dix-lignes"])
        {
            var site = BuiltSite.Of(tree, BuiltSite.Usual with { Theme = theme, BaseAddress = "https://x.org", Preview = preview, Drafts = drafts });
            Assert.Equal([], site.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.At?.Path}:{f.At?.Line} {f.Rule.Id}"));
            Assert.True(count > 200);
            Assert.All(Features.Model.Kinds, kind => Assert.True(site.Has(kind.AddressOf("visible").Path)));
            Assert.All(site.Files, file => Assert.DoesNotContain(Mark, $"{file.Key}\n{Encoding.UTF8.GetString(file.Value)}", StringComparison.OrdinalIgnoreCase));
            // The place is real, and nobody else speaks of it.
            Assert.DoesNotContain("Ouessant", site.Everything, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_report_says_where_a_sound_off_site_sheet_is_and_none_of_its_words()
    {
        var tree = Trees.Site(("productions/papillon.md", $"---\ntitre: {Mark} 1\nresume: {Mark} 2. {Mark} 3.\nvisibilite: hors-site\ntenue-par: {Mark} 4\n---\n\n{Mark} 5\n"));
        var site = BuiltSite.Of(tree);
        Assert.Contains(site.Findings, f => f.Rule.Id == "hors-site-lisible");
        foreach (var (format, write) in Report.Formats)
            Assert.Equal((format, ""), (format, string.Join('\n', write(new Report(site.Findings, tree, Language.French, "", "https://gitlab.example/a/site/-/edit/main", IsStrict: false)).Split('\n').Where(l => l.Contains(Mark)))));
    }

    /// <summary>An entry that is read, and one that is not, which names the first in every field that names one.</summary>
    private IEnumerable<(string, string)> Entries(IKind kind)
    {
        yield return ($"{kind.Folder}/visible.md", $"---\ntitre: Visible\nresume: Un. Deux.\ntenue-par: Nous\n{(kind == Chapter.Kind ? "ordre: 1\n" : "")}{(kind == Authority.Kind ? "territoire: Paris\n" : "")}{(kind == Meeting.Kind ? "quand: chaque mardi\n" : "")}{(kind == Newsletter.Kind ? "depuis: 2026-01-01\njusqua: 2026-01-31\n" : "")}---\n\nOn le lit.\n");
        var yaml = new StringBuilder($"---\ntitre: {Mark} titre\nvisibilite: hors-site\nimage: {{fichier: image-{Mark}.svg, alt: {Word()}, credit: {Word()}, accord: {Word()}}}\n");
        foreach (var field in kind.Fields.Where(f => !Left.Contains(f.Key))) yaml.Append(field.Key).Append(": ").Append(Sample(field)).Append('\n');
        if (kind == Production.Kind) yaml.Append($"fichier: {Mark}.txt\n");
        yaml.Append($"x-libre: {Word()}\n---\n\n{Word()} [{Word()}](projet:visible) ![{Word()}](image-{Mark}.svg) [{Word()}]({Mark}.txt)\n\n## {Word()}\n\n:::debat {Word()}\n{Word()}\n:::\n");
        var folder = $"{kind.Folder}/{Mark}-{kind.Name}";
        yield return ($"{folder}/index.md", yaml.ToString());
        yield return ($"{folder}/{Mark}.txt", Mark);
        yield return ($"{folder}/image-{Mark}.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>{Mark}</title></svg>");
    }

    private string Word() => string.Create(CultureInfo.InvariantCulture, $"{Mark}-{++count}");

    private string Sample(IField field)
    {
        var one = field.Codec.Structure switch
        {
            _ when field.Key is "territoires" or "territoire" => "Ouessant",
            _ when field.Key is "quand" => "chaque mardi",
            _ when field.Key is "fuseau" => "Paris",
            Structure.Composite composite => "{" + string.Join(", ", composite.Fields.Where(f => f.Key is not "langue").Select(f => $"{f.Key}: {Sample(f)}")) + "}",
            Structure.Term { Vocabulary: "etapes" } => "en-service",
            Structure.Term { Vocabulary: "relations" } => "coopere-avec",
            Structure.Text or Structure.Place or Structure.Suggestion or Structure.Term { IsClosed: false } => Word(),
            Structure.Date => "2020-01-02",
            Structure.Number => "12",
            Structure.YesNo => "oui",
            Structure.Choice choice => choice.Options[0].Word,
            Structure.Pattern { Name: "adresse" } => $"\"https://{Word()}.org/{Mark}\"",
            Structure.Pattern { Name: "coordonnees" } => "\"48.39, -4.49\"",
            Structure.Pattern { Name: "source" } => "https://x.org/pec.yml",
            Structure.Pattern { Name: "courriel" } => $"{Word()}@x.org",
            Structure.Pattern { Name: "fichier" } => $"{Mark}.txt",
            Structure.Pattern { Name: "identifiant" or "ancien-nom" } => Word(),
            Structure.Reference reference => (reference.Kinds.Length > 1 ? reference.Kinds[0] + ":" : "") + "visible",
            Structure.Term { Vocabulary: var vocabulary } => vocabulary,
            _ => throw new NotSupportedException($"a sample of {field.Codec.GetType().Name} for the key {field.Key}"),
        };
        return field.IsList ? $"[{one}]" : one;
    }
}
