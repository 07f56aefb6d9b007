using Pec.Network.Contributing;
using Pec.Tests.Support;

namespace Pec.Tests.Contributing;

/// <summary>Messages as people send them (tests/messages/), each with what is made of it: the whole sheet, the reply, and the table of what was understood.</summary>
public sealed class MessageTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/messages");

    private static readonly Build Build = new(BuiltSite.Usual, BuiltSite.Themes);

    /// <summary>The lists of words of the real site, and nothing else of it.</summary>
    private static readonly Pec.Model.Tree Site =
        Trees.Site(("site.yml", "titre: Le réseau d'essai\nediteur: E\nhebergeur: H\nlicence: CC-BY-SA-4.0\n")).With(Trees.OfFolder(Path.Combine(Repository.Root, "content/vocabulaires"), "content/vocabulaires"));

    [Fact]
    public void Each_message_gives_its_sheet_its_reply_and_its_table_or_a_refusal()
    {
        var messages = Directory.EnumerateFiles(Folder, "message.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.True(messages.Count >= 40, $"{messages.Count} messages");
        var differences = messages.SelectMany(Differences).ToList();
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static IEnumerable<string> Differences(string message)
    {
        var folder = Path.GetDirectoryName(message)!;
        var draft = Of(Path.GetFileName(Path.GetDirectoryName(folder))!, File.ReadAllBytes(message));
        foreach (var (name, text) in new[] { ("fiche.md", Head(draft) + draft.Text), ("reponse.txt", draft.Report!.Reply), ("tableau.txt", draft.Report.Table(Pec.Model.Language.French)) })
        {
            var file = Path.Combine(folder, name);
            if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1") File.WriteAllText(file, text);
            if (!File.Exists(file) || File.ReadAllText(file) != text) yield return $"{Path.GetRelativePath(Folder, file)}:\n{text}";
        }
    }

    /// <summary>The name of the file, and whether it is written without being asked twice.</summary>
    private static string Head(Draft draft) => $"{draft.Path}{(draft.IsSure ? "" : " (n'est pas écrit)")}\n";

    private static Draft Of(string kind, byte[] message) => Build.Draft(Site, new(kind, null, Answers: Pec.Parsing.Mail.MailReader.Read(message)!.Text))!;
}
