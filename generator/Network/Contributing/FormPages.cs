using System.Collections.Immutable;
using Pec.Composing;
using Pec.Composing.Search;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>
/// A form for each kind of sheet: without a script, its questions to copy in a message; with one, its fields, what the check says of each as one types, and links by which to
/// send what was filled. Nothing is ever sent by the page.
/// </summary>
internal static class FormPages
{
    public static readonly Url Url = new("/contribuer/formulaire/");

    /// <summary>What the form of a sheet adds to its address, to open on what a sheet says.</summary>
    private const string Sheet = "fiche=";

    /// <summary>The rules that one field may stumble on by itself.</summary>
    private static readonly ImmutableHashSet<string> OfOneField =
    [
        "trop-long", "plus-de-deux-phrases", "coordonnees-dans-le-resume", "date-mal-ecrite", "date-inexistante", "date-a-venir", "heure-en-trop", "nombre-ambigu", "chiffre-seul",
        "forme-inattendue", "adresse-refusee", "courriel-mal-ecrit", "courriel-personnel", "identifiant-mal-ecrit", "mot-a-ranger", "lieu-ambigu", "reference-inconnue", "reference-sans-genre",
        "titre-de-niveau-1", "lien-vague", "html-montre",
    ];

    /// <summary>Left for the script to fill.</summary>
    private static readonly ImmutableArray<Sentence> Blanks = [.. Enumerable.Range(0, 4).Select(i => (Sentence)$"{{{i}}}")];

    public static Url AddressOf(string kind) => new($"{Url.Path}{kind}/");

    /// <summary>The form that says what a published sheet says; null where there is none.</summary>
    public static Destination? Correcting(Entry entry) =>
        entry.IsListed && FormData.Tells(entry.Definition) ? Destination.To(AddressOf(entry.Definition.Name), Sheet + entry.Key.Id) : null;

    public static LinkView LinkTo(Site site, IKind kind) => new(TitleOf(site, kind), Destination.To(AddressOf(kind.Name)));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        ImmutableArray<Crumb> above = [site.Home, Contribute.CrumbOf(site)];
        var (whole, summary) = (site.Say("formulaire-titre"), site.Say("formulaire-resume"));
        yield return new Page(
            Url, "list",
            () => new ListView(whole, summary, null, "champs", site.Model.Kinds.Length, [new(site.Say("formulaire-genres"), null, [.. site.Model.Kinds.Select(k => CardOf(site, k))])], null, null),
            new PageHead { Title = whole, Description = summary, Breadcrumb = above });
        foreach (var kind in site.Model.Kinds)
        {
            yield return new Page(
                AddressOf(kind.Name), "form", () => Of(site, kind),
                new PageHead { Title = TitleOf(site, kind), Description = site.Say("formulaire-resume"), Breadcrumb = above.Add(new(whole, Url)) });
            if (FormData.Tells(kind)) yield return FormData.FileOf(site, kind);
        }
    }

    private static string TitleOf(Site site, IKind kind) => site.Say("formulaire-de", site.Declared(kind.Noun));

    private static CardView CardOf(Site site, IKind kind) =>
        new(Casing.Capital(site.Declared(kind.Noun)), Destination.To(AddressOf(kind.Name)), "champs", Questionnaire.Of(kind)[0].Words, null, null, null, null, null, null, null, false);

    private static FormView Of(Site site, IKind kind)
    {
        var fields = Questionnaire.Whole(kind).Select((question, i) => FormFields.Of(site, question, i + 1)).ToImmutableArray();
        var first = Questionnaire.Of(kind).SelectMany(q => q.Keys).Concat(kind.Fields.Where(f => f.Level != Level.Free).Select(f => f.Key))
            .Concat(kind.IsSigned ? ["tenue-par"] : []).Append(Ask.Body).ToHashSet(StringComparer.Ordinal);
        var subject = site.Write("formulaire-objet", site.Declared(kind.Noun), "{0}");
        var form = Questionnaire.Form(Questionnaire.Of(kind), Contribute.LicenceOf(site));
        return new(
            TitleOf(site, kind), site.Say("formulaire-resume"), kind.Name, [.. Questionnaire.Of(kind).Select(q => Typography.Set(q.Words))],
            Contribute.EndingOf(site, Questionnaire.Promise), site.Settings.AnswersWithin?.Shown,
            Contribute.Answer(site, TitleOf(site, kind), form), Contribute.Issue(site, TitleOf(site, kind), form), Destination.To(PaperForms.AddressOf(kind)),
            [.. fields.Where(f => first.Contains(f.Key))], [.. fields.Where(f => !first.Contains(f.Key))], FormFields.ListsOf(site, fields),
            [.. site.Model.Rules.Where(r => OfOneField.Contains(r.Id)).Select(Show)], EndingOf(site, kind, subject))
        {
            Kinds = [.. site.Model.Kinds.Where(k => k != kind).Select(k => new LinkView(Casing.Capital(site.Declared(k.Noun)), Destination.To(AddressOf(k.Name))))],
            Words = Words,
        };
    }

    private static FormEndingView EndingOf(Site site, IKind kind, string subject) => new(
        site.Settings.Contact?.Mail?.Address, subject, Questionnaire.Ending(Contribute.LicenceOf(site)),
        site.Settings.Repository is { } repository ? Destination.Away($"{repository.Href.TrimEnd('/')}/-/issues/new") : null,
        Frames.InRepository(site.Settings, "new") is { } editor ? Destination.Away($"{editor}/{Files.Root}/{kind.Folder}") : null,
        Destination.To(IndexFiles.Manifest), Destination.To(Url.Home), FormData.Tells(kind));

    private static FormRuleView Show(Rule rule) => new(
        rule.Id, RuleGuide.Word(rule.Severity),
        [.. rule.Helps.Prepend(rule.Message).Select(s => Casing.Capital(Typography.Set(s.In(Language.French, Blanks))))]);

    /// <summary>What the program says of a thirteenth month and of a thirtieth of February, with the month and its length left out.</summary>
    private static FormWordsView Words => new(
        As.Number.Form.French, As.Number.Example, WrittenDate.Read("2026-13").Missing!.Value.French,
        WrittenDate.Read("2026-02-30").Missing!.Value.French.Replace(Dates.InWords(new PartialDate(2026, 2, null)), "{0}", StringComparison.Ordinal)
            .Replace("28", "{1}", StringComparison.Ordinal));
}
