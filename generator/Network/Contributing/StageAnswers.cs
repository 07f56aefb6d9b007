using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>Where a project stands and since when: said where the answer names one stage of the list, inferred where other words mean one.</summary>
internal sealed partial class StageAnswers(TermIndex terms, NamedTerms names, DateOnly today)
{
    /// <summary>What people say of each stage without its name.</summary>
    private static readonly (string Sense, string[] Starts)[] Meanings =
    [
        (Stages.Idea, ["reflech", "imagin", "envisag"]),
        (Stages.Trial, ["test", "essai", "experiment", "pilote", "beta"]),
        (Stages.InUse, ["tourne", "roule", "marche", "fonctionn", "utilis", "actif", "active"]),
        (Stages.Paused, ["suspend", "sommeil"]),
        (Stages.Over, ["termin", "fini", "ferme", "dissou"]),
    ];

    /// <summary>What turns a stage into a wish, a memory or its contrary.</summary>
    private static readonly HashSet<string> Hedges =
        [.. "pas plus bientot presque avant sera serons seront va allons vont futur prevu prevue esperons voudrait voudrions avons apres puis sans ni non".Split(' ')];

    public Understood Read(Answer answer)
    {
        var text = answer.Text;
        var words = MessageWords.Of(text);
        var isHedged = words.Any(Hedges.Contains);
        var values = new List<ToldValue>();
        var rest = text;
        var named = names.In(Stages.Vocabulary, text).ToList();
        if (named is [var stage] && !isHedged)
        {
            values.Add(new("etape", stage.Id.Text));
            rest = Without(rest, stage);
        }
        else if (named.Count == 0 && !isHedged && Meant(words) is { } meant) values.Add(new("etape", meant.Id.Text, IsInferred: true));
        // Of several stages, nobody knows which began then.
        if (!isHedged && named.Count < 2 && DateAnswers.In(text) is [var (date, start, length)])
        {
            var isSaid = values.Exists(v => !v.IsInferred) || Since().IsMatch(Folding.Fold(text[..start]));
            values.Add(new("depuis", date.ToString(), IsInferred: !isSaid));
            rest = rest.Replace(text.Substring(start, length), " ", StringComparison.Ordinal);
        }
        else if (!isHedged && YearsAgo().Match(Folding.Fold(text)) is { Success: true } ago && int.Parse(ago.Groups[1].Value, CultureInfo.InvariantCulture) is > 0 and < 100 and var years)
            values.Add(new("depuis", (today.Year - years).ToString(CultureInfo.InvariantCulture), IsInferred: true));
        return new(answer, [.. values], values.Count > 0 && !values.Exists(v => v.IsInferred) && SmallWords.AreAll(rest) ? [] : [text]);
    }

    /// <summary>The stage that the words mean, where they mean one.</summary>
    private Term? Meant(ImmutableArray<string> words)
    {
        var senses = Meanings.Where(m => m.Starts.Any(s => words.Any(w => w.StartsWith(s, StringComparison.Ordinal)))).Select(m => m.Sense).ToList();
        return senses is [var sense] ? terms.Ordered(Stages.Vocabulary).FirstOrDefault(t => t.Sense?.Text == sense) : null;
    }

    /// <summary>The text without the words that name a stage.</summary>
    private static string Without(string text, Term stage)
    {
        var slug = "-" + Folding.Slug(text) + "-";
        foreach (var name in NamedTerms.NamesOf(stage)) slug = slug.Replace($"-{name}-", "-", StringComparison.Ordinal);
        // The dates stay as they were written.
        return DateAnswers.In(text) is [var (_, start, length)] ? slug.Replace(Folding.Slug(text.Substring(start, length)), text.Substring(start, length), StringComparison.Ordinal) : slug;
    }

    [GeneratedRegex(@"\b(?:depuis|des|en|le|a partir de?)\b[^.;,]{0,12}$")]
    private static partial Regex Since();

    [GeneratedRegex(@"\b(?:depuis|il y a|ca fait|voila) (?:environ |presque |plus de )?(\d{1,2}) ans\b")]
    private static partial Regex YearsAgo();
}
