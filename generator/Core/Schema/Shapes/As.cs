namespace Pec.Schema.Shapes;

/// <summary>The shapes by name, so that a field reads as a sentence: « contact, as mail ».</summary>
public static class As
{
    public static readonly TextShape Text = new();
    public static readonly SummaryShape Summary = new();
    public static readonly DayShape Date = new();
    /// <summary>A date of something that took place.</summary>
    public static readonly DayShape PastDate = new(past: true);
    public static readonly AmountShape Number = new();
    public static readonly YesNoShape YesNo = new();
    public static readonly WebAddressShape Web = new();
    public static readonly MailboxShape Mail = new();
    public static readonly FileShape File = new();
    public static readonly SiteAddressShape SiteAddress = new();
    public static readonly PlaceShape Place = new();
    public static readonly IdShape Id = new();
    public static readonly FormerNameShape FormerName = new();
    public static readonly TagShape Tag = new();
    public static readonly LanguageShape Language = new();
    public static readonly TemplateShape Template = new();
    public static readonly LicenceShape Licence = new();
    public static readonly ColourShape Colour = new();

    public static TermShape Term(string vocabulary) => new(vocabulary, closed: false);

    /// <summary>A word of a list that carries logic: any other is refused.</summary>
    public static TermShape ClosedTerm(string vocabulary) => new(vocabulary, closed: true);

    /// <summary>A sentence, or a word of a list.</summary>
    public static OwnWordsShape OwnWords(string vocabulary) => new(vocabulary);

    public static EntryShape Entry(params string[] kinds) => new(kinds);

    /// <summary>An item of a list of an entry.</summary>
    public static EntryShape PartOf(string key, params string[] kinds) => new(kinds) { PartsOf = key };

    public static ChoiceShape Choice(params (string Word, string Label)[] options) => new(options);
}
