using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>What is sent back to somebody who wrote: the sheet as a person reads it, what is to be confirmed, and what is missing, asked kindly.</summary>
/// <param name="draft">The file: what it has as a comment is not published.</param>
internal sealed partial class ReplyText(Site site, IKind kind, ReadMessage message, string draft)
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> lines = [.. draft.Split('\n').Select(l => l.TrimEnd('\r'))];

    /// <summary>The published sheet that the message corrects; null for a new one.</summary>
    public Entry? Corrected { get; init; }

    public string Write()
    {
        Paragraph(site.Write("lettre-bonjour"));
        Paragraph((Corrected, message.Reading.IsSure) switch
        {
            ({ Title.Text: var title }, true) => site.Write("lettre-corrige", title),
            ({ Title.Text: var title }, false) => site.Write("lettre-corrige-mots", title),
            (null, true) => site.Write("lettre-compris"),
            _ => message.Understood.IsEmpty ? site.Write("lettre-rien") : site.Write("lettre-doute"),
        });
        foreach (var field in kind.Fields)
        {
            var values = message.Values.GetValueOrDefault(field.Key, []).Where(v => IsKept(field, v)).Select(v => Shown(field, v)).ToList();
            if (values.Count == 0) continue;
            if (field.Key is "titre" or "resume") Paragraph(values[0]);
            else if (values.Count == 1 || values.TrueForAll(v => v.Length < Short))
                Line(site.Write("lettre-champ", Plain(field.Label.French), string.Join(", ", values)));
            else Items(site.Write("lettre-champ", Plain(field.Label.French), "").TrimEnd(), values);
        }
        foreach (var field in message.Removed) Line(site.Write("lettre-ote", Plain(field.Label.French)));
        if (message.Body.Length > 0)
            Paragraph("\n" + string.Join(
                "\n\n", message.Reading.Answers.Where(a => a.Question.IsOfText).SelectMany(a => a.Paragraphs).Select(p => string.Join('\n', p))));
        text.Append('\n');
        List(site.Write("lettre-confirmer"), from value in message.Inferred
                                             let field = kind.Fields.First(f => f.Key == value.Key)
                                             select site.Write("lettre-champ", Plain(field.Label.French), Shown(field, value.Value)));
        List(site.Write("lettre-aside"), DraftText.Kept([.. Aside()]));
        if (Corrected is null) List(site.Write("lettre-manque"), Missing());
        List(
            site.Write("lettre-personne"),
            PersonalAddresses.In(draft).Where(a => PersonalAddresses.IsOfOnePerson(a.Text)).Select(a => a.Text).Distinct(StringComparer.Ordinal));
        Paragraph(site.Write("lettre-accord"));
        Paragraph(Questionnaire.Licence(Contribute.LicenceOf(site)));
        Line(site.Settings.Title.Text);
        return Gap().Replace(text.ToString(), "\n\n");
    }

    /// <summary>Whether the file has it as a value: what the check would refuse is a comment.</summary>
    private bool IsKept(IField field, string value) => lines.Contains((field.IsList ? "  - " : field.Key + ": ") + DraftText.Written(field, value));

    /// <summary>What the sheet does not tell, but for the words of what is to be confirmed, which are asked with it.</summary>
    private IEnumerable<string> Aside() =>
        message.Aside.Except(message.Understood.Where(u => u.Values.Any(v => v.IsInferred)).SelectMany(ReadMessage.LeftOf)).Concat(
            from field in kind.Fields
            from value in message.Values.GetValueOrDefault(field.Key, [])
            where !IsKept(field, value)
            select Shown(field, value)).Distinct(StringComparer.Ordinal);

    /// <summary>The questions whose keys are asked of everybody and that nothing answers.</summary>
    private IEnumerable<string> Missing() =>
        from question in message.Values.ContainsKey("relais") ? Questionnaire.Sighting : Questionnaire.Of(kind)
        where question.Fields.Any(IsMissing)
            || (question.IsOfText && kind.Asks.Any(a => a.Words == question.Words) && message.Body.Length == 0 && question.Level != Level.Free)
        select question.Words;

    private bool IsMissing(IField field) =>
        field.Level != Level.Free && field.Key != "usages" && !message.Values.GetValueOrDefault(field.Key, []).Any(v => IsKept(field, v))
            && message.Inferred.All(i => i.Key != field.Key);

    /// <summary>A value in words.</summary>
    private string Shown(IField field, string value) => Plain(field.Codec.Structure switch
    {
        Structure.Term term => site.Terms.Find(term.Vocabulary, value)?.Name.Text ?? value,
        Structure.Date => PartialDate.Parse(value) is { } date ? Dates.InWords(date) : value,
        Structure.Composite when WrittenObject.Read(value) is { } keys => string.Join(", ", keys.SelectMany(k => k.Values)),
        Structure.Choice choice => choice.Options.FirstOrDefault(o => o.Word == value).Label?.French ?? value,
        _ => value,
    });

    /// <summary>Values of fewer signs stand on one line.</summary>
    private const int Short = 30;

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Gap();

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
