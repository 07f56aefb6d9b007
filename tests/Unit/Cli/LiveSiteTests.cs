using Pec.Cli;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>What <c>pec serve</c> shows and keeps while its site changes.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LiveSiteTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");
    }

    public void Dispose() => folder.Dispose();

    private static string Page(string words) => $"---\ntitre: Rencontres\ntenue-par: nous\n---\n\n{words}\n";

    private static string Text(ShownSite site, string path) => System.Text.Encoding.UTF8.GetString(site.Answer(path, _ => { }).Bytes.Span);

    [Fact]
    public void Three_hundred_edits_show_at_once_and_leave_nothing_behind()
    {
        folder.Write("content/pages/rencontres.md", Page("Moment zéro."));
        var live = new LiveSite(folder[""], BuiltSite.Usual);
        Look();
        var kept = live.Kept;
        for (var i = 0; i < 300; i++)
        {
            folder.Write("content/pages/rencontres.md", Page($"Moment {i}."));
            if (i % 10 == 0) folder.Write($"content/pages/page-{i}.md", Page("Une page."));
            if (i % 10 == 5) File.Delete(folder[$"content/pages/page-{i - 5}.md"]);
            if (i % 100 == 50) folder.Write("themes/dix-lignes/templates/page.html", File.ReadAllText(folder["themes/dix-lignes/templates/page.html"]) + " ");
            Assert.Contains($"Moment {i}.", Text(Look(), "/rencontres/"));
        }
        // A file that just changed is read again, and so is not known yet.
        Assert.InRange(live.Kept, kept - 2, kept + 2);

        ShownSite Look() => live.Look(_ => { }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_fault_of_a_template_is_told_once_whether_its_page_is_asked_for_or_not()
    {
        folder.Write("content/pages/horaires.md", Page("Bonjour."));
        var template = Directory.EnumerateFiles(folder["themes/dix-lignes/templates"], "page.html").Single();
        File.WriteAllText(template, "{{ nexistepas }}\n" + File.ReadAllText(template));
        var site = new LiveSite(folder[""], BuiltSite.Usual).Look(_ => { }, TestContext.Current.CancellationToken);
        Assert.Contains(site.LookAtTemplates(), f => f.At?.Path.Name == "page.html");
        var more = 0;
        Assert.Equal(500, site.Answer("/horaires/", _ => more++).Status);
        Assert.Equal(0, more);
    }
}
