using System.Collections.Immutable;
using System.Text;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>Source trees in memory: what a test says is all there is.</summary>
public static class Trees
{
    public static Tree Of(params IEnumerable<(string Path, string Text)> files) => OfBytes(files.Select(f => (f.Path, Encoding.UTF8.GetBytes(f.Text))));

    public static Tree OfBytes(IEnumerable<(string Path, byte[] Bytes)> files) =>
        new(ImmutableSortedDictionary<SitePath, Blob>.Empty.SetItems(files.Select(f => KeyValuePair.Create(new SitePath(f.Path), Blob.Of(new(f.Path), f.Bytes)))), History.None);

    /// <summary>A small sound site and the given entries over it, with the ten-line theme.</summary>
    public static Tree Site(params IEnumerable<(string Path, string Text)> content) =>
        Of([("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\n"), .. Vocabularies, .. content.Select(c => ("content/" + c.Path, c.Text))]).With(TenLineTheme);

    public static Tree With(this Tree tree, Tree other) => tree with { Blobs = tree.Blobs.SetItems(other.Blobs) };

    public static Tree Without(this Tree tree, string path) => tree with { Blobs = tree.Blobs.Remove(new(path)) };

    /// <summary>The tree with its pictures and documents in memory, for when its folder is gone.</summary>
    public static Tree Held(this Tree tree) => tree with { Blobs = tree.Blobs.SetItems(tree.Blobs.Values.Where(b => Blob.IsCopied(b.Path)).Select(b => KeyValuePair.Create(b.Path, Blob.Of(b.Path, b.Read().ToArray())))) };

    /// <summary>A folder of the disk, its files named from <paramref name="prefix"/>.</summary>
    public static Tree OfFolder(string folder, string prefix) => OfBytes(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (prefix + "/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f))));

    public static readonly Tree TenLineTheme = OfFolder(Path.Combine(Repository.Root, "tests/themes/dix-lignes"), "themes/dix-lignes");

    private static readonly (string, string)[] Vocabularies =
    [
        ("content/vocabulaires/etapes.yml", "- {id: idee, nom: Idée, sens: idee}\n- {id: prototype, nom: Prototype, sens: essai}\n- {id: en-service, nom: En service, sens: en-service}\n- {id: arretee, nom: Arrêtée, sens: arretee}\n"),
        ("content/vocabulaires/usages.yml", "- {id: livraison, nom: Livraison, synonymes: [coursiers]}\n- {id: monnaie-locale, nom: Monnaie locale}\n"),
        ("content/vocabulaires/natures.yml", "- {id: animation, nom: Animation}\n"),
        ("content/vocabulaires/relations.yml", "- {id: coopere-avec, nom: coopère avec, reciproque: oui}\n"),
    ];
}
