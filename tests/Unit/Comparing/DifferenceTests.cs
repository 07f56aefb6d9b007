using System.Text.RegularExpressions;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Comparing;

/// <summary>
/// What a contribution to the demonstration site changes on it: <c>tests/differences/NAME/</c> holds the report of the terminal and the comment of the merge request.
/// <c>PEC_BENIR=1 dotnet test</c> writes them again.
/// </summary>
public sealed class DifferenceTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/differences");
    private static readonly Memory Memory = new(keepsTexts: true);
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = null };
    private static readonly Lazy<Tree> Demonstration = new(() =>
        Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content")
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")));

    private static readonly Dictionary<string, Func<Tree, Tree>> Contributions = new(StringComparer.Ordinal)
    {
        ["mot-renomme"] = site => Everywhere(Edited(site, "content/vocabulaires/usages.yml", "id: covoiturage", "id: partage-de-trajets"), "covoiturage\n", "partage-de-trajets\n"),
        ["mot-renomme-par-pec"] = site => new Build(Options, Memory).Rename(site, "usages:covoiturage", "partage-de-trajets").Moved,
        ["projet-efface"] = site => site.Without("content/projets/le-moulin-a-paroles.md"),
        ["besoin-comble"] = site => Edited(site, "content/projets/la-gabare.md", "    jusqua: 2027-03\n", "    jusqua: 2027-03\n    comble: 2026-11-02\n")
            .With(new("content/recits/2026/deux-voix-pour-deux-cents.md"), "---\ntitre: Deux voix pour deux cents\ndate: 2026-11-02\nauteurs: [Un membre de La Gabare]\nprojets: la-gabare\n---\nElles étaient deux, et l'assemblée a tenu.\n"),
        ["coquille"] = site => Edited(site, "content/projets/la-gabare.md", "assemblée", "assamblée"),
        ["fiche-nouvelle"] = site => site.With(new("content/projets/les-barques.md"), "---\ntitre: Les Barques de l'écluse\nresume: On se prête des barques, et le tour de main qui va avec.\ntenue-par: nous\nusages: covoiturage\nterritoires: Brest\n---\nOn se retrouve le samedi.\n"),
        ["couleur"] = site => Edited(site, "themes/communs/theme.yml", "#9e2a1c", "#8e2a1c"),
    };

    public static TheoryData<string> Names => [.. Contributions.Keys];

    [Theory, MemberData(nameof(Names))]
    public void What_a_contribution_changes_is_told_in_plain_words(string name)
    {
        var before = Demonstration.Value;
        var report = new DifferenceReport(Compared(before, Contributions[name](before)), Language.French, "https://reseau.example");
        Same(Path.Combine(Folder, name, "rapport.txt"), DifferenceText.Write(report));
        Same(Path.Combine(Folder, name, "commentaire.md"), DifferenceMarkdown.Write(report));
    }

    private static SiteDifference Compared(Tree before, Tree now) => new Build(Options, Memory).Compare(Changes.Between(before, now), now).Value!;

    private static void Same(string file, string written)
    {
        // The names of published styles change with their bytes.
        var text = Regex.Replace(written, "(?:-|&#45;)[0-9a-f]{8}\\.", "-*.");
        if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static Tree Edited(Tree site, string path, string was, string now)
    {
        var text = site.TextOf(new(path))!;
        var at = text.IndexOf(was, StringComparison.Ordinal);
        return site.With(new(path), text[..at] + now + text[(at + was.Length)..]);
    }

    private static Tree Everywhere(Tree site, string was, string now) =>
        site.Blobs.Keys.Where(p => p.Extension == ".md").Aggregate(site, (tree, path) => tree.With(path, tree.TextOf(path)!.Replace(was, now, StringComparison.Ordinal)));
}
