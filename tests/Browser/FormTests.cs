using System.Text;
using Microsoft.Playwright;
using Pec.Network;
using Pec.Tests.Browser.Support;
using Pec.Tests.Support;

namespace Pec.Tests.Browser;

/// <summary>A sheet that is filled without an account, on a telephone and by keyboard.</summary>
public sealed class FormTests(Workshop workshop, FormSite site) : IClassFixture<FormSite>, IAsyncLifetime
{
    private readonly List<string> complaints = [];
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        page = await workshop.NewWindow();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.SetViewportSizeAsync(360, 740);
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    public static TheoryData<string> Kinds => [.. Features.Model.Kinds.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_sheet_of_each_kind_is_filled_by_keyboard_and_the_check_has_nothing_against_the_file(string kind)
    {
        await Open(kind);
        await page.Locator("#c-f-titre").FocusAsync();
        var asked = await page.Locator(".champs > .champ").CountAsync();
        var filled = 0;
        for (var i = 0; i < 200; i++)
        {
            var here = await page.EvaluateAsync<Focused>(Focus);
            if (here.Form is null) break;
            if (here.IsField)
            {
                filled++;
                if (here.Form == "choix") await page.Keyboard.PressAsync("ArrowDown");
                else await page.Keyboard.TypeAsync(Sample(here));
            }
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.True(filled >= asked, $"{filled} of {asked}");
        Assert.Equal("", string.Join('\n', await page.Locator(".verdict").AllTextContentsAsync()).Trim());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-way=download]").PressAsync("Enter"));
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        var folder = Features.Model.Named(kind)!.Folder;
        Assert.Equal("", string.Join('\n', FormCases.Warnings($"content/{folder}/{download.SuggestedFilename}", text).Append(text)).Replace(text, "").Trim());
        // What it sends by message is read back as the same sheet.
        var message = await page.EvaluateAsync<string>("decodeURIComponent(document.querySelector('[data-way=message]').href.split('body=')[1])");
        var draft = FormCases.ReadBack(kind, message.Replace("\r\n", "\n"));
        Assert.True(draft.IsSure);
        var path = $"content/{folder}/{download.SuggestedFilename}";
        Assert.Equal(FormCases.Told(path, text), FormCases.Told(path, draft.Text));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_form_says_what_the_reports_of_the_rules_say_where_one_field_shows_it()
    {
        var told = new List<string>();
        var expected = FormCases.OfProblems(OfOneField).ToList();
        Assert.True(expected.Count >= 10, $"{expected.Count}");
        foreach (var kind in expected.GroupBy(e => e.Kind))
        {
            await Open(kind.Key);
            foreach (var row in kind.Where(r => page.Locator($"#c-f-{r.Key}").CountAsync().Result > 0))
                told.Add($"{row.Key}: {row.Text} → {FormCases.Plain(await page.EvaluateAsync<string>(Verdict, new[] { row.Key, row.Text }))}");
        }
        var asked = told.Select(t => t.Split(" → ")[0]).ToHashSet();
        Assert.True(told.Count >= 8, $"{told.Count}");
        Assert.Equal(expected.GroupBy(e => e.Kind).SelectMany(g => g).Select(e => $"{e.Key}: {e.Text} → {e.Words}").Where(e => asked.Contains(e.Split(" → ")[0])), told);
    }

    /// <summary>Rules that need no other file.</summary>
    private static readonly HashSet<string> OfOneField =
    [
        "trop-long", "plus-de-deux-phrases", "coordonnees-dans-le-resume", "date-mal-ecrite", "date-inexistante", "date-a-venir", "heure-en-trop", "nombre-ambigu", "chiffre-seul",
        "adresse-refusee", "courriel-mal-ecrit", "courriel-personnel",
    ];

    [Fact]
    public async Task The_form_says_of_each_answer_what_the_check_says_in_the_same_words()
    {
        await Open("projet");
        await page.Locator("#c-f-groupes").EvaluateAsync("e => e.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))");
        await Assertions.Expect(page.Locator("#fiches-groupe option")).ToHaveCountAsync(1);
        var rows = FormCases.Rows;
        var told = new List<string>();
        foreach (var row in rows)
            told.Add($"{row.Key}: {row.Text} → {FormCases.Plain(await page.EvaluateAsync<string>(Verdict, new[] { row.Key, row.Text }))}");
        Assert.Equal(rows.Zip(FormCases.Said, (row, said) => $"{row.Key}: {row.Text} → {said.Words}"), told);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_long_text_survives_a_reload_and_is_copied_before_the_message()
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = site.Origin });
        await Open("recit");
        var text = string.Join('\n', Enumerable.Range(1, 400).Select(i => $"Jour {i} : on a réparé, partagé, mangé ensemble."));
        await page.Locator("#c-f-titre").FillAsync("Un long récit");
        await page.Locator("#c-f-texte").FillAsync(text);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#c-f-texte")).ToHaveValueAsync(text);
        var message = await page.Locator("[data-way=message]").GetAttributeAsync("href");
        Assert.True(message!.Length < 1_800);
        await page.EvaluateAsync("document.addEventListener('click', e => e.preventDefault())");
        await page.Locator("[data-way=message]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status].annonce")).ToContainTextAsync("C’est copié");
        Assert.Contains("Jour 400", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tout effacer" }).ClickAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#c-f-texte")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_date_is_written_as_the_site_reads_it_when_one_leaves_its_field()
    {
        await Open("projet");
        await page.Locator("#c-f-depuis").FillAsync("14 mars 2017");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#c-f-depuis")).ToHaveValueAsync("2017-03-14");
    }

