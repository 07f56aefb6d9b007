using System.Text;
using Pec.Network;
using Pec.Schema;
using Pec.Schema.Codecs;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>A hostile string in every field of every kind, found from the schema itself: a new field is tried the day it is written.</summary>
public sealed class CanaryTests
{
    private const string Canary = "\"'<x onx=1>&{{191*193}}";

    public static TheoryData<string> KindNames => [.. Features.Model.Kinds.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(KindNames))]
    public void The_canary_comes_out_escaped_from_every_field(string name)
    {
        var kind = Features.Model.Named(name)!;
        var yaml = new StringBuilder("---\n");
        foreach (var field in kind.Fields) if (field.Key is not ("retiree" or "brouillon" or "visibilite" or "alias" or "gabarit")) yaml.Append(field.Key).Append(": ").Append(Sample(field)).Append('\n');
        yaml.Append("x-libre: ").Append(Quoted).Append("\n---\n\n").Append(Canary).Append("\n\n## ").Append(Canary).Append('\n');
        var tree = Trees.Site(($"{kind.Folder}/essai.md", yaml.ToString())).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
        foreach (var theme in (string[])["communs", "dix-lignes"])
        {
            var site = BuiltSite.Of(tree, BuiltSite.Usual with { Theme = theme, BaseAddress = "https://x.org" });
            Assert.DoesNotContain(site.Findings, f => f.Rule.Id is "cle-manquante" or "forme-inattendue" or "cle-inconnue" or "valeur-hors-liste");
            var page = site[kind.AddressOf("essai").Path];
            Assert.Contains("&lt;x onx=1&gt;", page);
            foreach (var file in site.Files.Keys.Where(f => f.EndsWith(".html") || f.EndsWith(".xml") || f.EndsWith(".json") || f.EndsWith(".txt")))
            {
                Assert.DoesNotContain("<x onx", site[file]);
                Assert.DoesNotContain("36863", site[file]);
                if (file.EndsWith(".html")) Assert.Empty(SoundHtml.FaultsOf(site[file]));
            }
        }
    }

    private static readonly string Quoted = "\"" + Canary.Replace("\"", "\\\"") + "\"";

    private static string Sample(IField field)
    {
        var one = field.Codec.Structure switch
        {
            _ when field.Key is "quand" => "chaque mardi",
            _ when field.Key is "fuseau" => "Paris",
            Structure.Text or Structure.Place or Structure.Suggestion => Quoted,
            Structure.Composite composite => "{" + string.Join(", ", composite.Fields.Select(f => $"{f.Key}: {Sample(f)}")) + "}",
            Structure.Term { Vocabulary: "etapes" } => "en-service",
            Structure.Term { Vocabulary: "relations" } => "coopere-avec",
            Structure.Term => Quoted,
            Structure.Date => "2020-01-02",
            Structure.Number => "12",
            Structure.YesNo => "oui",
            Structure.Choice choice => choice.Options[0].Word,
            Structure.Pattern { Name: "adresse" } => "\"https://x.org/" + Canary.Replace("\"", "\\\"") + "\"",
            Structure.Pattern { Name: "coordonnees" } => "\"48.39, -4.49\"",
            Structure.Pattern { Name: "source" } => "https://x.org/pec.yml",
            Structure.Pattern { Name: "courriel" } => "a@b.fr",
            Structure.Reference reference => (reference.Kinds.Length > 1 ? reference.Kinds[0] + ":" : "") + "rien",
            Structure.Pattern { Name: "fichier" } => "rien.png",
            Structure.Pattern { Name: "identifiant" or "ancien-nom" } => "essai-2",
            Structure.Pattern { Name: "langue" } => "en",
            _ => throw new NotSupportedException($"a sample of {field.Codec.GetType().Name} for the key {field.Key}"),
        };
        return field.IsList ? $"[{one}]" : one;
    }
}
