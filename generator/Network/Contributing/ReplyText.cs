using System.Collections.Immutable;
using System.Text;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>What is sent back to somebody who wrote: the sheet as a person reads it, what is to be confirmed, and what is missing, asked kindly.</summary>
/// <param name="draft">The file: what it has as a comment is not published.</param>
internal sealed class ReplyText(Site site, IKind kind, ReadMessage message, string draft)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> lines = [.. draft.Split('\n')];

    public string Write()
    {
        Paragraph(site.Write("lettre-bonjour"));
        Paragraph(message.Reading.IsSure ? site.Write("lettre-compris") : site.Write("lettre-doute"));
        foreach (var field in kind.Fields)
        {
            var values = message.Values.GetValueOrDefault(field.Key, []).Where(v => IsKept(field, v)).Select(v => Shown(field, v)).ToList();
            if (values.Count == 0) continue;
            if (field.Key is "titre" or "resume") Paragraph(values[0]);
            else if (values.Count == 1) Line(site.Write("lettre-champ", Plain(field.Label.French), values[0]));
            else Items(site.Write("lettre-champ", Plain(field.Label.French), "").TrimEnd(), values);
        }
        if (message.Body.Length > 0) Paragraph("\n" + string.Join("\n\n", message.Reading.Answers.Where(a => a.Question.IsOfText).SelectMany(a => a.Paragraphs).Select(p => string.Join('\n', p))));
        text.Append('\n');
        var inferred = message.Inferred.Select(i => (i, Field: kind.Fields.First(f => f.Key == i.Key)));
        List(site.Write("lettre-confirmer"), inferred.Select(i => site.Write("lettre-champ", Plain(i.Field.Label.French), Shown(i.Field, i.i.Value))));
        List(site.Write("lettre-aside"), Aside());
        List(site.Write("lettre-manque"), Missing());
        List(site.Write("lettre-personne"), PersonalAddresses.In(draft).Where(a => PersonalAddresses.IsOfOnePerson(a.Text)).Select(a => a.Text).Distinct(StringComparer.Ordinal));
        Paragraph(site.Write("lettre-accord"));
        Paragraph(Questionnaire.Licence(Contribute.LicenceOf(site)));
        Line(site.Settings.Title.Text);
        return text.ToString();
    }

    /// <summary>Whether the file has it as a value: what the check would refuse is a comment.</summary>
    private bool IsKept(IField field, string value) => lines.Contains((field.IsList ? "  - " : field.Key + ": ") + DraftText.Quoted(value));

    private IEnumerable<string> Aside() =>
        message.Aside.Concat(from field in kind.Fields from value in message.Values.GetValueOrDefault(field.Key, []) where !IsKept(field, value) select value).Distinct(StringComparer.Ordinal);

    /// <summary>The questions whose keys are asked of everybody and that nothing answers.</summary>
    private IEnumerable<string> Missing() =>
        from question in Questionnaire.Of(kind)
        where question.Fields.Any(f => f.Level != Level.Free && f.Key != "usages" && !message.Values.GetValueOrDefault(f.Key, []).Any(v => IsKept(f, v)) && message.Inferred.All(i => i.Key != f.Key))
            || (question.IsOfText && kind.Asks.Any(a => a.Words == question.Words) && message.Body.Length == 0 && question.Level != Level.Free)
        select question.Words;

    /// <summary>A value in words.</summary>
    private string Shown(IField field, string value) => Plain(field.Codec.Structure switch
    {
        Structure.Term term => site.Terms.Find(term.Vocabulary, value)?.Name.Text ?? value,
        Structure.Date => PartialDate.Parse(value) is { } date ? Dates.InWords(date) : value,
        Structure.Choice choice => choice.Options.FirstOrDefault(o => o.Word == value).Label?.French ?? value,
        _ => value,
    });

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private void Line(string line) => text.Append(line).Append('\n');

    private void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

    private void Items(string title, IEnumerable<string> items)
    {
        Line(title);
        foreach (var item in items) Line("- " + item);
    }

    private void List(string title, IEnumerable<string> items)
    {
        var all = items.ToImmutableArray();
        if (all.IsEmpty) return;
        Items(title, all);
        text.Append('\n');
    }
}