    [Fact]
    public async Task A_published_sheet_is_taken_up_again_and_only_what_changed_is_sent()
    {
        await page.GotoAsync($"{site.Origin}/projets/la-gabare/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Corriger cette fiche" }).ClickAsync();
        await Assertions.Expect(page.Locator("form.formulaire")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#c-f-resume")).ToHaveValueAsync("Des bateaux partagés.");
        await Assertions.Expect(page.Locator("#c-f-etape")).ToHaveValueAsync("en-service");
        await Assertions.Expect(page.Locator("#c-f-territoires")).ToHaveValueAsync("Épinal");
        await Assertions.Expect(page.Locator(".apercu h3")).ToHaveTextAsync("La Gabare");
        await Assertions.Expect(page.Locator(".apercu dt").First).ToHaveTextAsync("À quoi ça sert");
        await page.Locator("#c-f-depuis").FillAsync("2018");
        var message = Uri.UnescapeDataString((await page.Locator("[data-way=message]").GetAttributeAsync("href"))!);
        Assert.Contains("/projets/la-gabare/", message);
        var corrected = FormCases.ReadBack("projet", message[(message.IndexOf("body=") + 5)..].Replace("\r\n", "\n"));
        Assert.Equal(FormCases.Files.Single(f => f.Path == corrected.Path.Value).Text.Replace("depuis: 2019", "depuis: 2018"), corrected.Text);
        Assert.Contains("Depuis quand", message);
        Assert.Contains("2018", message);
        Assert.DoesNotContain("Des bateaux partagés", message);
        Assert.DoesNotContain("Comment s", message);
        await Open("groupe");
        await page.Locator("#fiche").FillAsync("Récits");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#c-f-resume")).ToHaveValueAsync("On raconte.");
    }

    [Fact]
    public async Task A_name_that_is_nearly_taken_leads_to_the_sheet_that_has_it()
    {
        await Open("projet");
        await page.Locator("#c-f-titre").FillAsync("Gabare");
        await Assertions.Expect(page.Locator(".sosie")).ToContainTextAsync("« La Gabare »");
        await Assertions.Expect(page.Locator(".sosie a")).ToHaveAttributeAsync("href", $"{site.Origin}/projets/la-gabare/");
    }

    private async Task Open(string kind)
    {
        await page.GotoAsync($"{site.Origin}/contribuer/formulaire/{kind}/");
        await Assertions.Expect(page.Locator("form.formulaire")).ToBeVisibleAsync();
    }

    /// <summary>What somebody may type there, as they would say it.</summary>
    private static string Sample(Focused here) => here.Form switch
    {
        _ when here.Id == "c-f-quand" => "premier mardi du mois, de 18 h à 20 h",
        "date" or "passe" => "14 mars 2019",
        "nombre" => "3",
        "lieu" => "Épinal",
        "mot" => here.Vocabulary == "usages" ? "Livraison" : "Animation",
        "fiche" => here.Kinds!.Contains(' ') ? "projet:la-gabare" : here.Kinds == "groupe" ? "recits" : "la-gabare",
        "courriel" or "courriel adresse" => "bonjour@exemple.fr",
        "adresse" => "www.exemple.fr",
        "texte-libre" => "On s'y retrouve le samedi.",
        _ => "Une roue \"neuve\" : bleue",
    };

    /// <summary>The field that has the focus; nothing once one has left those that are asked first.</summary>
    private const string Focus = """
        () => { const e = document.activeElement, f = e.closest('.champs > .champ');
          return f ? { form: f.dataset.form, vocabulary: f.dataset.vocabulary ?? null, kinds: f.dataset.kinds ?? null, isField: e.matches('input, textarea, select'), id: e.id } : { form: null, isField: false, id: null }; }
        """;

    private const string Verdict = """
        ([key, text]) => { const e = document.getElementById('c-f-' + key); e.value = text; e.dispatchEvent(new Event('input', { bubbles: true }));
          const told = document.getElementById('v-f-' + key).textContent; e.value = ''; return told; }
        """;

    /// <summary>Where one stands.</summary>
    public sealed class Focused
    {
        public string? Form { get; set; }
        public string? Vocabulary { get; set; }
        public string? Kinds { get; set; }
        public string? Id { get; set; }
        public bool IsField { get; set; }
    }
}

/// <summary>The site of the cases that the check and the form share, published.</summary>
public sealed class FormSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LocalSite? published;

    public string Origin => published!.Origin;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        foreach (var (path, text) in FormCases.Files) folder.Write(path, text);
        published = await LocalSite.Of(folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (published is not null) await published.DisposeAsync();
        folder.Dispose();
    }
}
