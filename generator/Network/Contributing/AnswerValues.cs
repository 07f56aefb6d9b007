using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>What each answer says, by the form of the keys of its question. Nothing is guessed: what no key takes is left in words for a person to read.</summary>
internal sealed partial class AnswerValues(TermIndex terms, DateOnly today)
{
    public Understood Of(Answer answer) => answer.Question switch
    {
        { IsOfText: true } => new(answer, [], []),
        { Keys: ["etape", "depuis"] } => new StageAnswers(terms, today).Read(answer),
        { Keys: ["etape"], Fields: [{ } field] } => Single(answer, field, answer.Text),
        { Keys: ["besoins", "offres"] } => ExchangeAnswers.Read(answer),
        { Fields: [{ Key: "resume" } summary, { Codec.Structure: Structure.Term term } uses] } => new(
            answer, [.. Single(answer, summary, answer.Text).Values, .. NamedTerms.In(terms, term.Vocabulary, answer.Text).Select(t => new ToldValue(uses.Key, t.Id.Text))], []),
        { Fields: [{ } field, ..] } => field.IsList ? Several(answer, field) : Single(answer, field, answer.Text),
        _ => new(answer, [], [.. answer.Lines]),
    };

    private Understood Several(Answer answer, IField field)
    {
        if (field.Codec is PlaceCodec) return new(answer, [.. PlaceAnswers.In(answer).Select(p => new ToldValue(field.Key, p))], []);
        var items = answer.Lines.Select(WrittenParagraphs.WithoutBullet);
        if (field.Codec.Structure is Structure.Term) items = items.SelectMany(i => Comma().Split(i));
        var read = items.Select(i => Single(answer, field, i)).ToList();
        return new(answer, [.. read.SelectMany(r => r.Values).Distinct()], [.. read.SelectMany(r => r.Left)]);
    }

    private Understood Single(Answer answer, IField field, string text)
    {
        text = text.Trim();
        var (value, isAll) = Value(field, text);
        return new(answer, value is null ? [] : [new(field.Key, value)], value is null || !isAll ? [text] : []);
    }

    /// <summary>The value that a text gives, and whether that is all it says.</summary>
    private (string? Value, bool IsAll) Value(IField field, string text) => field.Codec.Structure switch
    {
        _ when field.Key == "titre" => (Name(text), true),
        _ when field.Codec is PlaceCodec => (PlaceAnswers.NameOf(text), true),
        Structure.Date => DateAnswers.Only(text),
        Structure.Choice choice => Word(choice, text),
        Structure.Term term => Term(term, text),
        Structure.YesNo => Folding.Slug(text) is "oui" or "non" ? (Folding.Slug(text), true) : (null, false),
        Structure.Number => Digits().Match(text) is { Success: true } number ? (number.Value, number.Length == text.TrimEnd('.').Length) : (null, false),
        Structure.Pattern { Name: "adresse" } => AddressAnswers.Page(text),
        Structure.Pattern { Name: "courriel" } => AddressAnswers.Mailbox(text),
        Structure.Reference => Folding.IsSlug(text) || Reference().IsMatch(text) ? (text, true) : (null, false),
        Structure.Composite composite => Short(composite, text),
        Structure.Text or Structure.Suggestion => (text, true),
        _ => (null, false),
    };

    /// <summary>The value of an object in its short form, by what its keys take.</summary>
    private (string?, bool) Short(Structure.Composite composite, string text)
    {
        if (composite.Short.IsEmpty) return (null, false);
        foreach (var field in composite.Short)
        {
            if (field.Codec.Structure is Structure.Choice && Value(field, text) is ({ } word, true)) return (word, true);
            if (field.Codec.Structure is Structure.Pattern && Value(field, text) is ({ } address, var isAll)) return (address, isAll);
        }
        return composite.Short.Any(f => f.Codec.Structure is Structure.Text) ? (text, true) : (null, false);
    }

    private static (string?, bool) Word(Structure.Choice choice, string text)
    {
        var words = "-" + Folding.Slug(text) + "-";
        var named = choice.Options.Where(o => words.Contains($"-{Folding.Slug(o.Word)}-", StringComparison.Ordinal) || words.Contains($"-{Folding.Slug(o.Label.French)}-", StringComparison.Ordinal)).ToList();
        return named is [var only]
            ? (only.Word, SmallWords.AreAll(words.Replace($"-{Folding.Slug(only.Label.French)}-", "-", StringComparison.Ordinal).Replace($"-{Folding.Slug(only.Word)}-", "-", StringComparison.Ordinal)))
            : (null, false);
    }

    private (string?, bool) Term(Structure.Term term, string text) =>
        terms.Find(term.Vocabulary, text.TrimEnd('.')) is { } known ? (known.Id.Text, true)
        : NamedTerms.In(terms, term.Vocabulary, text).ToList() is [var only] && text.Length < 60 ? (only.Id.Text, false)
        : (term.IsClosed ? null : text, !term.IsClosed);

    /// <summary>A name without what ends a sentence or surrounds a quotation.</summary>
    private static string Name(string text)
    {
        var name = text.TrimEnd('.', ' ', ',');
        return name is ['«', .., '»'] or ['"', .., '"'] or ['“', .., '”'] or ['*', .., '*'] ? name[1..^1].Trim(' ', '*') : name;
    }

    [GeneratedRegex(@" ?[,;/] ?")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9-]+)?$")]
    private static partial Regex Reference();
}
