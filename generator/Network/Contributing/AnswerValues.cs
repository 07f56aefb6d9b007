using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>What each answer says, by the form of the keys of its question. Nothing is guessed: what no key takes is left in words for a person to read.</summary>
internal sealed partial class AnswerValues(TermIndex terms, DateOnly today, Gazetteer gazetteer)
{
    private readonly NamedTerms named = new(terms);

    public Understood Of(Answer answer) => answer.Question switch
    {
        { IsOfText: true } => new(answer, [], []),
        { Keys: ["etape", "depuis"] } => new StageAnswers(terms, named, today).Read(answer),
        { Keys: ["etape"], Fields: [{ } field] } => Single(answer, field, answer.Text),
        { Keys: ["besoins", "offres"] } => ExchangeAnswers.Read(answer),
        { Fields: [{ Key: "resume" } summary, { Codec.Structure: Structure.Term term } uses] } => new(
            answer, [.. Single(answer, summary, answer.Sentences).Values, .. named.In(term.Vocabulary, answer.Text).Select(t => new ToldValue(uses.Key, t.Id.Text))], []),
        { Fields: [{ } field, ..] } => field.IsList ? Several(answer, field) : Single(answer, field, field.Codec.Structure is Structure.Text or Structure.Composite && field.Key != "titre" ? answer.Sentences : answer.Text),
        _ => new(answer, [], [.. answer.Lines]),
    };

    private Understood Several(Answer answer, IField field)
    {
        if (field.Codec is PlaceCodec) return new(answer, [.. PlaceAnswers.In(answer, gazetteer, out var left).Select(p => new ToldValue(field.Key, p))], left);
        var items = answer.Lines.SelectMany(line => field.Key is "besoins" or "offres" && !WrittenParagraphs.IsItem(line) && line is not ['{', ..]
            ? ExchangeAnswers.Items(line) : [WrittenParagraphs.WithoutBullet(line)]);
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
        _ when field.Key == "titre" => Title(text),
        _ when field.Codec is PlaceCodec => (PlaceAnswers.NameOf(text), true),
        Structure.Date => DateAnswers.Only(text),
        Structure.Choice choice => Word(choice, text),
        Structure.Term term => Term(term, text),
        Structure.YesNo => Folding.Slug(text) is "oui" or "non" ? (Folding.Slug(text), true) : (null, false),
        Structure.Number => Digits().Match(text) is { Success: true } number ? (number.Value, number.Length == text.TrimEnd('.').Length) : (null, false),
        Structure.Pattern { Name: "adresse" } => AddressAnswers.Page(text),
        Structure.Pattern { Name: "courriel" } => AddressAnswers.Mailbox(text),
        Structure.Pattern { Name: "coordonnees" } => (WrittenPosition.Read(text.TrimEnd('.'))?.Rounded(WrittenPosition.MostDecimals).ToString(), true),
        Structure.Pattern => text.AsSpan().Contains(' ') ? (null, false) : (text, true),
        Structure.Reference => Folding.IsSlug(text) || Reference().IsMatch(text) ? (text, true) : (null, false),
        Structure.Composite composite => text is ['{', ..] ? Whole(composite, text) : Short(composite, text),
        Structure.Text or Structure.Suggestion => (text, true),
        _ => (null, false),
    };

    /// <summary>An object between braces, all of whose keys take what it says of them.</summary>
    private (string?, bool) Whole(Structure.Composite composite, string text)
    {
        if (WrittenObject.Read(text) is not { } keys) return (null, false);
        var read = ImmutableArray.CreateBuilder<WrittenKey>();
        foreach (var key in keys)
        {
            if (composite.Fields.FirstOrDefault(f => f.Key == key.Key) is not { } field || (key.IsList && !field.IsList)) return (null, false);
            var values = key.Values.Select(v => Value(field, v)).ToList();
            if (values.Exists(v => v is not ({ Length: > 0 }, true))) return (null, false);
            read.Add(key with { Values = [.. values.Select(v => v.Value!)] });
        }
        return (WrittenObject.Write(read), true);
    }

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
        var meant = choice.Options.Where(o => words.Contains($"-{Folding.Slug(o.Word)}-", StringComparison.Ordinal) || words.Contains($"-{Folding.Slug(o.Label.French)}-", StringComparison.Ordinal)).ToList();
        return meant is [var only]
            ? (only.Word, SmallWords.AreAll(words.Replace($"-{Folding.Slug(only.Label.French)}-", "-", StringComparison.Ordinal).Replace($"-{Folding.Slug(only.Word)}-", "-", StringComparison.Ordinal)))
            : (null, false);
    }

    private (string?, bool) Term(Structure.Term term, string text) =>
        terms.Find(term.Vocabulary, text.TrimEnd('.')) is { } known ? (known.Id.Text, true)
        : named.In(term.Vocabulary, text).ToList() is [var only] && text.Length < 60 ? (only.Id.Text, false)
        : (term.IsClosed ? null : text, !term.IsClosed);

    /// <summary>« C'est « La Roue », avant « Le Vélo » » is called « La Roue ».</summary>
    private static (string, bool) Title(string text) => Called().Match(text) is { Success: true } called
        ? called.Groups["name"] is { Success: true, Value: var name } && called.Groups["more"].Value.Trim(' ', '.') is var more ? (name.Trim(), more.Length == 0) : (Name(text[called.Length..]), true)
        : (Name(text), true);

    /// <summary>A name without what ends a sentence or surrounds a quotation.</summary>
    private static string Name(string text)
    {
        var name = text.TrimEnd('.', ' ', ',');
        return name is ['«', .., '»'] or ['"', .., '"'] or ['“', .., '”'] or ['*', .., '*'] ? name[1..^1].Trim(' ', '*') : name;
    }

    [GeneratedRegex(@"^(?:(?:alors )?(?:c[’']est|(?:il|elle|[çc]a) s[’']appelle|(?:notre|le) projet (?:(?:il )?s[’']appelle|c[’']est))[ :]+)(?:« ?(?<name>[^«»]+) ?»(?<more>.*))?", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@" ?[,;/] ?")]
    private static partial Regex Comma();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9-]+)?$")]
    private static partial Regex Reference();
}
