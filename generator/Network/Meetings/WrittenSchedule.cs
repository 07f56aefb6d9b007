using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Network.Meetings;

/// <summary>What is read of the words that say when a meeting takes place.</summary>
/// <param name="Fault">Why nothing is, and what to write.</param>
internal sealed record ReadSchedule(Schedule? Schedule, Diagnostic? Fault);

/// <summary>
/// Days, hours and rhythms as people write them in French: « jeudi 3 décembre 2026, 18h-20h », « du 3 au 5 mars 2027 », « le premier mardi du mois à 18 h 30 ».
/// What could be meant in two ways is refused, with what to write.
/// </summary>
internal sealed partial class WrittenSchedule
{
    private const int Longest = 200;

    private readonly Words words;
    private readonly DateOnly today;
    private Diagnostic? fault;

    private WrittenSchedule(Words words, DateOnly today) => (this.words, this.today) = (words, today);

    public static ReadSchedule Read(Words words, DateOnly today)
    {
        var reader = new WrittenSchedule(words, today);
        var schedule = words.Text.Length > Longest ? null : reader.Of(Plain(words.Text));
        return reader.fault is null && schedule is not null ? new(schedule, null)
            : new(null, reader.fault ?? MeetingRules.UnreadableMoment(words.At, words.Text));
    }

    private Schedule? Of(string text) => Single(text) ?? Range(text) ?? Rule(text) ?? Incomplete(text);

    /// <summary>Folded, with plain hyphens, quotes and spaces; a comma only parts words.</summary>
    private static string Plain(string text)
    {
        var folded = Folding.Fold(text).Replace('’', '\'').Replace('–', '-').Replace('—', '-').Replace(',', ' ');
        folded = IsoHour().Replace(folded, "$1 ");
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
    }

    private Schedule? Single(string text)
    {
        if (SinglePattern().Match(text) is not { Success: true } match || DayOf(match.Groups["day"].Value, match.Groups["weekday"]) is not { } day) return null;
        if (!HoursOf(match, out var hours)) return null;
        return new(words, hours?.On(day) ?? new(new(day, null), null), null, null);
    }

    private Schedule? Range(string text)
    {
        if (RangePattern().Match(text) is not { Success: true } match) return null;
        var last = match.Groups["last"].Value;
        if (DayOf(last, match.Groups["lastday"]) is not { } to || DayOf(Completed(match.Groups["first"].Value, last), match.Groups["firstday"]) is not { } from) return null;
        TimeOnly? start = null, end = null;
        if (match.Groups["from"].Success && (start = HourOf(match.Groups["from"].Value)) is null) return null;
        if (match.Groups["to"].Success && (end = HourOf(match.Groups["to"].Value)) is null) return null;
        var once = new Occurrence(new(from, start), new(to, end));
        if ((start is null) != (end is null)) return null;
        if (once.End!.Local > once.Start.Local) return new(words, once, null, null);
        fault ??= MeetingRules.EndBeforeStart(words.At, words.Text);
        return null;
    }

