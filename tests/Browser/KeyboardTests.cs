using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What can be done without a mouse.</summary>
public sealed class KeyboardTests(Workshop workshop)
{
    private const string Described = "e => `${e.localName} « ${(e.getAttribute('aria-label') ?? e.textContent).trim()} » ${e.getAttribute('href') ?? ''}`";

    private const string Expected = $$"""
        ([...part.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex="0"]')].filter(e => e.checkVisibility()).map({{Described}}))
        """;

    /// <summary>Notes each element as it takes the focus, and whether a person sees that it has it.</summary>
    private const string Watch = $$"""
        () => {
            window.taken = []; window.unseen = [];
            const described = {{Described}};
            document.addEventListener('focusin', ({ target }) => {
                window.taken.push(described(target));
                const { outlineStyle, outlineWidth } = getComputedStyle(target);
                const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
                if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) window.unseen.push(`no ring: ${described(target)}`);
                if (width < 1 || height < 1 || right < 1 || left > innerWidth || bottom < 1 || top > innerHeight) window.unseen.push(`out of sight: ${described(target)}`);
            });
        }
        """;

    [Theory, InlineData("accueil"), InlineData("fiche"), InlineData("territoire")]
    public async Task Tab_reaches_every_link_of_a_page_in_reading_order_with_a_visible_focus(string kind)
    {
        await using var open = await workshop.Open(kind);
        await AssertReached(open, "document");
    }

    /// <summary>The head and the foot are those of every page: from the skip link on, what is the page's own.</summary>
    [Theory, MemberData(nameof(PageKinds.OneOfEach), MemberType = typeof(PageKinds))]
    public async Task Tab_reaches_every_link_of_the_text_in_reading_order_with_a_visible_focus(string kind)
    {
        await using var open = await workshop.Open(kind);
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        await AssertReached(open, "document.querySelector('main')");
    }

    private static async Task AssertReached(OpenPage open, string part)
    {
        var expected = await open.Lines($"() => {{ const part = {part}; return {Expected}; }}");
        await open.Page.EvaluateAsync(Watch);
        for (var i = 0; i < expected.Length; i++) await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(expected, await open.Lines("() => window.taken"));
        Assert.Empty(await open.Lines("() => window.unseen"));
    }

    [Theory, MemberData(nameof(PageKinds.OneOfEach), MemberType = typeof(PageKinds))]
    public async Task The_first_link_leads_past_the_menu(string kind)
    {
        await using var open = await workshop.Open(kind, width: 320);
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#contenu", await open.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.True(await open.Page.EvaluateAsync<bool>("() => { const r = document.activeElement.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.height >= 24; }"));
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.EvaluateAsync<bool>("() => !(document.querySelector('main').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING) && document.activeElement !== document.body"));
    }
}
