using Pec.Model;
using Pec.Network.Meetings;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Schema;

/// <summary>How people write when a meeting takes place, and what is refused of it.</summary>
public sealed class WrittenMomentTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static (Schedule? Read, IReadOnlyList<string> Faults) Read(string text)
    {
        var reading = new ReadContext(Today, isFrench: true);
        var read = new ScheduleCodec().Read(new Scalar(text, Bare: true, new(new("content/rencontres/r.md"), 3, 8, text.Length)), reading);
        return (read, [.. reading.Found.Select(f => f.Rule.Id)]);
    }

    private static string Said(string text) => Read(text) is ({ } read, []) ? read.Words.Shown.Replace('\u00a0', ' ') : "refusé";

    [Theory]
    [InlineData("2026-12-03", "jeudi 3 décembre 2026")]
    [InlineData("2026-12-03 18:00", "jeudi 3 décembre 2026 à 18 h")]
    [InlineData("2026-12-03T18:30", "jeudi 3 décembre 2026 à 18 h 30")]
    [InlineData("2026-12-03 18:00-20:00", "jeudi 3 décembre 2026, de 18 h à 20 h")]
    [InlineData("2026-12-03 18:00 – 2026-12-04 12:00", "du jeudi 3 décembre 2026 à 18 h au vendredi 4 décembre 2026 à 12 h")]
    [InlineData("03/12/2026 18h30", "jeudi 3 décembre 2026 à 18 h 30")]
    [InlineData("le 3/12/2026 à 18h", "jeudi 3 décembre 2026 à 18 h")]
    [InlineData("Jeudi 3 décembre 2026, 18h-20h", "jeudi 3 décembre 2026, de 18 h à 20 h")]
    [InlineData("le jeudi 3 decembre 2026 de 18 heures à 20 heures 30.", "jeudi 3 décembre 2026, de 18 h à 20 h 30")]
    [InlineData("3 déc. 2026, 18-20h", "jeudi 3 décembre 2026, de 18 h à 20 h")]
    [InlineData("3 décembre 2026 à partir de 18 h", "jeudi 3 décembre 2026 à 18 h")]
    [InlineData("1er mars 2027, de midi à 14h", "lundi 1er mars 2027, de 12 h à 14 h")]
    [InlineData("3 décembre 2026, de 20 h à minuit", "jeudi 3 décembre 2026, de 20 h à minuit")]
    [InlineData("3 décembre 2026 de 20h à 24h", "jeudi 3 décembre 2026, de 20 h à minuit")]
    [InlineData("29 février 2028 à 10 h", "mardi 29 février 2028 à 10 h")]
    [InlineData("du 3 au 5 mars 2027", "du mercredi 3 au vendredi 5 mars 2027")]
    [InlineData("du 28 février au 2 mars 2027", "du dimanche 28 février 2027 au mardi 2 mars 2027")]
    [InlineData("du vendredi 31 décembre 2027 à 20h au samedi 1er janvier 2028 à 1h", "du vendredi 31 décembre 2027 à 20 h au samedi 1er janvier 2028 à 1 h")]
    public void A_moment_is_read_as_people_write_it(string text, string said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("premier mardi du mois", "premier mardi du mois")]
    [InlineData("Le premier mardi de chaque mois, à 18 h 30", "premier mardi du mois, à 18 h 30")]
    [InlineData("tous les premiers mardis du mois 18h-20h", "premier mardi du mois, de 18 h à 20 h")]
    [InlineData("1er et 3e jeudis du mois à 9h", "premier et troisième jeudi du mois, à 9 h")]
    [InlineData("dernier vendredi du mois, de 20 h à minuit", "dernier vendredi du mois, de 20 h à minuit")]
    [InlineData("avant-dernier samedi du mois", "avant-dernier samedi du mois")]
    [InlineData("chaque lundi 18h", "chaque lundi, à 18 h")]
    [InlineData("tous les mardis et jeudis, de 12h30 à 14h", "chaque mardi et jeudi, de 12 h 30 à 14 h")]
    [InlineData("chaque semaine, le mercredi, à 9 h", "chaque mercredi, à 9 h")]
    [InlineData("un mardi sur deux à 18h", "un mardi sur deux, à 18 h")]
    [InlineData("tous les quinze jours, le mardi", "un mardi sur deux")]
    [InlineData("le 15 du mois à 18 h", "le 15 du mois, à 18 h")]
    public void A_rhythm_is_read_as_people_say_it(string text, string said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("")]
    [InlineData("bientôt")]
    [InlineData("3 décembre 2026 vers 18 h")]
    [InlineData("3 décembre 2026, de 18 h à 20 h, puis de 21 h à 22 h")]
    [InlineData("3 décembre 2026 6pm")]
    [InlineData("2026-12-03T18:00Z")]
    [InlineData("2026-12-03T18:00+02:00")]
    [InlineData("décembre 2026")]
    [InlineData("2026")]
    [InlineData("3 décembre")]
    [InlineData("un jeudi par mois")]
    [InlineData("mardi")]
    [InlineData("mardi prochain à 18 h")]
    [InlineData("le 30 du mois")]
    [InlineData("3 décembre 2026 à 24 h")]
    [InlineData("3 décembre 2026 à 18 h 60")]
    [InlineData("cinquième mardi du mois")]
    [InlineData("du 3 au 5 décembre 2026 de 9 h à 17 h")]
    [InlineData("3 au 05/12/2026")]
    public void What_may_mean_two_things_or_none_is_refused(string text) => Assert.Equal("moment-illisible", Assert.Single(Read(text).Faults));

    [Theory]
    [InlineData("29 février 2027 à 18 h", "date-inexistante")]
    [InlineData("31 avril 2027", "date-inexistante")]
    [InlineData("du 28 février au 30 février 2027", "date-inexistante")]
    [InlineData("3 décembre 26", "date-mal-ecrite")]
    [InlineData("mercredi 3 décembre 2026", "jour-discordant")]
    [InlineData("3 décembre 2026, de 18 h à 18 h", "fin-avant-debut")]
    [InlineData("3 décembre 2026, de 20 h à 1 h", "fin-avant-debut")]
    [InlineData("du 5 au 3 décembre 2026", "fin-avant-debut")]
    [InlineData("du 3 décembre 2026 à 18 h au 3 décembre 2026 à 17 h", "fin-avant-debut")]
    public void What_no_calendar_holds_is_refused_for_what_it_is(string text, string rule) => Assert.Equal(rule, Assert.Single(Read(text).Faults));

    [Fact]
    public void A_text_as_long_as_one_likes_is_read_in_no_time() => Assert.All(
        ["le " + new string('1', 100_000), string.Concat(Enumerable.Repeat("mardi et ", 20_000)), string.Concat(Enumerable.Repeat("premier ", 20_000)) + "mardi du mois", new string(' ', 100_000)],
        text => Assert.Contains("moment-illisible", Read(text).Faults));

    [Fact]
    public void A_message_proposes_the_next_such_day_where_the_year_is_missing()
    {
        var site = BuiltSite.Of(Trees.Site(("rencontres/r.md", "---\ntitre: R\nquand: 3 mars, 18h-20h\n---\n")));
        var found = Assert.Single(site.Findings, f => f.Rule.Id == "moment-illisible");
        Assert.Equal("Ajoutez l'année, « mercredi 3 mars 2027, de 18 h à 20 h ».", found.HelpIn(Pec.Model.Language.French));
    }
}
