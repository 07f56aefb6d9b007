using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a visitor reads of the meetings.</summary>
public sealed class MeetingTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Trees.Site([
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\nmenu:\n  - {vers: /rencontres/, titre: Rencontres}\n"),
        ("groupes/abeilles.md", "---\ntitre: Les abeilles\nresume: Un.\n---\n"), .. content,
    ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Meeting(string id, string rest) => ($"rencontres/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\n{rest}---\n");

    private static string Text(string html) => Regex.Replace(Regex.Replace(html, "<[^>]+>", " "), @"\s+", " ");

    private static string Part(BuiltSite site, string page, string id) => Regex.Match(site[page], $"<(section|details|ul|div)[^>]* id=\"{id}\">.*?</\\1>", RegexOptions.Singleline).Value;

    private static IEnumerable<string> Titles(string html) => Regex.Matches(html, "<h3><a href=\"[^\"]+\">([^<]+)</a>").Select(m => m.Groups[1].Value);

    [Fact]
    public void Those_to_come_stand_first_the_nearest_before_the_others_then_the_latest_of_those_that_were()
    {
        var site = Site(
            Meeting("lointaine", "quand: 3 mars 2027\n"), Meeting("proche", "quand: 24 novembre 2026 à 18 h\n"), Meeting("matinale", "quand: 24 novembre 2026 à 9 h\n"), Meeting("aujourdhui", "quand: 22 novembre 2026 à 8 h\n"),
            Meeting("hier", "quand: 21 novembre 2026\n"), Meeting("ancienne", "quand: du 3 au 5 mars 2020\n"), Meeting("finie", "quand: chaque mardi\ndepuis: 2026-01\njusqua: 2026-03-31\n"), Meeting("enCours", "quand: du 20 au 23 novembre 2026\n"));
        Assert.Equal(["EnCours", "Aujourdhui", "Matinale", "Proche", "Lointaine"], Titles(Part(site, "/rencontres/", "a-venir")));
        Assert.Equal(["Hier", "Finie", "Ancienne"], Titles(Part(site, "/rencontres/", "passees")));
        Assert.Contains("mardi 31 mars 2026", Text(Part(site, "/rencontres/", "passees")));
    }

    [Fact]
    public void What_came_out_of_a_meeting_is_told_with_it_and_on_the_sheet_of_what_came_out()
    {
        var site = Site(Meeting("passee", "quand: 3 mars 2026\ncomptes-rendus: notes\n"), ("productions/notes.md", "---\ntitre: Les notes\n---\n"));
        Assert.Contains("Ce qui en est sorti : <a href=\"/productions/notes/\">Les notes</a>", Part(site, "/rencontres/", "passees").Replace('\u00a0', ' '));
        Assert.Contains("<a href=\"/rencontres/passee/\">Passee</a>", site["/productions/notes/"]);
    }

    [Fact]
    public void Without_a_meeting_the_page_invites_and_nothing_leads_to_it()
    {
        var site = Site();
        Assert.Contains("Personne ne l’a encore écrit ici", Text(site["/rencontres/"]));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", site["/rencontres/"]);
        Assert.DoesNotContain("href=\"/rencontres/\"", site["/"]);
        Assert.DoesNotContain("agenda.ics", site["/rencontres/"]);
        Assert.False(site.Has("rencontres/agenda.ics"));
    }

    [Fact]
    public void A_group_tells_its_meetings_once_with_the_calendar_to_subscribe_to_and_its_rhythm()
    {
        var site = Site(Meeting("cafe", "quand: premier mardi du mois, à 18 h\ngroupes: abeilles\n"), Meeting("passee", "quand: 3 mars 2026\ngroupes: abeilles\n"), Meeting("autre", "quand: 3 mars 2027\n"));
        var agenda = Part(site, "/groupes/abeilles/", "rencontres");
        Assert.Equal(["Cafe"], Titles(agenda));
        Assert.Contains("Passee", agenda);
        Assert.DoesNotContain("Autre", agenda);
        Assert.Contains("href=\"/groupes/abeilles/agenda.ics\">S’abonner à l’agenda</a>", agenda);
        Assert.Contains("Copiez l’adresse de ce lien", agenda);
        Assert.Single(Regex.Matches(site["/groupes/abeilles/"], "href=\"/rencontres/cafe/\""));
        Assert.Contains("<link rel=\"alternate\" type=\"text/calendar\"", site["/groupes/abeilles/"]);
        Assert.Contains("Rythme : premier mardi du mois, à 18 h", Text(site["/groupes/"]));
        Assert.True(site.Has("groupes/abeilles/agenda.ics"));
    }

    [Fact]
    public void What_a_group_says_of_its_rhythm_comes_before_what_its_meetings_say() => Assert.Contains(
        "Rythme : quand il fait beau", Text(Site(("groupes/abeilles.md", "---\ntitre: Les abeilles\nresume: Un.\nrythme: quand il fait beau\n---\n"), Meeting("cafe", "quand: premier mardi du mois\ngroupes: abeilles\n"))["/groupes/"]));

    [Fact]
    public void A_place_and_what_holds_it_tell_their_meetings_and_say_it_once()
    {
        var site = Site(Meeting("cafe", "quand: 3 décembre 2026\nterritoires: Brest\n"));
        foreach (var place in (string[])["brest", "finistere", "bretagne"])
        {
            Assert.Equal(["Cafe"], Titles(Part(site, $"/territoires/{place}/", "rencontres")));
            Assert.Single(Regex.Matches(site[$"/territoires/{place}/"], "href=\"/rencontres/cafe/\""));
            Assert.Contains($"href=\"/territoires/{place}/agenda.ics\"", site[$"/territoires/{place}/"]);
        }
    }

    [Theory]
    [InlineData("22 novembre 2026", true)]
    [InlineData("22 décembre 2026 à 18 h", true)]
    [InlineData("23 décembre 2026", false)]
    [InlineData("21 novembre 2026", false)]
    [InlineData("premier mardi du mois", true)]
    public void The_home_page_tells_those_of_the_coming_month(string when, bool isTold) =>
        Assert.Equal(isTold, Site(Meeting("cafe", $"quand: {when}\n"))["/"].Contains("href=\"/rencontres/cafe/\""));

    [Fact]
    public void A_sheet_says_when_where_and_how_to_come()
    {
        var page = Site(Meeting("cafe", "quand: 3 décembre 2026, 18h-20h\nterritoires: Brest\nadresse: 3 rue du Port\nen-ligne: https://visio.x.org/cafe\npour-qui: Tout le monde\nlangues: [français, breton]\ncontact: cafe@x.org\nfuseau: La Réunion\n"))["/rencontres/cafe/"];
        var text = Text(page);
        Assert.Contains("Quand ? jeudi 3 décembre 2026, de 18 h à 20 h", text.Replace('\u00a0', ' ').Replace('\u202f', ' '));
        Assert.Contains("3 rue du Port", text);
        Assert.Contains("Tout le monde", text);
        Assert.Contains("La Réunion", text);
        Assert.Matches("<a class=\"geste\" id=\"en-ligne\" href=\"https://visio.x.org/cafe\"", page);
        Assert.Contains("mailto:cafe@x.org", page);
    }

    [Fact]
    public void Search_engines_read_an_event_with_its_hours()
    {
        var page = Site(Meeting("cafe", "quand: 3 juin 2027, 18h-20h\nterritoires: Brest\nen-ligne: https://visio.x.org/cafe\netat: annulee\n"))["/rencontres/cafe/"];
        var json = JsonDocument.Parse(Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value).RootElement;
        Assert.Equal("Event", json.GetProperty("@type").GetString());
        Assert.Equal("2027-06-03T18:00:00+02:00", json.GetProperty("startDate").GetString());
        Assert.Equal("2027-06-03T20:00:00+02:00", json.GetProperty("endDate").GetString());
        Assert.Equal("https://schema.org/EventCancelled", json.GetProperty("eventStatus").GetProperty("@id").GetString());
        Assert.Equal(["City", "VirtualLocation"], json.GetProperty("location").EnumerateArray().Select(l => l.GetProperty("@type").GetString()));
    }

    [Theory]
    [InlineData("28 mars 2027 à 2 h 30", "", "heure-inexistante")]
    [InlineData("31 octobre 2027 à 2 h 30", "", "heure-en-double")]
    [InlineData("du 30 octobre 2027 à 20 h au 31 octobre 2027 à 2 h 30", "", "heure-en-double")]
    [InlineData("dernier dimanche du mois, à 2 h 30", "", "heure-inexistante")]
    [InlineData("un mardi sur deux", "", "rythme-sans-debut")]
    [InlineData("3 décembre 2026", "jusqua: 2026-12-05\n", "cle-sans-rythme")]
    [InlineData("chaque mardi", "depuis: 2027-03\njusqua: 2027-01\n", "dates-a-l-envers")]
    [InlineData("chaque mardi", "fuseau: Nulle-Part\n", "valeur-hors-liste")]
    public void What_keys_say_against_each_other_or_the_clock_is_told(string when, string rest, string rule) =>
        Assert.EndsWith($" {rule}", Assert.Single(Site(Meeting("cafe", $"quand: {when}\n{rest}")).Faults));

    [Theory]
    [InlineData("28 mars 2027 à 2 h 30", "fuseau: La Réunion\n")]
    [InlineData("28 mars 2027, de 1 h 59 à 3 h", "")]
    [InlineData("14 mars 2027 à 2 h 30", "")]
    [InlineData("premier dimanche du mois, à 2 h 30", "")]
    public void An_hour_that_its_own_clock_shows_once_is_sound(string when, string rest) => Assert.Empty(Site(Meeting("cafe", $"quand: {when}\n{rest}")).Faults);

    [Fact]
    public void A_short_name_of_a_place_is_an_everyday_word_for_where() =>
        Assert.Equal("territoires", Regex.Match(Assert.Single(Site(Meeting("cafe", "quand: 3 décembre 2026\nlieu: Brest\n")).Findings, f => f.Rule.Id == "cle-inconnue").HelpIn(Pec.Model.Language.French)!, "« (\\w+) »").Groups[1].Value);
}
