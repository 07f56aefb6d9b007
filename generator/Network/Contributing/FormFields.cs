using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>The fields of a kind as a form asks for them, drawn from the same description as the guide and the schemas.</summary>
internal static class FormFields
{
    /// <summary>The list of places to choose from.</summary>
    public const string Places = "lieux";

    private const string Licences = "licences", Object = "objet", Body = "texte-libre";

    /// <summary>What one field says of itself to the script, and to who fills it.</summary>
    /// <param name="number">Its place among the questions.</param>
    public static FormFieldView Of(Site site, Question question, int number) =>
        question.Fields is [var field] ? Of(site, field, "f-" + field.Key, question.Words, number) is var view && Need(question) ? view with { IsRequired = true } : view
            : new("f-" + Ask.Body, Ask.Body, Typography.Set(question.Words), number, null, null, Body, false, null, null, null, null, null, null, [], [], true);

    /// <summary>The lists that some fields propose, each once.</summary>
    public static ImmutableArray<FormListView> ListsOf(Site site, ImmutableArray<FormFieldView> fields)
    {
        var asked = fields.SelectMany(f => f.Keys.Prepend(f)).ToList();
        return [.. asked.Where(f => f.List is not null).DistinctBy(f => f.List).Select(f => new FormListView(f.List!, WordsOf(site, f)))];
    }

    private static bool Need(Question question) => question.Level == Level.Required;

    private static FormFieldView Of(Site site, IField field, string id, string words, int? number)
    {
        var structure = field.Codec.Structure;
        var whole = structure is Structure.Composite { Short.IsEmpty: true } composite ? composite : null;
        ImmutableArray<Structure> forms = structure is Structure.Composite { Short: { IsEmpty: false } keys } ? [.. keys.Select(k => k.Codec.Structure)] : [structure];
        var only = forms.Length == 1 ? forms[0] : null;
        var text = forms.OfType<Structure.Text>().FirstOrDefault();
        return new(
            id, field.Key, Typography.Set(words), number, HelpOf(site, field, words), site.Gazetteer.ExampleOf(field), whole is null ? Named(forms) : Object, false,
            field.IsList ? field.Most : null, text?.Most, text?.MostSentences, ListOf(only), (only as Structure.Term)?.Vocabulary, KindsOf(only),
            only is null ? [] : Options(site, only), whole is null ? [] : KeysOf(site, whole, id), text?.MostSentences is not null)
        {
            Name = number is not null && field.Placement == Placement.Row ? site.Declared(field.Label) : null,
        };
    }

    /// <summary>What the key means; null where it is asked in those words.</summary>
    private static string? HelpOf(Site site, IField field, string words) =>
        site.Declared(field.Help) is var help && Folding.Slug(help) == Folding.Slug(words) ? null : Typography.Set(help);

    /// <summary>Whether a key of an object is asked: an object in it is asked in a line, or not at all.</summary>
    public static bool IsAsked(IField field) => field.Codec.Structure is not Structure.Composite { Short.IsEmpty: true };

    private static ImmutableArray<FormFieldView> KeysOf(Site site, Structure.Composite composite, string id) =>
    [
        .. from field in composite.Fields
           where IsAsked(field)
           select Of(site, field, $"{id}-{field.Key}", site.Declared(field.Label), null) with { IsRequired = field.Level == Level.Required },
    ];

    /// <summary>One form, or those between which the words of a value choose.</summary>
    private static string Named(ImmutableArray<Structure> forms) =>
        forms.Length > 1 && forms.Any(f => f is Structure.Choice) ? Named(new Structure.Text()) : string.Join(' ', forms.Select(Named));

    private static string Named(Structure form) => form switch
    {
        Structure.Date { IsPast: true } => "passe",
        Structure.Date => "date",
        Structure.Number => "nombre",
        Structure.Place => "lieu",
        Structure.Reference => "fiche",
        Structure.Term { IsClosed: false } => "mot",
        Structure.Term or Structure.Choice or Structure.YesNo => "choix",
        Structure.Pattern pattern => pattern.Name,
        Structure.Suggestion suggestion => suggestion.Name,
        _ => "texte",
    };

    private static string? ListOf(Structure? form) => form switch
    {
        Structure.Place => Places,
        Structure.Suggestion => Licences,
        Structure.Term { IsClosed: false } term => "mots-" + term.Vocabulary,
        Structure.Reference reference => "fiches-" + string.Join('-', reference.Kinds),
        _ => null,
    };

    private static string? KindsOf(Structure? form) => form is Structure.Reference reference ? string.Join(' ', reference.Kinds) : null;

    private static ImmutableArray<FieldWordView> Options(Site site, Structure form) => form switch
    {
        Structure.Choice choice => [.. site.Gazetteer.OptionsOf(choice.Options).Select(o => new FieldWordView(o.Word, site.Declared(o.Label), null))],
        Structure.YesNo => [new("oui", site.Say("oui"), null), new("non", site.Say("non"), null)],
        Structure.Term { IsClosed: true } term => [.. site.Terms.Ordered(term.Vocabulary).Select(t => new FieldWordView(t.Id.Text, t.Name.Shown, t.Description?.Shown))],
        _ => [],
    };

    private static ImmutableArray<FormWordView> WordsOf(Site site, FormFieldView field) => field switch
    {
        { List: Places } => [.. site.Places.All.Select(h => h.Place.Name).Order(StringComparer.Ordinal).Distinct().Take(MostPlaces).Select(n => new FormWordView(n, null, null))],
        { List: Licences } => [.. LicenceCodec.Proposed.Select(l => new FormWordView(l, null, null))],
        { Vocabulary: { } vocabulary } => [.. site.Terms.Ordered(vocabulary).Select(t => new FormWordView(t.Name.Text, t.Id.Text, Strokes(t)))],
        _ => [],
    };

    /// <summary>A page stays light: the others are found as one types.</summary>
    private const int MostPlaces = 100;

    private static string? Strokes(Term term) => term.Synonyms.IsDefaultOrEmpty ? null : string.Join('|', term.Synonyms.Select(s => s.Text));
}
