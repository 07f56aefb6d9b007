using System.Text;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>What was understood of a message, for whoever makes a sheet of it: question → answer → key, a line each, then what was set aside.</summary>
internal static class ReadingTable
{
    public static string Write(MessageReport report, Language language)
    {
        var table = new StringBuilder();
        if (report.Reading.Doubt is { } doubt) table.Append(new Sentence("Doute : ", "Doubt: ").In(language)).Append(doubt.In(language)).Append(".\n");
        foreach (var (answer, values, left) in report.Understood)
        {
            var keys = answer.Question.IsOfText ? answer.Question.Keys : values.Select(v => v.Key + (v.IsInferred ? Unconfirmed.In(language) : "")).Distinct(StringComparer.Ordinal);
            var last = left.IsEmpty ? keys : keys.Append(ToSort.In(language));
            table.Append(FormattableString.Invariant($"{answer.Question.Words} → {answer.Text} → {string.Join(", ", last)}\n"));
        }
        List(new Sentence("Mis de côté :", "Set aside:"), report.Reading.Aside);
        List(new Sentence("Laissé hors de la fiche (en-têtes, salutations, signature) :", "Left out of the sheet (headers, greetings, signature):"), report.Reading.PutAway);
        return table.ToString();

        void List(Sentence title, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0) return;
            table.Append(title.In(language)).Append('\n');
            foreach (var line in lines) table.Append("  ").Append(line.Trim()).Append('\n');
        }
    }

    private static readonly Sentence Unconfirmed = new(" (à confirmer)", " (to be confirmed)"), ToSort = new("à ranger", "to be sorted");
}
