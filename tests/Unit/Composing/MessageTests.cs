using System.Net;
using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The messages that pages have ready, whatever their words: every mail program reads them as they were meant.</summary>
public sealed partial class MessageTests
{
    [Theory]
    [InlineData("Où ? 100 % d'🌍 & co")]
    [InlineData("(été) = #1 + 2 / 3 ~ « _-. » *!'")]
    [InlineData("Ни хао, 東京")]
    public void A_message_is_escaped_as_addresses_are(string title)
    {
        var site = BuiltSite.Of(
            Trees.Site(("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), ("projets/roue.md", $"---\ntitre: \"{title}\"\nresume: Un. Deux.\n---\n"))
                .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
            BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" });
        var messages = Message().Matches(site["/projets/roue/"]).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.Contains(messages, m => m.Contains("subject=Correction", StringComparison.Ordinal));
        foreach (var part in messages.SelectMany(m => m.Split('&')).Select(p => p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..]))
        {
            Assert.Equal(Uri.EscapeDataString(Uri.UnescapeDataString(part)), part);
            Assert.DoesNotContain("\n", Uri.UnescapeDataString(part).Replace("\r\n", "", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("href=\"mailto:[^\"?]*\\?([^\"]*)\"")]
    private static partial Regex Message();
}
