using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>Plain words.</summary>
/// <param name="most">Beyond this many characters a warning asks for less.</param>
public sealed class TextCodec(int most = Structure.Text.Usual) : ScalarCodec<Words>
{
    public override Sentence Form => new("un texte", "a text");
    public override Structure Structure { get; } = new Structure.Text(most);

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (text.Length > most) reading.Report(Rules.TooLong(scalar.At, text.Length, most));
        return new(text, scalar.At) { Shown = reading.Shown(text) };
    }
}

/// <summary>A summary: at most two sentences and 280 characters.</summary>
public sealed class SummaryCodec : ScalarCodec<Words>
{
    public const int Most = 280, MostSentences = 2;

    public override Sentence Form => new("un texte de deux phrases", "a text of two sentences");
    public override Structure Structure { get; } = new Structure.Text(Most, MostSentences);

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = string.Join(' ', scalar.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > Most) reading.Report(Rules.TooLong(scalar.At, text.Length, Most));
        else if (Sentences.Count(text) > MostSentences) reading.Report(Rules.TooManySentences(scalar.At));
        return new(text, scalar.At) { Shown = reading.Shown(text) };
    }
}

public sealed class DayCodec(bool past = false) : ScalarCodec<Day>
{
    public override Sentence Form => new("une date (AAAA, AAAA-MM ou AAAA-MM-JJ)", "a date (YYYY, YYYY-MM or YYYY-MM-DD)");
    public override string Example => "2018-03-14";
    public override Structure Structure { get; } = new Structure.Date(past);

    protected override Day? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if ((PartialDate.Parse(text) ?? WithHour(scalar.At, text, reading)) is not { } date)
        {
            reading.Report(Doubt(scalar.At, text));
            return null;
        }
        var isAhead = date.First > reading.Today;
        if (past && isAhead) reading.Report(Rules.FutureDate(scalar.At));
        return new(date, scalar.At) { IsAhead = isAhead, IsOver = date.Last < reading.Today };
    }

    /// <summary>A day in our own form, then an hour, as other tools write it: nobody can mean another day.</summary>
    private static PartialDate? WithHour(Location at, string text, ReadContext reading)
    {
        if (WrittenDate.Read(text) is not { Sense: DateSense.Certain, Date: { Day: not null } day }
            || !text.StartsWith(day.ToString(), StringComparison.Ordinal))
            return null;
        reading.Report(Rules.HourTold(at, text, day.ToString()));
        return day;
    }

    private static Diagnostic Doubt(Location at, string text) => WrittenDate.Read(text) switch
    {
        { Sense: DateSense.Missing, Missing: var (french, english) } => Rules.MissingDay(at, text, new(french, english)),
        { Sense: DateSense.ShortYear, Date: { } date } => Rules.ShortYear(at, text, date.ToString()),
        { Sense: DateSense.Around, Date: { } date } => Rules.ApproximateDate(at, text, date.ToString()),
        { Sense: DateSense.Range, Date: { } from, End: { } to } => Rules.DateRange(at, text, from.ToString(), to.ToString()),
        var written => Rules.BadDate(at, text, written.Date?.ToString()),
    };
}

public sealed class AmountCodec : ScalarCodec<Amount>
{
    public override Sentence Form => new("un nombre", "a number");
    public override string Example => "1 250";
    public override Structure Structure { get; } = new Structure.Number();

    protected override Amount? Read(Scalar scalar, ReadContext reading)
    {
        if (Numbers.Parse(scalar.Text) is { } number) return new(number, scalar.Text, scalar.At);
        reading.Report(Doubt(scalar.At, scalar.Text.Trim()));
        return null;
    }

    private Diagnostic Doubt(Location at, string text)
    {
        var number = Numbers.In(text);
        if (number is not null && Numbers.BothReadings(number) is { } both) return Rules.DoubtfulNumber(at, text, both.Thousands, both.Decimals);
        if (number is null || number == text) return Rules.WrongShape(at, Form, Example);
        return Rules.NumberWithWords(at, text, Numbers.IsMultiplied(text) || Numbers.Parse(number) is null ? null : number);
    }
}

public sealed class YesNoCodec : ScalarCodec<YesNo>
{
    public override Sentence Form => new("oui ou non", "oui (yes) or non (no)");
    public override string Example => "oui";
    public override Structure Structure { get; } = new Structure.YesNo();

    protected override YesNo? Read(Scalar scalar, ReadContext reading)
    {
        switch (scalar.Text.Trim().ToLowerInvariant())
        {
            case "oui" or "true": return new(true, scalar.At);
            case "non" or "false": return new(false, scalar.At);
            default:
                reading.Report(Rules.WrongShape(scalar.At, Form, Example));
                return null;
        }
    }
}

/// <summary>One word of a short list that the program knows, with its words on a page.</summary>
/// <param name="isOfCountry">Whether the country of the site, which no file tells alone, decides which of them are possible.</param>
public sealed class ChoiceCodec(bool isOfCountry, params (string Word, string French, string English)[] options) : ScalarCodec<Choice>
{
    public override Sentence Form { get; } = FormOf([.. options.Select(o => o.Word)]);

    /// <summary>A choice between these words, or some of them.</summary>
    public static Sentence FormOf(IReadOnlyCollection<string> words) => new($"une de ces valeurs : {string.Join(", ", words)}", $"one of these values: {string.Join(", ", words)}");

    /// <summary>In the order in which they were declared, with their typography.</summary>
    public ImmutableArray<(string Word, Sentence Label)> Options { get; } =
    [
        .. options.Select(o => (o.Word, new Sentence(Typography.Set(o.French), o.English))),
    ];

    public override Structure Structure => new Structure.Choice(Options);

    protected override Choice? Read(Scalar scalar, ReadContext reading)
    {
        var written = Folding.Slug(scalar.Text);
        foreach (var (word, label) in Options)
            if (word == written) return Choose(word, label);
        if (isOfCountry) return Choose(written, new(scalar.Text, scalar.Text));
        reading.Report(Rules.OutOfList(scalar.At, scalar.Text, Nearest.To(written, options.Select(o => o.Word)), options.Select(o => o.Word)));
        return null;

        Choice Choose(string word, Sentence label) => new(word, label, scalar.At) { Options = isOfCountry ? Options : [] };
    }
}

/// <summary>A colour as <c>#rrggbb</c>.</summary>
public sealed class ColourCodec : ScalarCodec<Words>
{
    public override Sentence Form => new("une couleur (# et six chiffres ou lettres de a à f)", "a colour (# and six digits or letters from a to f)");
    public override Structure Structure { get; } = new Structure.Pattern("couleur", "^#[0-9A-Fa-f]{6}$");
    public override string Example => "\"#9e2a1c\"";

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        if (Colour.Parse(scalar.Text) is { } colour) return new(colour.ToString(), scalar.At);
        reading.Report(Rules.WrongShape(scalar.At, Form, Example));
        return null;
    }
}
