using System.Text.RegularExpressions;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>What is said to whoever makes a theme is what the program does. <c>PEC_BENIR=1 dotnet test</c> writes the second half of <c>themes/README.md</c> again.</summary>
public sealed partial class ThemeGuideTests
{
    private static readonly string File = Path.Combine(Repository.Root, "themes/README.md");

    private static readonly Tree Real = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes"), "themes"));

    [Fact]
    public void The_second_half_of_the_page_is_what_the_command_writes()
    {
        const string marker = "programme. -->\n";
        var committed = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var byHand = committed[..(committed.IndexOf(marker, StringComparison.Ordinal) + marker.Length)];
        var guide = byHand + new Build(BuiltSite.Usual with { Theme = "communs" }).ThemeGuide(Real).Value;
        if (Environment.GetEnvironmentVariable("PEC_BENIR") == "1") System.IO.File.WriteAllText(File, guide);
        Assert.Equal(guide, System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_template_is_given_the_view_that_the_program_says_of_it()
    {
        var said = ViewTypes.Templates.ToHashSet();
        var pages = new Build(BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" }).Compose(Real).Value.Outputs.OfType<Page>();
        Assert.Equal([], pages.Select(p => (p.Template, View: p.View().GetType())).Distinct().Except(said));
        var templates = Real.Blobs.Keys.Where(p => p.IsUnder("themes/communs/templates")).Select(p => p.Stem);
        Assert.Equal(templates.Order(StringComparer.Ordinal), said.Select(s => s.Template).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_theme_that_the_page_tells_how_to_make_is_made_as_it_says()
    {
        var files = new Dictionary<string, string>();
        foreach (Match block in Block().Matches(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n")))
            files[block.Groups["path"].Value] = files.GetValueOrDefault(block.Groups["path"].Value) + block.Groups["text"].Value;
        Assert.Equal(5, files.Count);
        var site = BuiltSite.Of(
            Real.With(Trees.Of(files.Select(f => (f.Key, f.Value)))).With(Trees.OfBytes([("themes/marche/assets/polices/titres.woff2", Images.Font())])),
            BuiltSite.Usual with { Theme = "marche" });
        Assert.Empty(site.Findings.Where(f => f.Rule.Topic == Topic.Theme));
        Assert.Contains("--garance:#1f5f3f;", site.Everything);
        Assert.Matches("<link rel=\"stylesheet\" href=\"/theme/marche-[0-9a-f]{8}.css\" integrity=", site["/"]);
        Assert.Matches("<li class=\"carte\" data-f=\"[^\"]+\">\n<h3><a href=\"/projets/", site["/projets/"]);
        Assert.Contains("url(\"polices/titres-", site.Everything);
    }

    /// <summary>What stands between fences that name a file.</summary>
    [GeneratedRegex(@"^```\w+ (?<path>themes/\S+)[ +]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
