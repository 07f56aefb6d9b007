using System.Collections.Immutable;
using System.Text.Json;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Network;
using Pec.Network.Contributing;
using Pec.Schema;

namespace Pec.Tests.Support;

/// <summary>What somebody may write in one field, which the tests of the check and those of the form share.</summary>
public static class FormCases
{
    private static readonly ImmutableArray<(string Path, string Text)> Content =
    [
        ("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: bonjour@reseau.fr\ndepot: https://gitlab.com/reseau/site\nlicence: CC-BY-SA-4.0\nurl: https://reseau.fr\n"),
        ("content/vocabulaires/etapes.yml", "- {id: idee, nom: Idée, sens: idee}\n- {id: en-service, nom: En service, sens: en-service}\n"),
        ("content/vocabulaires/usages.yml", "- {id: livraison, nom: Livraison, synonymes: [coursiers]}\n- {id: monnaie-locale, nom: Monnaie locale}\n"),
        ("content/vocabulaires/natures.yml", "- {id: animation, nom: Animation}\n"),
        ("content/vocabulaires/relations.yml", "- {id: coopere-avec, nom: coopère avec, reciproque: oui}\n"),
        ("content/groupes/recits.md", "---\ntitre: Récits\nresume: On raconte.\ntenue-par: nous\n---\n"),
        ("content/projets/la-gabare.md", "---\ntitre: La Gabare\nresume: Des bateaux partagés.\nusages: livraison\nterritoires: Épinal\netape: en-service\ndepuis: 2019\ncontact: bonjour@gabare.fr\nsite: https://gabare.fr\ntenue-par: la Gabare\n---\n\nOn navigue.\n"),
    ];

    /// <summary>A small site, as files.</summary>
    public static IEnumerable<(string Path, string Text)> Files => Content;

    /// <summary>The key, what is written, and the rule that it meets; empty for none.</summary>
    public static ImmutableArray<(string Key, string Text, string Rule)> Rows =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests/form/verdicts.tsv")) where !line.StartsWith('#')
           let cells = line.Split('\t') select (cells[0], cells[1], cells[2]),
    ];

    /// <summary>What the check says of each row alone: the rule, and the words of a person who reads them.</summary>
    public static ImmutableArray<(string Rule, string Words)> Said
    {
        get
        {
            var rows = Rows;
            var tree = TreeOf([.. Content, .. rows.Select((r, i) => ($"content/projets/cas-{i}.md", Sheet(r.Key, r.Text, i)))]);
            var found = new Build(new(new DateOnly(2026, 11, 22))).Compose(tree).Diagnostics.Where(d => d.Rule.Id != "doublon-possible").ToLookup(d => $"{d.At?.Path}:{d.At?.Line}");
            return [.. rows.Select((r, i) => found[$"content/projets/cas-{i}.md:{LineOf(r.Key)}"].ToList() is [var first, ..] ? (first.Rule.Id, Words(first)) : ("", ""))];
        }
    }

    /// <summary>What the check warns of in one more file of the site.</summary>
    public static IEnumerable<string> Warnings(string path, string text) =>
        from d in new Build(new(DateOnly.FromDateTime(DateTime.Today))).Compose(TreeOf([.. Content, (path, text)])).Diagnostics
        where d.Severity > Severity.Advice && d.At?.Path == new SitePath(path) select $"{d.At!.Line} {d.Rule.Id} {d.MessageIn(Language.French)}";

    /// <summary>What a file tells, key by key, in words.</summary>
    public static IEnumerable<string> Told(string path, string text) =>
        from entry in new Build(new(new DateOnly(2026, 11, 26))).Compose(TreeOf([.. Content, (path, text)])).Value!.Site.Entries where entry.Path == new SitePath(path)
        from fact in entry.Definition.Tell(entry) from said in Written(fact.Value) select $"{fact.Key}: {said}";

    /// <summary>What <c>pec new --from</c> makes of a message.</summary>
    public static Draft ReadBack(string kind, string message) =>
        new Build(new(new DateOnly(2026, 11, 26))).Draft(TreeOf(Content), new(kind, null, Answers: message))!;

    /// <summary>What the examples of the rules write in a field of a sheet, and what the check says of it.</summary>
    public static IEnumerable<(string Kind, string Key, string Text, string Words)> OfProblems(ISet<string> rules) =>
        from folder in Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests/problems")).Order()
        where rules.Contains(Path.GetFileName(folder))
        let tree = TreeOf([.. FilesIn(Path.Combine(Repository.Root, "tests/problems/_base")), .. FilesIn(folder)])
        from d in new Build(new(new DateOnly(2026, 11, 22))).Compose(tree).Diagnostics
        where d.Rule.Id == Path.GetFileName(folder)
        let at = d.At
        let kind = at is null ? null : Features.Model.Of(at.Path)?.Kind
        let whole = kind is null ? null : tree.TextOf(at.Path)
        where whole is not null
        let line = whole.Split('\n')[at.Line - 1].TrimEnd()
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        where colon > 0 && at.Column == colon + 3 && kind.Fields.Any(f => f.Key == line[..colon])
        let value = line[(colon + 2)..].Trim('"')
        where value[0] is not ('[' or '{' or '|' or '>' or '&')
        select (kind.Name, line[..colon], value, Words(d));

    private static IEnumerable<(string, string)> FilesIn(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) where file.EndsWith(".md") || file.EndsWith(".yml")
        select (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file));

    private static IEnumerable<string> Written(Value value) => value switch
    {
        ListValue list => list.Items.SelectMany(Written),
        ObjectValue part => part.Facts.SelectMany(f => Written(f.Value)),
        Words words => [words.Text],
        TermUse term => [term.Word],
        PlaceUse place => [place.Word],
        EntryUse entry => [$"{entry.Key}"],
        Day day => [$"{day.Date}"],
        Choice choice => [choice.Word],
        Mailbox mail => [mail.Address],
        WebAddress address => [address.Href],
        Amount amount => [amount.Written],
        _ => [],
    };

    /// <summary>With the spaces and the apostrophes of a message.</summary>
    public static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'').Trim();

    private static string Words(Diagnostic d) => Plain($"{Casing.Capital(d.MessageIn(Language.French))} {Casing.Capital(d.HelpIn(Language.French) ?? "")}");

    private static string Sheet(string key, string text, int i) =>
        "---\n" + string.Concat(new[] { ("titre", $"Cas {i}"), ("resume", "Un essai.") }.Where(p => p.Item1 != key).Select(p => $"{p.Item1}: {p.Item2}\n"))
        + (key == Ask.Body ? $"---\n{text}\n" : $"{key}: {JsonSerializer.Serialize(text, Readable)}\n---\n");

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static int LineOf(string key) => key is "titre" or "resume" ? 3 : key == Ask.Body ? 5 : 4;

    private static Tree TreeOf(IEnumerable<(string Path, string Text)> files) =>
        new(
            ImmutableSortedDictionary<SitePath, Blob>.Empty.SetItems(
                files.Select(f => KeyValuePair.Create(new SitePath(f.Path), Blob.Of(new(f.Path), System.Text.Encoding.UTF8.GetBytes(f.Text))))), History.None);
}
