using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>HTML that a report wrote; anything else in a template is encoded.</summary>
internal sealed record ReportHtml(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static readonly ReportHtml Nothing = new("");

    public static ReportHtml Html(FormattableString template) =>
        new(
            string.Format(CultureInfo.InvariantCulture, template.Format, [.. template.GetArguments().Select(a => a is ReportHtml markup ? markup.Text : Encoder.Encode(a?.ToString() ?? ""))]));

    public static ReportHtml Each<T>(IEnumerable<T> items, Func<T, ReportHtml> write) => new(string.Concat(items.Select(i => write(i).Text)));

    /// <summary>A page that needs nothing else, runs nothing and asks not to be found: a report is no page of the site.</summary>
    public static string Page(Language language, string title, ReportHtml body) => Html($"""
        <!doctype html>
        <html lang="{(language == Language.French ? "fr" : "en")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{title}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>{title}</h1>
        {body}
        </main>
        </body>
        </html>

        """).Text;

    private static readonly ReportHtml Style = new("""

        :root { color-scheme: light dark; --fond: #fbf8f1; --feuille: #fff; --encre: #1d1c1a; --douce: #5b564c; --filet: #d9d2c3; --erreur: #9e2a1c; --avertissement: #7a4a00; --conseil: #2b4c6f; --vert: #2f5d34; --marque: #f6e3dd; }
        @media (prefers-color-scheme: dark) { :root { --fond: #161513; --feuille: #201e1b; --encre: #efe9dd; --douce: #b7ae9f; --filet: #3b3731; --erreur: #ff9e86; --avertissement: #e8b45a; --conseil: #9fc0e3; --vert: #9ccf9f; --marque: #4a241b; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--fond); color: var(--encre); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.125rem; }
        h3, p { margin: .25rem 0; }
        h3 { font-size: 1rem; font-weight: 400; color: var(--douce); }
        ul, ol { margin: 0; padding: 0; list-style: none; }
        li { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--feuille); border: 1px solid var(--filet); border-left: .3rem solid var(--ton); }
        .erreur { --ton: var(--erreur); } .avertissement { --ton: var(--avertissement); } .conseil { --ton: var(--conseil); }
        .etat { color: var(--ton); font-weight: 600; }
        .aide { font-weight: 600; white-space: pre-line; }
        pre { margin: .5rem 0; padding: .5rem .75rem; background: var(--fond); white-space: pre-wrap; }
        .pret { --ton: var(--vert); } .groupe li { padding: .5rem 1rem; margin: 0 0 .5rem; }
        mark { background: var(--marque); color: inherit; text-decoration: underline; text-decoration-color: var(--ton); text-decoration-thickness: 2px; }
        table { border-collapse: collapse; }
        th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--filet); }
        td:first-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td a { display: inline; }
        a { display: inline-block; padding: .35rem 0; margin-right: 1.25rem; color: inherit; }
        :focus-visible { outline: 3px solid var(--ton, var(--encre)); outline-offset: 2px; }

        """);
}
