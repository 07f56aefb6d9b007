using System.Globalization;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Harvest;

namespace Pec.Cli;

/// <summary>
/// What a proposal says of itself, on one line as a push asks for it, so in HTML. Words of a source are read there and give no order: every sign that GitLab or a page
/// could take for one is written by its number.
/// </summary>
internal static class HarvestWords
{
    /// <summary>An option of a push is no longer than 65,000 bytes, of which accents take several.</summary>
    private const int Longest = 24_000;

    /// <param name="day">On which the source was read.</param>
    public static string Of(HarvestedSheet sheet, DateOnly day)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<p>Lu le {Dates.InWords(day)} dans {Code(sheet.Sheet.Source.Href)}, que la fiche donne comme sa source.</p><ul>");
        List(text, sheet.Changes.Select(c => $"{Code(c.Key)} devient {Code(c.After)}, au lieu de {(c.Before is null ? "rien" : Code(c.Before))} (là-bas : {Code(c.There)})"));
        text.Append("</ul>");
        if (!sheet.Others.IsEmpty)
        {
            text.Append("<p>À quelqu'un de choisir ; rien n'y est changé ici :</p><ul>");
            List(text, sheet.Others.Select(o => Code(o.MessageIn(Language.French))));
            text.Append("</ul>");
        }
        return text.Append("<p>Relisez avant de fusionner. Pour refuser, fermez cette demande : les mêmes valeurs ne seront plus proposées. Pour en garder une partie, changez le fichier ici, puis fusionnez.</p>").ToString();
    }

    private static void List(StringBuilder text, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            if (text.Length + item.Length > Longest)
            {
                text.Append("<li>… et d'autres, que les lignes changées et le journal du travail disent.</li>");
                return;
            }
            text.Append(CultureInfo.InvariantCulture, $"<li>{item}</li>");
        }
    }

    /// <summary>Words of others, in which nothing is a link, a name or an order.</summary>
    private static string Code(string words)
    {
        var text = new StringBuilder("<code>");
        foreach (var sign in words)
            if (char.IsLetterOrDigit(sign) || sign is ' ' or '.' or ',' or '«' or '»' or '’' or '…' or '→' or '\u00a0' or '\u202f' || char.IsSurrogate(sign)) text.Append(sign);
            else if (!char.IsControl(sign)) text.Append(CultureInfo.InvariantCulture, $"&#{(int)sign};");
        return text.Append("</code>").ToString();
    }
}
