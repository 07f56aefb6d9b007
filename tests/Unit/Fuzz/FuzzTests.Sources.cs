using System.Text;
using Pec.Cli;
using Pec.Diagnostics;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Fuzz;

/// <summary>What projects say of themselves in their own repositories.</summary>
public sealed partial class FuzzTests
{
    private const string Publiccode = """
        publiccodeYmlVersion: "0.4"
        name: Tournées
        url: "https://gitlab.example/roue/tournees.git"
        softwareVersion: "3.1"
        releaseDate: "2026-05-14"
        platforms: [web, android]
        categories: [livraison, fleet-management]
        developmentStatus: stable
        description:
          fr:
            localisedName: La Roue
            shortDescription: >
              Des livreuses et des livreurs à vélo rangent
              leurs adresses dans l'ordre du vent.
            longDescription: |
              Un texte, puis *un autre*.

              - une liste
        legal:
          license: AGPL-3.0-or-later
        maintenance:
          contacts:
            - name: Jeanne Personne
              email: "jeanne.personne@roue.example"

        """;

    /// <summary>A sheet that says little, so that much may be offered to it.</summary>
    private static Tree WithSheet(string source) => Bare.With(Trees.Of(("content/projets/roue.md", $"---\ntitre: La Roue\nresume: Un. Deux.\nouverture: libre\nprogramme:\n  version: \"1\"\nsource: https://p.example/{source}\ntenue-par: nous\n---\n")));

    [Fact]
    public void A_mutated_source_is_taken_or_told_and_what_is_taken_is_sound()
    {
        var build = new Build(Options with { Theme = "dix-lignes" }, new(keepsTexts: true));
        var pec = new Build(Options, new(keepsTexts: true)).FirstPecFile(Sound, "la-roue-des-halles").Text!;
        Try("sources", chance => chance.Next(2) == 0 ? ("pec.yml", Encoding.UTF8.GetBytes(Mutations.OfText(chance, pec, () => Publiccode))) : ("publiccode.yml", Encoding.UTF8.GetBytes(Mutations.OfText(chance, Publiccode, () => pec))), (path, bytes) =>
        {
            var tree = WithSheet(path);
            var fed = build.Fed(tree).Value;
            var before = Errors(tree);
            var plan = build.Harvest(tree, fed, [SourceReadings.Of(fed[0], new WebAnswer(new("https://p.example/" + path), 200, null, bytes, null))], HarvestMemory.Empty);
            foreach (var sheet in plan.Value.Sheets)
            {
                Assert.NotEmpty(sheet.Changes);
                Assert.Subset(before, Errors(tree.With(sheet.Sheet.Path, sheet.Text)));
                Assert.Contains("\nsource: https://p.example/" + path, sheet.Text);
                Assert.DoesNotContain("jeanne", sheet.Text, StringComparison.OrdinalIgnoreCase);
                // Once it is accepted, nothing is left to be said.
                var after = tree.With(sheet.Sheet.Path, sheet.Text);
                Assert.Empty(build.Harvest(after, fed, [SourceReadings.Of(fed[0], new WebAnswer(new("https://p.example/" + path), 200, null, bytes, null))], plan.Value.Memory.After(sheet.Sheet.Name, sheet.Marks)).Value.Sheets);
            }
        });

        HashSet<string> Errors(Tree tree) => [.. build.Compose(tree).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Id + d.MessageIn(Language.French))];
    }
}
