using System.Collections.Immutable;
using System.CommandLine;
using Pec.Cli.Init;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Cli;

/// <summary><c>pec init</c>: the first files of a site, from six answers.</summary>
internal static class InitCommand
{
    /// <summary>A list of names, where any answer is one object.</summary>
    private sealed record Names(ImmutableArray<string> All);

    private sealed record Told(string Folder, string? Name, string? Sentences, string? Country, string? Language, string? Url, string? Sections, DateOnly Today);

    public static Command Create()
    {
        var folder = new Argument<string>("dossier") { HelpName = "[DOSSIER]", Description = "Le dossier à remplir : neuf, ou vide.", DefaultValueFactory = _ => "." };
        var name = new Option<string?>("--name") { Description = "Le nom du réseau.", HelpName = "NOM" };
        var sentences = new Option<string?>("--sentences") { Description = "Ce qu'il est, en deux phrases.", HelpName = "PHRASES" };
        var country = new Option<string?>("--country") { Description = "Son pays, en deux lettres (FR, BE…).", HelpName = "PAYS" };
        var language = new Option<string?>("--language") { Description = "La langue des messages du site : fr ou en.", HelpName = "fr|en" };
        var url = new Option<string?>("--url") { Description = "L'adresse du site publié.", HelpName = "ADRESSE" };
        var sections = new Option<string?>("--sections")
        {
            Description = $"Ses rubriques, avec des virgules, ou « toutes » : {string.Join(", ", NewSite.AllSections)}.", HelpName = "RUBRIQUES",
        };
        var date = Options.Date();
        var command = new Command("init", "Écrit les premiers fichiers d'un site, d'après six réponses : options, ou questions sur un terminal.")
        {
            folder, name, sentences, country, language, url, sections, date,
        };
        command.SetAction(parsed => Run(
            new(
                parsed.GetValue(folder)!, parsed.GetValue(name), parsed.GetValue(sentences), parsed.GetValue(country), parsed.GetValue(language), parsed.GetValue(url),
                parsed.GetValue(sections), parsed.GetValue(date) ?? Today.Date()),
            new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual)));
        return command;
    }

    private static int Run(Told told, ConsoleOutput console)
    {
        var asking = new Asking(console);
        var name = asking.Of("--name", told.Name, new("Comment s'appelle votre réseau ?", "What is your network called?"), Words, ("Notre réseau", "Notre réseau"));
        var usual = "Nous faisons des choses ensemble, et nous les racontons ici. Ces deux phrases sont à remplacer dans content/site.yml.";
        var site = new NewSite(
            name,
            asking.Of("--sentences", told.Sentences, new("Qu'est-il, en deux phrases ?", "What is it, in two sentences?"), Words, (usual, usual)),
            asking.Of("--country", told.Country, new("Dans quel pays, en deux lettres ?", "In which country, in two letters?"), Country, (NewSite.UsualCountry, NewSite.UsualCountry)),
            asking.Of("--language", told.Language, new("Les messages en français ou en anglais (fr, en) ?", "Messages in French or in English (fr, en)?"), LanguageOf, ("fr", "fr")) == "en" ? Language.English : Language.French,
            asking.Of("--url", told.Url, new("À quelle adresse sera-t-il publié ?", "At which address will it be published?"), Address, ("", console.Language == Language.French ? "plus tard" : "later")) is { Length: > 0 } url ? url : null,
            asking.Of(
                "--sections", told.Sections, new($"Quelles rubriques, parmi {string.Join(", ", NewSite.AllSections)} ?", $"Which sections, among {string.Join(", ", NewSite.AllSections)}?"),
                typed => Asking.Sections(typed) is var (all, refusal) && all is { } names ? (new Names(names), null) : (null, Asking.Sections(typed).Refusal),
                (new Names(NewSite.UsualSections), string.Join(", ", NewSite.UsualSections))).All,
            told.Today);
        var written = NewFolder.Fill(told.Folder, site.Files());
        console.Say(new(
            $"{written.Count} fichiers sont écrits dans « {told.Folder} ». Tout ce qui s'y lit est inventé : remplacez-le.\nPour voir le site : « pec serve », dans ce dossier. Pour la suite : README.md.",
            $"{written.Count} files are written in “{told.Folder}”. All that they say is invented: replace it.\nTo see the site: “pec serve”, in that folder. For what follows: README.md."));
        return ExitCode.Fine;
    }

    private static (string?, Sentence?) Words(string typed) => typed.Length is > 0 and <= 1_000 ? (typed, null) : (null, new("quelques mots suffisent, il en faut au moins un.", "a few words are enough, at least one is needed."));

    private static (string?, Sentence?) Country(string typed) => typed.ToUpperInvariant() is var code && CountryNames.Of(code) is not null
        ? (code, null) : (null, new($"« {typed} » n'est pas un pays en deux lettres, comme FR ou BE.", $"“{typed}” is not a country in two letters, such as FR or BE."));

    private static (string?, Sentence?) LanguageOf(string typed) => typed is "fr" or "en"
        ? (typed, null) : (null, new($"« {typed} » n'est pas une langue connue : fr ou en.", $"“{typed}” is not a known language: fr or en."));

    private static (string?, Sentence?) Address(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "" }
        ? (typed.TrimEnd('/'), null) : (null, new($"« {typed} » n'est pas une adresse comme https://exemple.org/site.", $"“{typed}” is not an address such as https://example.org/site."));
}
