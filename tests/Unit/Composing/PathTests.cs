using System.Text.Json;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>Where a project stands, from what it tells of its path.</summary>
public sealed class PathTests
{
    private static BuiltSite With(string lines) => BuiltSite.Of(Trees.Site(("projets/a.md", $"---\ntitre: A\nresume: Un. Deux.\n{lines}---\n")), BuiltSite.Usual with { BaseAddress = "https://x.org" });

    [Theory]
    [InlineData("maturite:\n  - {etape: prototype, depuis: 2019}\n  - {etape: en-service, depuis: 2019}\n", "en-service")]
    [InlineData("maturite:\n  - {etape: prototype, depuis: 2019}\n  - {etape: en-service, depuis: 2031}\n", "prototype")]
    [InlineData("maturite:\n  - {etape: en-service, depuis: 2031}\n", null)]
    [InlineData("maturite:\n  - {etape: idee, depuis: 2015}\n  - {etape: prototype, depuis: 2019, jusqua: 2021}\n", "idee")]
    [InlineData("maturite:\n  - {etape: prototype, depuis: 2019, jusqua: 2021}\n", null)]
    [InlineData("etape: arretee\nmaturite:\n  - {etape: prototype, depuis: 2019, jusqua: 2021}\n", "arretee")]
    public void The_stage_of_today_is_the_latest_that_began_and_is_not_over(string lines, string? stage)
    {
        var site = With(lines);
        Assert.Empty(site.Faults);
        Assert.Equal(stage, DataTests.First(site, "api/v1/projets.json").TryGetProperty("etape", out var told) && told.ValueKind == JsonValueKind.Object ? told.GetProperty("id").GetString() : null);
    }

    [Theory]
    [InlineData("etape: prototype\nmaturite:\n  - {etape: en-service, depuis: 2019}\n", "content/projets/a.md:4:8 etape-contredite")]
    [InlineData("etape: en-service\nmaturite:\n  - {etape: En service, depuis: 2019}\n  - {etape: arretee, depuis: 2031}\n", null)]
    [InlineData("maturite:\n  - {etape: en-service, depuis: 2019}\n  - {etape: prototype, depuis: 2017}\n", "content/projets/a.md:6:32 etapes-en-desordre")]
    [InlineData("maturite:\n  - {etape: prototype, depuis: 2019, jusqua: 2018}\n", "content/projets/a.md:5:46 dates-a-l-envers")]
    [InlineData("besoins:\n  - {quoi: Un local, depuis: 2026-03, jusqua: 2025-12}\n", "content/projets/a.md:5:47 dates-a-l-envers")]
    [InlineData("offres:\n  - {quoi: Un local, depuis: 2026-03, comble: 2026-01}\n", "content/projets/a.md:5:47 dates-a-l-envers")]
    [InlineData("besoins:\n  - {quoi: Un local, depuis: 2026-03, comble: 2026}\n", null)]
    [InlineData("utilite-sociale:\n  - {annee: 2025, resultats: a}\n  - {annee: 2025-06, resultats: b}\n", "content/projets/a.md:6:13 annee-en-double")]
    public void What_two_dates_say_against_each_other_is_told_once(string lines, string? fault) => Assert.Equal(fault is null ? [] : [fault], With(lines).Faults);

    [Fact]
    public void A_stage_is_not_asked_for_when_the_path_tells_it()
    {
        Assert.Single(With("").Findings, f => f.Rule.Id == "cle-souhaitee" && f.MessageIn(Language.French).Contains("etape"));
        Assert.DoesNotContain(With("maturite:\n  - {etape: prototype, depuis: 2019}\n").Findings, f => f.Rule.Id == "cle-souhaitee" && f.MessageIn(Language.French).Contains("etape"));
    }
}
