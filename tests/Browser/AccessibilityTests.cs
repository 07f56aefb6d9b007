using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>What axe sees. A person sees more: this says no page is broken, not that it is pleasant.</summary>
public sealed class AccessibilityTests(Workshop workshop, ITestOutputHelper output)
{
    /// <summary>Every rule that axe has, the experimental ones and those of level AAA too; but the contrast of 7 for 1, since the theme promises 4.5.</summary>
    private const string Run = """
        async () => {
            const { violations, incomplete } = await axe.run(document, {
                rules: Object.fromEntries(axe.getRules().filter(r => !r.tags.includes('deprecated') && r.ruleId !== 'color-contrast-enhanced').map(r => [r.ruleId, { enabled: true }])),
                resultTypes: ['violations'],
            });
            const told = kind => r => `${kind}: ${r.id} (${r.help}): ${r.nodes.map(n => n.html).join(' | ')}`;
            return [...violations.map(told('fault')), ...incomplete.map(told('to be looked at'))];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory, MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_a_telephone_and_a_desk(string kind)
    {
        await using var open = await workshop.Open(kind);
        await open.Page.EvaluateAsync(Axe);
        var found = new List<string>();
        foreach (var width in (int[])[320, 1280])
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await open.Page.SetViewportSizeAsync(width, 900);
                await open.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange((await open.Lines(Run)).Select(l => $"{width} {scheme} {l}"));
            }
        foreach (var line in found) output.WriteLine(line);
        Assert.DoesNotContain(found, l => l.Contains(" fault: "));
    }
}
