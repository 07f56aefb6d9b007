using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Network.Newsletters;

/// <summary>What is new, as a letter: words for a message, a page for a mail program, a file to be kept with the content.</summary>
public static class NewsReport
{
    public static readonly ImmutableArray<(string Format, Func<News, string> Write)> Formats = [("text", Text), ("html", Html), ("fiche", Sheet)];

    /// <summary>Above, mail programs cut a letter.</summary>
    public const int MostBytes = 60_000;

    /// <summary>So many things of a section are told, and so much of each: the others are on the site.</summary>
    private const int Most = 24, MostTitle = 140, MostDetail = 300;

    /// <summary>As a message holds it, with ordinary spaces.</summary>
    public static string Text(News news)
    {
        var text = new StringBuilder();
        text.Append(news.Words.Title).Append('\n').Append(news.Words.Period).Append('\n');
        if (news.Sections.IsEmpty) text.Append('\n').Append(news.Words.Nothing).Append('\n');
        foreach (var section in news.Sections)
        {
            text.Append('\n').Append(section.Title).Append('\n');
            foreach (var item in section.Items.Take(Most))
            {
                text.Append("- ").Append(Titled(item)).Append(Detailed(item) is { } detail ? $" : {detail}" : "").Append('\n');
                if (news.Address is not null) text.Append("  ").Append(news.Address).Append(item.Page.Path).Append('\n');
            }
            if (section.Items.Length > Most) text.Append("- ").Append(news.Words.Others(section.Items.Length - Most)).Append('\n');
        }
        if (news.Address is not null) text.Append('\n').Append(news.Words.Read).Append(' ').Append(news.Address).Append("/\n");
        return text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2011', '-').ToString();
    }

    /// <summary>As a mail program shows it: its style stands on each element, nothing is asked of the web.</summary>
    public static string Html(News news)
    {
        var most = Most;
        for (; ; most /= 2)
        {
            var page = Html(news, most);
            if (most <= 1 || Encoding.UTF8.GetByteCount(page) <= MostBytes) return page;
        }
    }

    private static string Html(News news, int most)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Encoded(news.Words.Title)}</title>
            </head>
            <body style="margin:0;padding:24px 16px;background:#fbf8f1;color:#1d1c1a;font-family:Georgia,serif;font-size:17px;line-height:1.5">
            <div style="max-width:36em;margin:0 auto">
            <h1 style="margin:0;font-size:28px;line-height:1.2">{Encoded(news.Words.Title)}</h1>
            <p style="margin:8px 0 0;color:#5b564c">{Encoded(news.Words.Period)}</p>

            """);
        if (news.Sections.IsEmpty) html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:24px 0 0\">{Encoded(news.Words.Nothing)}</p>\n");
        foreach (var section in news.Sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"margin:32px 0 8px;padding-top:8px;border-top:2px solid #9e2a1c;font-size:20px\">{Encoded(section.Title)}</h2>\n<ul style=\"margin:0;padding:0 0 0 18px\">\n");
            foreach (var item in section.Items.Take(most))
                html.Append(CultureInfo.InvariantCulture, $"<li{(item.Language is { } language ? $" lang=\"{Encoded(language)}\"" : "")} style=\"margin:0 0 12px\">{Linked(news, item)}{(Detailed(item) is { } detail ? $"<br>{Encoded(detail)}" : "")}</li>\n");
            if (section.Items.Length > most) html.Append(CultureInfo.InvariantCulture, $"<li>{Encoded(news.Words.Others(section.Items.Length - most))}</li>\n");
            html.Append("</ul>\n");
        }
        if (news.Address is { } address)
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:32px 0 0;color:#5b564c\">{Encoded(news.Words.Read)} <a style=\"color:#9e2a1c\" href=\"{Encoded(address)}/\">{Encoded(address)}</a></p>\n");
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    /// <summary>A file of <c>content/lettres/</c>: what is new by the names of its sheets, with room for words before and after.</summary>
    public static string Sheet(News news)
    {
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"titre: \"{news.Words.Kept.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"{Newsletter.SinceKey}: {PartialDate.Of(news.Since)}\n{Newsletter.UntilKey}: {PartialDate.Of(news.Until)}\n---\n");
        text.Append(CultureInfo.InvariantCulture, $"\n<!-- {news.Words.Before} -->\n");
        if (news.Sections.IsEmpty) text.Append('\n').Append(Escaped(news.Words.Nothing)).Append('\n');
        foreach (var section in news.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Escaped(section.Title)}\n\n");
            foreach (var item in section.Items.Take(Most))
                text.Append(CultureInfo.InvariantCulture, $"- [{Escaped(Titled(item))}]({item.Key}){(Detailed(item) is { } detail ? $" — {Escaped(detail)}" : "")}\n");
            if (section.Items.Length > Most) text.Append(CultureInfo.InvariantCulture, $"- {news.Words.Others(section.Items.Length - Most)}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"\n<!-- {news.Words.After} -->\n").ToString();
    }

    private static string Linked(News news, NewsItem item) =>
        news.Address is null ? $"<b>{Encoded(Titled(item))}</b>" : $"<a style=\"color:#9e2a1c\" href=\"{Encoded(news.Address + item.Page.Path)}\">{Encoded(Titled(item))}</a>";

    private static string Titled(NewsItem item) => Clipped(item.Title, MostTitle);

    private static string? Detailed(NewsItem item) => item.Detail is { } detail ? Clipped(detail, MostDetail) : null;

    /// <summary>On one line, cut between two words.</summary>
    private static string Clipped(string text, int most)
    {
        var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var end = line.LastIndexOf(' ', most) is > 0 and var space ? space : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return line[..end] + "…";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Words that Markdown reads as they are.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && char.IsPunctuation(c) && c is not (',' or '.' or '\'' or '-' or '?' or '/' or '"' or '(' or ')' or ';') || c is '<' or '>' or '`' or '|' or '~' or '^' or '=' or '+' or '$') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
