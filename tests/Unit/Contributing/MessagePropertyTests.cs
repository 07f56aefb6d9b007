using System.Globalization;
using System.Text;
using Pec.Network.Contributing;
using Pec.Network.Projects;
using Pec.Parsing.Mail;
using Pec.Tests.Support;

namespace Pec.Tests.Contributing;

/// <summary>A true answer, whatever programs and people did to it on its way, gives the same sheet or a refusal: never a third thing.</summary>
public sealed class MessagePropertyTests
{
    private static readonly Build Build = new(BuiltSite.Usual, BuiltSite.Themes);
    private static readonly Pec.Model.Tree Site = Trees.Site();

    private static readonly string[] Answers =
    [
        "Les Colis d'Épinal", "Des livreuses à vélo portent les colis des commerces : tout le quartier y gagne. La livraison appartient à celles qui roulent.", "Épinal, Vosges",
        "En service depuis mars 2021", "Venez le mardi à 18 h, à 2 pas de la gare : c'est ouvert à tous les commerces, aux 3 marchés, et à qui a envie de rouler.",
        "Nous cherchons quelqu'un pour tenir la caisse du mardi et celle du jeudi. Nous pouvons prêter une remorque.", "bonjour@colis.example",
    ];

    private static readonly string Expected = TextOf(Enumerable.Range(0, 7).Select(i => Asked(i, 0)).Aggregate("", (a, b) => a + b));

    [Fact]
    public void A_true_answer_shuffled_wrapped_quoted_and_encoded_again_gives_the_same_sheet_or_a_refusal()
    {
        var refused = 0;
        for (var seed = 1; seed <= Times; seed++)
        {
            var message = Damaged(new Chance(seed));
            var draft = Drafted(message);
            if (!draft.IsSure) refused++;
            else Assert.True(draft.Text == Expected, $"{seed}\n{Encoding.UTF8.GetString(message)}\n{draft.Text}");
        }
        Assert.True(refused * 5 < Times, $"{refused} refusals");
    }

    private const int Times = 200;

    /// <summary>Choices that a seed makes, the same on every machine.</summary>
    private sealed class Chance(int seed)
    {
        private uint state = (uint)seed * 2654435761;

        public int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }

        public bool Toss() => Next(2) == 0;
    }

    private static string Asked(int i, int style)
    {
        var (number, words) = ((i + 1).ToString(CultureInfo.InvariantCulture), Questionnaire.Of(Project.Kind)[i].Words);
        return style switch
        {
            1 => $"**{number}. {words}**\n{Answers[i]}\n\n",
            2 => $"### {words}\n\n{Answers[i]}\n\n",
            3 => $"{number} : {words} {Answers[i]}\n",
            4 => $"Q{number}. {words}\n\n{Answers[i]}\n\n",
            5 => $"{number}\ufe0f\u20e3 {words}\n{Answers[i]}\n\n",
            6 => $"{words}\n{Answers[i]}\n\n",
            7 => $"{number}) {Answers[i]}\n",
            _ => $"{number}. {words}\n{Answers[i]}\n\n",
        };
    }

    private static byte[] Damaged(Chance chance)
    {
        var order = Enumerable.Range(0, 7).ToList();
        var style = chance.Next(8);
        if (style != 7 && chance.Toss()) order = [.. order.OrderBy(_ => chance.Next(1000))];
        var text = string.Concat(order.Select(i => Asked(i, style)));
        if (chance.Toss()) text += Questionnaire.Ending("CC-BY-SA-4.0");
        if (chance.Toss()) text = "Bonjour,\n\n" + text;
        if (chance.Toss()) text += "\nCordialement,\nMarie Exemple\n06 12 34 56 78\n";
        if (chance.Toss()) text = Wrapped(text, 60 + chance.Next(20));
        if (chance.Toss()) text = "> " + text.Replace("\n", "\n> ", StringComparison.Ordinal);
        if (chance.Toss()) text = text.Replace(' ', '\u00a0');
        if (chance.Toss()) text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        if (chance.Toss()) text = text.Normalize(NormalizationForm.FormD);
        return Encoded(text, chance.Next(5));
    }

    private static byte[] Encoded(string text, int way) => way switch
    {
        1 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        2 => Encoding.ASCII.GetBytes($"From: a@b.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks)}\n"),
        3 => Encoding.UTF8.GetBytes($"From: a@b.example\nSubject: s\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<div>{System.Net.WebUtility.HtmlEncode(text.Replace("\r", "", StringComparison.Ordinal)).Replace("\n", "<br>", StringComparison.Ordinal)}</div>"),
        4 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Wrapped(string text, int width) => string.Join('\n', text.Split('\n').SelectMany(line =>
    {
        var lines = new List<string>();
        while (line.Length > width && line.LastIndexOf(' ', width) is > 0 and var space)
        {
            lines.Add(line[..space]);
            line = line[(space + 1)..];
        }
        return lines.Append(line);
    }));

    private static Draft Drafted(byte[] message) => Build.Draft(Site, new("projet", null, Answers: MailReader.Read(message)!.Text))!;

    private static string TextOf(string message) => Drafted(Encoding.UTF8.GetBytes(message)).Text;
}
