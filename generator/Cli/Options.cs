using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Cli;

/// <summary>The options that several commands share, each explained once.</summary>
internal static class Options
{
    public static Option<string> Source() =>
        new("--source") { Description = "Le dossier qui contient content/ et themes/.", HelpName = "DOSSIER", DefaultValueFactory = _ => "." };

    public static Option<string> Output() => new("--output") { Description = "Le dossier du site.", HelpName = "DOSSIER", DefaultValueFactory = _ => "public" };

    public static Option<string?> Theme() =>
        new("--theme") { Description = "Le thème, par le nom de son dossier dans themes/ (sinon : celui de content/site.yml, sinon communs).", HelpName = "NOM" };

    public static Option<string?> BaseUrl() =>
        new("--base-url") { Description = "L'adresse du site publié, avec son chemin s'il en a un (https://exemple.org/site) ; sinon : « url » de content/site.yml.", HelpName = "ADRESSE", CustomParser = WebAddress };

    public static Option<string?> PagesUrl() =>
        new("--pages-url") { Description = "L'adresse que l'hébergeur donne au site ($CI_PAGES_URL), si content/site.yml n'en dit aucune.", HelpName = "ADRESSE", CustomParser = WebAddress };

    public static Option<DateOnly?> Date() =>
        new("--date") { Description = "La date du site ; sinon SOURCE_DATE_EPOCH, sinon aujourd'hui.", HelpName = "AAAA-MM-JJ", CustomParser = Day };

    public static Option<bool> Drafts() => new("--drafts") { Description = "Publier aussi les brouillons." };

    public static Option<bool> Preview() =>
        new("--preview") { Description = "Un aperçu qui s'ouvre sans serveur : adresses relatives, fiches refusées laissées de côté." };

    public static Option<bool> Printable() =>
        new("--printable") { Description = "Des pages à imprimer depuis le disque : leur style est à côté, leurs liens mènent au site publié." };

    public static Option<string?> PrintedBook() =>
        new("--printed-book") { Description = "Le livre du cahier, imprimé en PDF par un navigateur : il est publié avec le site, et ses pages y mènent.", HelpName = "FICHIER" };

    public static Option<string?> EditBase() =>
        new("--edit-base") { Description = "Ce qui précède le chemin d'un fichier dans « Modifier » (dépôt et branche de la proposition).", HelpName = "ADRESSE", CustomParser = WebAddress };

    public static Option<int> Jobs() =>
        new("--jobs") { Description = "Combien de tâches en même temps.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount, CustomParser = Positive };

    public static Option<bool> Force() => new("--force") { Description = "Écrire de nouveau tous les fichiers." };

    public static Option<bool> Compress() =>
        new("--compress") { Description = "Écrire aussi les textes comprimés (.gz et .br), pour un serveur qui ne comprime pas." };

    public static Option<bool> Verbose() => new("--verbose") { Description = "Tout dire, conseils compris." };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Ne dire que les erreurs." };

    public static Option<bool> Strict() => new("--strict") { Description = "Échouer aussi sur un avertissement." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Dire ce qui serait fait, sans rien écrire." };

    public static Option<string?> ChangedSince() =>
        new("--changed-since") { Description = "Ne dire, ou ne montrer en tête de l'aperçu, que ce qui a changé depuis cette version (branche, étiquette ou commit de git).", HelpName = "VERSION" };

    public static Option<bool> Fix() =>
        new("--fix") { Description = "Corriger ce qui est certain (dates, espaces insécables, https://, clés), dire quoi, puis vérifier de nouveau." };

    public static Option<ReportRequest<TReport>[]> Reports<TReport>(ImmutableArray<(string Format, Func<TReport, string> Write)> formats) => new("--report")
    {
        Description = $"Écrire aussi un rapport dans un fichier ; autant de fois qu'on veut. Formats : {string.Join(", ", formats.Select(f => f.Format))}.",
        HelpName = "FORMAT=FICHIER",
        CustomParser = result => ReportRequest<TReport>.Parse(result, formats),
    };

    public static readonly Option<Language?> Language =
        new("--lang") { Description = "La langue des messages : fr ou en.", HelpName = "fr|en", Recursive = true, CustomParser = LanguageOf };

    public static Option<bool> AllowLoopback() =>
        new("--allow-loopback") { Description = "Visiter aussi cette machine (127.0.0.1) : pour des essais seulement." };

    public static Option<int> Number(string name, string description, string unit, int usual, int least, int most) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"« {result.Tokens[0].Value} » n'est pas un nombre de {least} à {most}.");
            return usual;
        },
    };

    public static string? WebAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0)
            return text.TrimEnd('/');
        result.AddError($"« {text} » n'est pas une adresse comme https://exemple.org/site.");
        return null;
    }

    public static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"« {result.Tokens[0].Value} » n'est pas une date de la forme AAAA-MM-JJ.");
        return null;
    }

    private static int Positive(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 256) return number;
        result.AddError($"« {result.Tokens[0].Value} » n'est pas un nombre de 1 à 256.");
        return 1;
    }

    private static Language? LanguageOf(ArgumentResult result)
    {
        switch (result.Tokens[0].Value)
        {
            case "fr": return Model.Language.French;
            case "en": return Model.Language.English;
            default:
                result.AddError($"« {result.Tokens[0].Value} » n'est pas une langue connue : fr ou en.");
                return null;
        }
    }
}
