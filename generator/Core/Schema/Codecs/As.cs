using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>The codecs by name, so that a field reads as a sentence: « contact, as mail ».</summary>
public static class As
{
    public static readonly TextCodec Text = new();
    public static readonly SummaryCodec Summary = new();
    public static readonly DayCodec Date = new();
    /// <summary>A date of something that took place.</summary>
    public static readonly DayCodec PastDate = new(past: true);
    public static readonly AmountCodec Number = new();
    public static readonly YesNoCodec YesNo = new();
    public static readonly WebAddressCodec Web = new();
    public static readonly MailboxCodec Mail = new();
    public static readonly FileCodec File = new();
    public static readonly SiteAddressCodec SiteAddress = new();
    public static readonly PlaceCodec Place = new();
    public static readonly CoordinatesCodec Coordinates = new();
    public static readonly IdCodec Id = new();
    public static readonly FormerNameCodec FormerName = new();
    public static readonly TagCodec Tag = new();
    public static readonly LanguageCodec Language = new();

    public static readonly CountryCodec Country = new();
    public static readonly TemplateCodec Template = new();
    public static readonly LicenceCodec Licence = new();
    public static readonly ColourCodec Colour = new();

    public static TermCodec Term(string vocabulary) => new(vocabulary, closed: false);

    /// <summary>A word of a list that carries logic: any other is refused.</summary>
    public static TermCodec ClosedTerm(string vocabulary) => new(vocabulary, closed: true);

    /// <summary>A sentence, or a word of a list.</summary>
    public static OwnWordsCodec OwnWords(string vocabulary) => new(vocabulary);

    public static EntryCodec Entry(params string[] kinds) => new(kinds);

    /// <summary>An item of a list of an entry.</summary>
    public static EntryCodec PartOf(string key, params string[] kinds) => new(kinds) { PartsOf = key };

    public static ChoiceCodec Choice(params (string Word, string French, string English)[] options) => new(isOfCountry: false, options);

    /// <summary>The same, where a country may lack some of them.</summary>
    public static ChoiceCodec ChoiceOfCountry(params (string Word, string French, string English)[] options) => new(isOfCountry: true, options);
}