    /// <summary>« 3 » before « 5 mars 2027 » is the 3rd of that month; « 28 février » is of that year.</summary>
    private static string Completed(string first, string last)
    {
        if (first.AsSpan().ContainsAny('-', '/', '.') || first.Count(c => c == ' ') == 2 || last.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var month)) return first;
        return first + last[(first.Contains(' ', StringComparison.Ordinal) ? last.LastIndexOf(' ') : month)..];
    }

    private Schedule? Rule(string text)
    {
        if (OfMonth().Match(text) is { Success: true } month && Weekdays(month) is { Length: 1 } weekday)
            return OfRule(month, new(weekday, [.. Captured(month, "ordinal").Select(Ordinal)], null, 1));
        if (EveryOther().Match(text) is { Success: true } other) return OfRule(other, new(Weekdays(other), [], null, 2));
        if (Weekly().Match(text) is { Success: true } weekly) return OfRule(weekly, new(Weekdays(weekly), [], null, 1));
        if (Numbered().Match(text) is { Success: true } numbered)
        {
            var number = Number(numbered.Groups["number"].Value.Replace("er", "", StringComparison.Ordinal));
            // A month may end before the 29th: nobody knows what is meant then.
            if (number is >= 1 and <= 28) return OfRule(numbered, new([], [], number, 1));
            fault = MeetingRules.DayThatMonthsLack(words.At, words.Text);
        }
        return null;
    }

    private Schedule? OfRule(Match match, Recurrence rule) => HoursOf(match, out var hours) ? new(words, null, rule, hours) : null;

    /// <summary>What is nearly told: a day without its year, a month without its day, a weekday that may be any.</summary>
    private Schedule? Incomplete(string text)
    {
        if (fault is not null) return null;
        if (WithoutYear().Match(text) is { Success: true } match && Next(match.Groups["day"].Value) is { } guess)
        {
            if (HoursOf(match, out var hours))
                fault = MeetingRules.MissingYear(words.At, words.Text, ScheduleWords.Of(hours?.On(guess) ?? new(new(guess, null), null)).Replace('\u00a0', ' '));
        }
        else if (MonthAlone().IsMatch(text)) fault = MeetingRules.MissingDay(words.At, words.Text);
        else if (OnceAMonth().Match(text) is { Success: true } once) fault = MeetingRules.WhichOfMonth(words.At, words.Text, once.Groups["weekday"].Value);
        else if (WeekdayAlone().Match(text) is { Success: true } alone) fault = MeetingRules.WhichWeekday(words.At, words.Text, alone.Groups["weekday"].Value);
        return null;
    }

    private DateOnly? Next(string day)
    {
        foreach (var year in (int[])[today.Year, today.Year + 1])
            if (WrittenDate.Read($"{day}{(day.Contains('/', StringComparison.Ordinal) ? "/" : " ")}{year}") is { Sense: DateSense.Certain, Date: { Day: not null } date } && date.First >= today) return date.First;
        return null;
    }

    private DateOnly? DayOf(string text, Group weekday)
    {
        switch (WrittenDate.Read(text))
        {
            case { Sense: DateSense.Certain, Date: { Day: not null } date } when !weekday.Success || WeekdayOf(weekday.Value) == date.First.DayOfWeek: return date.First;
            case { Sense: DateSense.Certain, Date: { Day: not null } date }:
                fault ??= MeetingRules.WrongWeekday(words.At, Dates.InWords(date), FrenchDays.NameOf(date.First.DayOfWeek), FrenchDays.NameOf(WeekdayOf(weekday.Value)));
                return null;
            case { Sense: DateSense.Missing, Missing: var (french, english) }:
                fault ??= Rules.MissingDay(words.At, words.Text, new(french, english));
                return null;
            case { Sense: DateSense.ShortYear, Date: { } meant }:
                fault ??= Rules.ShortYear(words.At, words.Text, meant.ToString());
                return null;
            default: return null;
        }
    }

    /// <summary>Whether the hours that a match tells exist and come in their order; none are told by many.</summary>
    private bool HoursOf(Match match, out Hours? hours)
    {
        hours = null;
        if (!match.Groups["from"].Success) return true;
        var (first, last) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (HourOf(first) is not { } from) return false;
        if (last.Length == 0)
        {
            hours = new(from, null, false);
            return true;
        }
        var isMidnight = last == "minuit" || Number(HourParts().Match(last).Groups["hour"].Value) == 24;
        if ((isMidnight ? TimeOnly.MinValue : HourOf(last)) is not { } to) return false;
        if (isMidnight || to > from)
        {
            hours = new(from, to, isMidnight);
            return true;
        }
        fault ??= MeetingRules.EndBeforeStart(words.At, words.Text);
        return false;
    }

    private TimeOnly? HourOf(string text)
    {
        if (text == "midi") return new(12, 0);
        if (HourParts().Match(text) is { Success: true } match && Number(match.Groups["hour"].Value) is { } hour and < 24
            && (match.Groups["minute"].Success ? Number(match.Groups["minute"].Value) : 0) is { } minute and < 60)
            return new(hour, minute);
        fault ??= MeetingRules.HourOfNoDay(words.At, words.Text, text);
        return null;
    }

    private static ImmutableArray<DayOfWeek> Weekdays(Match match) => [.. Captured(match, "weekday").Select(WeekdayOf).Distinct()];

    private static IEnumerable<string> Captured(Match match, string group) => match.Groups[group].Captures.Select(c => c.Value);

    private static DayOfWeek WeekdayOf(string word) => FrenchDays.Named(word.TrimEnd('s'));

    private static int Ordinal(string word) => word.TrimEnd('s') switch
    {
        "premier" or "1er" => 1,
        "deuxieme" or "second" or "2e" or "2eme" => 2,
        "troisieme" or "3e" or "3eme" => 3,
        "quatrieme" or "4e" or "4eme" => 4,
        "avant-dernier" => -2,
        _ => -1,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private const string
        Hour = @"(?:\d{1,2} ?h(?:eures?)?(?: ?\d\d)?(?!\d)|\d{1,2}:\d\d(?::\d\d)?|midi|minuit)",
        HoursPart = $@"(?: (?:(?:a|a partir de|des) (?<from>{Hour})|(?:de |entre )?(?<from>{Hour}|\d{{1,2}}) ?(?:-|a|et|jusqu'a) ?(?<to>{Hour})|(?<from>{Hour})))?",
        Weekday = "(?<weekday>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?)",
        Day = @"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:er)? [a-z]{3,9}\.? \d{2,4})",
        Beginning = @"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:er)?(?: [a-z]{3,9}\.?(?: \d{2,4})?)?)",
        Weekdays1 = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
        Which = "(?<ordinal>(?:avant-dernier|dernier|premier|1er|deuxieme|second|2e(?:me)?|troisieme|3e(?:me)?|quatrieme|4e(?:me)?)s?)";

    [GeneratedRegex(@"(?<=^|\s)(\d{4}-\d\d-\d\d)t(?=\d)")]
    private static partial Regex IsoHour();

    [GeneratedRegex($"^(?:le )?(?:{Weekday} )?(?:le )?(?<day>{Day}){HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex SinglePattern();

    [GeneratedRegex($"^(?:du |le )?(?:(?<firstday>{Weekdays1}) )?(?<first>{Beginning})(?: (?:a )?(?<from>{Hour}))? ?(?:au|-|jusqu'au) ?(?:(?<lastday>{Weekdays1}) )?(?<last>{Day})(?: (?:a )?(?<to>{Hour}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex($"^(?:tous les |chaque |les |le )?{Which}(?: (?:et )?{Which})* {Weekday}(?: (?:du|de chaque|de tous les|des) mois)?{HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex OfMonth();

    [GeneratedRegex($"^(?:un {Weekday} sur deux|tous les (?:quinze|15) jours le {Weekday}){HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex EveryOther();

    [GeneratedRegex($"^(?:(?:tous les|chaque|les|le)|(?:toutes les semaines|chaque semaine) le) {Weekday}(?: (?:et )?(?:le )?{Weekday})*{HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekly();

    [GeneratedRegex($@"^(?:tous les mois |chaque mois )?le (?<number>\d{{1,2}}(?:er)?)(?: (?:du|de chaque|de tous les) mois){HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex($@"^(?:le )?(?:{Weekdays1} )?(?<day>\d{{1,2}}(?:er)? [a-z]{{3,9}}\.?|\d{{1,2}}/\d{{1,2}}){HoursPart}$", RegexOptions.CultureInvariant)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"^(?:en |debut |mi-|fin )?(?:[a-z]{3,9} \d{4}|\d{4}(?:-\d\d)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAlone();

    [GeneratedRegex($"^un (?<weekday>{Weekdays1}) (?:par|chaque) mois", RegexOptions.CultureInvariant)]
    private static partial Regex OnceAMonth();

    [GeneratedRegex($"^(?<weekday>{Weekdays1})(?: prochain)?(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayAlone();

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?: ?(?:h(?:eures?)?|:) ?(?<minute>\d\d)?(?::\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HourParts();
}
