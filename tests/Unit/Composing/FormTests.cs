using System.Text.RegularExpressions;
using Pec.Network;
using Pec.Network.Contributing;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The form of each kind, and how one writes a text.</summary>
public sealed partial class FormTests
{
    private static readonly BuiltSite Site = BuiltSite.Of(Trees.Of(FormCases.Files).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });

    [Fact]
    public void The_check_says_of_each_answer_what_the_table_says() =>
        Assert.Equal(FormCases.Rows.Select(r => $"{r.Key}: {r.Text} → {r.Rule}"), FormCases.Rows.Zip(FormCases.Said, (r, said) => $"{r.Key}: {r.Text} → {said.Rule}"));

    [Fact]
    public void The_form_of_a_kind_asks_for_every_key_that_its_message_may_hold() =>
        Assert.All(Features.Model.Kinds, kind =>
        {
            var keys = Questionnaire.Whole(kind).Select(q => q.Keys[0]);
            Assert.Equal(keys.Order(), Field().Matches(Site[$"/contribuer/formulaire/{kind.Name}/"]).Select(m => m.Groups[1].Value).Order());
        });

    [Fact]
    public void Without_a_script_the_form_is_the_questions_to_copy()
    {
        var page = Site["/contribuer/formulaire/projet/"];
        Assert.Contains("<form class=\"formulaire\" hidden", page);
        Assert.Contains("Comment s’appelle votre projet", page);
        Assert.Contains("href=\"mailto:bonjour@reseau.fr?subject=", page);
    }

    [Fact]
    public void What_is_to_be_copied_looks_on_a_page_as_it_is_shown()
    {
        var examples = Example().Matches(Site["/contribuer/ecrire/"]).Select(m => (Lines: System.Net.WebUtility.HtmlDecode(m.Groups[1].Value), Shown: m.Groups[2].Value.Trim())).ToList();
        Assert.Equal(5, examples.Count);
        var site = BuiltSite.Of(
            Trees.Of(FormCases.Files).With(Trees.Of(examples.Select((e, i) => ($"content/pages/essai-{i}.md", $"---\ntitre: Essai\n---\n\n{e.Lines}\n"))))
                .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });
        // A heading stands one level lower under the heading of its example.
        Assert.All(examples.Select((e, i) => (e.Shown, i)), e =>
            Assert.Contains(Bare(e.Shown), Bare(site[$"/essai-{e.i}/"])));
    }

    private static string Bare(string html) => Heading().Replace(html, "<$1h>").Replace("../../", "").Replace("../", "").Replace("\n", "");

    [GeneratedRegex("<(/?)h[23]>|<()h[23] ")]
    private static partial Regex Heading();

    [GeneratedRegex("data-key=\"([^\"]+)\"[^>]* data-number=")]
    private static partial Regex Field();

    [GeneratedRegex("<pre tabindex=\"0\">([^<]*)</pre>\n<p class=\"mention\">On lit</p>\n<div class=\"texte\">(.*?)</div>\n</section>", RegexOptions.Singleline)]
    private static partial Regex Example();
}
