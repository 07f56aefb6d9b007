using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Pec.Model;
using Pec.Tests.Support;
using Calendar = Ical.Net.Calendar;

namespace Pec.Tests.Composing;

/// <summary>What a calendar subscribes to, read back by another program's library.</summary>
public sealed partial class CalendarTests
{
    private const string Base = "https://x.org";
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = Base };

    private static readonly Tree DemonstrationTree = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme);
    private static readonly Lazy<BuiltSite> Demonstration = new(() => BuiltSite.Of(DemonstrationTree, Options));

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Trees.Site(content), Options);

    private static (string, string) Meeting(string id, string rest) => ($"rencontres/{id}.md", $"---\ntitre: {id}\n{rest}---\n");

    private static IEnumerable<string> CalendarsOf(BuiltSite site) => site.Files.Keys.Where(f => f.EndsWith("agenda.ics"));

    private static Calendar Read(BuiltSite site, string file = "rencontres/agenda.ics") => Calendar.Load(site[file])!;

    /// <summary>When an event takes place within a year, in the time of the world; a day is at its midnight.</summary>
    private static IEnumerable<DateTime> Times(CalendarEvent e, DateOnly today) =>
        from occurrence in e.GetOccurrences(new CalDateTime(today.AddYears(-20))).TakeWhile(o => DateOnly.FromDateTime(o.Period.StartTime.Value) <= today.AddMonths(12))
        where DateOnly.FromDateTime(occurrence.Period.EffectiveEndTime is { HasTime: false } end ? end.Value.AddDays(-1) : (occurrence.Period.EffectiveEndTime ?? occurrence.Period.StartTime).Value) >= today
        select occurrence.Period.StartTime.HasTime ? occurrence.Period.StartTime.AsUtc : occurrence.Period.StartTime.Value.Date;

    /// <summary>By the address of its page, when each meeting takes place, as the data tell it.</summary>
    private static Dictionary<string, ImmutableArray<DateTime>> Told(BuiltSite site) => JsonDocument.Parse(site["api/v1/rencontres.json"]).RootElement.GetProperty("entrees").EnumerateArray()
        .ToDictionary(m => m.GetProperty("adresse").GetString()!, m => m.GetProperty("dates").EnumerateArray().Select(d => Instant(d.GetProperty("debut").GetString()!)).ToImmutableArray());

    private static DateTime Instant(string iso) => iso.Length == 10 ? DateTime.Parse(iso, CultureInfo.InvariantCulture) : DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).UtcDateTime;

    [Fact]
    public void Each_calendar_of_the_demonstration_says_what_its_pages_say()
    {
        var site = Demonstration.Value;
        var told = Told(site);
        var files = CalendarsOf(site).ToList();
        Assert.Contains("groupes/sauvegardes-partagees/agenda.ics", files);
        Assert.Contains("territoires/la-reunion/agenda.ics", files);
        foreach (var file in files)
        {
            var events = Calendar.Load(site[file])!.Events.ToList();
            Assert.NotEmpty(events);
            foreach (var e in events) Assert.Equal(told[e.Url!.ToString()], Times(e, Options.Date));
            Assert.True(site.Has(file.Replace("agenda.ics", "index.html")));
        }
        // What was over for a year is in no calendar.
        Assert.Equal(told.Keys.Where(k => !k.Contains("2023")).Order(), Read(site).Events.Select(e => e.Url!.ToString()).Order());
    }

    [Fact]
    public void The_sheet_of_a_rhythm_tells_the_same_days_as_its_calendar()
    {
        var page = BuiltSite.Of(DemonstrationTree.With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options with { Theme = "communs" })["/rencontres/le-jeudi-des-sauvegardes/"];
        var said = DatedTimes().Matches(page[page.IndexOf("<ul id=\"dates\">", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value).Where(d => d.Contains('T')).Select(d => DateTime.Parse(d, CultureInfo.InvariantCulture));
        var calendar = Read(Demonstration.Value).Events.Single(e => e.Summary == "Le jeudi des sauvegardes");
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        Assert.Equal(said, Times(calendar, Options.Date).Select(t => NodaTime.Instant.FromDateTimeUtc(DateTime.SpecifyKind(t, DateTimeKind.Utc)).InZone(paris).ToDateTimeUnspecified()));
    }

    [Fact]
    public void An_hour_stays_the_same_by_the_clock_through_both_changes()
    {
        var times = Told(Site(Meeting("cafe", "quand: chaque jeudi, de 18 h à 20 h\n")))[$"{Base}/rencontres/cafe/"];
        Assert.Equal(52, times.Length);
        Assert.Equal([17], times.Where(t => t < new DateTime(2027, 3, 28)).Select(t => t.Hour).Distinct());
        Assert.Equal([16], times.Where(t => t > new DateTime(2027, 3, 28) && t < new DateTime(2027, 10, 31)).Select(t => t.Hour).Distinct());
        Assert.Equal([17], times.Where(t => t > new DateTime(2027, 10, 31)).Select(t => t.Hour).Distinct());
    }

    [Theory]
    [InlineData("premier mardi du mois, à 18 h", "")]
    [InlineData("premier et troisième mardi du mois, de 18 h à 20 h", "sauf: [2027-01, 2027-02-02]\n")]
    [InlineData("dernier vendredi du mois, de 20 h à minuit", "jusqua: 2027-06\n")]
    [InlineData("avant-dernier samedi du mois", "depuis: 2026-11-01\n")]
    [InlineData("tous les mardis et jeudis à 9h", "sauf: 2027-08\n")]
    [InlineData("un dimanche sur deux à 10 h", "depuis: 2026-09-06\n")]
    [InlineData("un dimanche sur deux", "depuis: 2026-09-02\njusqua: 2027-03-28\n")]
    [InlineData("un lundi sur deux à 10 h", "depuis: 2026-09-06\n")]
    [InlineData("le 15 du mois à 0h30", "fuseau: La Réunion\n")]
    [InlineData("le 1er du mois à 23h", "fuseau: Montréal\njusqua: 2027-05-01\n")]
    [InlineData("chaque mercredi à 7 h", "fuseau: Pacific/Noumea\nsauf: 2027-01-06\n")]
    [InlineData("28 mars 2027, de 1 h à 4 h", "")]
    [InlineData("du 30 octobre 2027 à 20 h au 31 octobre 2027 à 6 h", "")]
    [InlineData("22 novembre 2026 à 8 h", "")]
    [InlineData("du 20 au 23 novembre 2026", "")]
    public void Another_library_finds_the_same_times(string when, string rest)
    {
        var site = Site(Meeting("r", $"quand: {when}\n{rest}"));
        Assert.Empty(site.Faults);
        var told = Told(site)[$"{Base}/rencontres/r/"];
        Assert.NotEmpty(told);
        Assert.Equal(told, Times(Assert.Single(Read(site).Events), Options.Date));
    }

    [Theory]
    [InlineData("Europe/Paris"), InlineData("America/Montreal"), InlineData("America/Miquelon"), InlineData("Indian/Reunion"), InlineData("Africa/Casablanca"), InlineData("Australia/Sydney")]
    public void A_calendar_carries_how_its_clock_is_moved(string zone)
    {
        var site = Site(Meeting("r", $"quand: chaque jour\n".Replace("chaque jour", "chaque lundi à 12 h") + $"fuseau: {zone}\n"));
        var clock = DateTimeZoneProviders.Tzdb[zone];
        var changes = Changes(site["rencontres/agenda.ics"]);
        for (var day = Options.Date; day < Options.Date.AddYears(5); day = day.AddDays(1))
        {
            var noon = new LocalDateTime(day.Year, day.Month, day.Day, 12, 0);
            var expected = clock.AtStrictly(noon).Offset.ToString("+HHmm", CultureInfo.InvariantCulture);
            Assert.Equal((day, expected), (day, changes.Last(c => c.Start <= noon.ToDateTimeUnspecified()).Offset));
        }
    }

    /// <summary>Each change that the parts of a zone tell, in their order.</summary>
    private static List<(DateTime Start, string Offset)> Changes(string calendar)
    {
        var changes = new List<(DateTime, string)>();
        foreach (Match part in ZoneParts().Matches(calendar))
        {
            string Value(string name) => Regex.Match(part.Value, $"(?m)^{name}:(.*)\r$").Groups[1].Value;
            static DateTime Time(string text) => DateTime.ParseExact(text, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            var (first, offset) = (Time(Value("DTSTART")), Value("TZOFFSETTO"));
            changes.Add((first, offset));
            foreach (Match date in Regex.Matches(part.Value, "(?m)^RDATE:(.*)\r$")) changes.Add((Time(date.Groups[1].Value), offset));
            if (Regex.Match(Value("RRULE"), @"^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)SU$") is not { Success: true } rule) continue;
            for (var year = first.Year + 1; year < first.Year + 12; year++)
            {
                var (month, which) = (int.Parse(rule.Groups[1].Value), int.Parse(rule.Groups[2].Value));
                var sundays = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(d => new DateTime(year, month, d)).Where(d => d.DayOfWeek == DayOfWeek.Sunday).ToList();
                changes.Add(((which < 0 ? sundays[^-which] : sundays[which - 1]) + first.TimeOfDay, offset));
            }
        }
        return [.. changes.OrderBy(c => c.Item1)];
    }

    [Fact]
    public void Hostile_words_stay_one_property_each()
    {
        const string title = "Café, thé; \\n BEGIN:VEVENT\\r\\nSUMMARY:faux 🌊";
        var longest = string.Concat(Enumerable.Repeat("é,;\\ ", 2_000));
        var site = Site(("rencontres/r.md", $"---\ntitre: \"{title.Replace("\\", "\\\\")}\\r\\nATTACH:http://mal.example\\nEND:VEVENT\"\nquand: 3 décembre 2026 à 18 h\nadresse: \"{longest.Replace("\\", "\\\\")}\"\npour-qui: |\n  Tout le monde\n  END:VCALENDAR\n---\n"));
        var text = site["rencontres/agenda.ics"];
        var only = Assert.Single(Calendar.Load(text)!.Events);
        Assert.StartsWith(title, only.Summary);
        Assert.Contains("\nATTACH:http://mal.example\nEND:VEVENT", only.Summary);
        Assert.Equal(longest.Trim(), only.Location!.Trim());
        Assert.Contains("Tout le monde\nEND:VCALENDAR", only.Description);
        Assert.Empty(only.Attachments);
        Assert.Single(Regex.Matches(text, "(?m)^END:VEVENT\r$"));
        Assert.DoesNotMatch("(?m)^(ATTACH|END:VCALENDAR[^\r])", text);
    }

    [Fact]
    public void Lines_are_no_longer_than_the_standard_lets_them_and_cut_no_letter()
    {
        foreach (var file in CalendarsOf(Demonstration.Value))
        {
            var bytes = Demonstration.Value.Files[file];
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            Assert.EndsWith("END:VCALENDAR\r\n", text);
            Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", text);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        }
        Assert.Contains("\r\n ", Demonstration.Value["rencontres/agenda.ics"]);
    }

    [Fact]
    public void A_meeting_that_is_renamed_is_the_same_in_calendars() => Assert.Equal(
        "rencontre-premier@x.org", Assert.Single(Read(Site(Meeting("nouveau", "quand: 3 décembre 2026\nalias: [premier, second]\n"))).Events).Uid);

    [Fact]
    public void The_same_files_give_the_same_calendar_on_any_machine_and_a_sheet_without_history_is_of_the_day_of_the_build()
    {
        var first = BuiltSite.Of(DemonstrationTree, Options with { Threads = 1 })["rencontres/agenda.ics"];
        Assert.Equal(Demonstration.Value["rencontres/agenda.ics"], first);
        Assert.Equal(["20261122T000000Z"], DateStamps().Matches(first).Select(m => m.Groups[1].Value).Distinct());
    }

    [Fact]
    public void What_is_cancelled_says_so() => Assert.Equal("CANCELLED", Assert.Single(Read(Site(Meeting("r", "quand: 3 décembre 2026\netat: annulee\n"))).Events).Status);

    [Fact]
    public void A_calendar_is_published_where_there_are_meetings_and_the_address_is_known()
    {
        var files = new[] { Meeting("r", "quand: 3 décembre 2026\nterritoires: Brest\ngroupes: g\n"), ("groupes/g.md", "---\ntitre: G\nresume: Un.\n---\n"), ("groupes/h.md", "---\ntitre: H\nresume: Un.\n---\n") };
        Assert.Equal(
            ["groupes/g/agenda.ics", "rencontres/agenda.ics", "territoires/brest/agenda.ics", "territoires/bretagne/agenda.ics", "territoires/finistere/agenda.ics"], CalendarsOf(Site(files)));
        Assert.Empty(CalendarsOf(BuiltSite.Of(Trees.Site(files), BuiltSite.Usual)));
        Assert.Empty(CalendarsOf(Site(files[1..])));
        Assert.Empty(CalendarsOf(Site(Meeting("r", "quand: 3 décembre 2026\nvisibilite: replie\n"), Meeting("s", "quand: 3 décembre 2026\nretiree: 2026-01-01\n"), Meeting("t", "quand: 3 décembre 2024\n"))));
    }

    [Fact]
    public void No_address_of_a_person_is_in_a_calendar()
    {
        var text = Site(Meeting("r", "quand: 3 décembre 2026\ncontact: jeanne.martin@x.org\nadresse: Chez Jeanne, 06 12 34 56 78\npour-qui: Écrire à jeanne.martin@x.org\n"))["rencontres/agenda.ics"].Replace("\r\n ", "");
        Assert.DoesNotContain("jeanne.martin@", text);
        Assert.DoesNotContain("06 12 34", text);
    }

    [GeneratedRegex("<time datetime=\"([^\"]+)\">")]
    private static partial Regex DatedTimes();

    [GeneratedRegex("BEGIN:(STANDARD|DAYLIGHT).*?END:\\1", RegexOptions.Singleline)]
    private static partial Regex ZoneParts();

    [GeneratedRegex("(?m)^DTSTAMP:(.*)\r$")]
    private static partial Regex DateStamps();
}
