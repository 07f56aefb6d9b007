using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>What one may write, and where: a page for each kind of file, made from the schema that also checks them.</summary>
internal static class FieldGuide
{
    private static readonly Url Url = new("/contribuer/champs/");
    /// <summary>More words than this are folded.</summary>
    private const int Few = 6;

    public static LinkView LinkIn(Site site) => new(site.Say("champs-titre"), Destination.To(Url));

    /// <param name="format">A kind's singular, or the name of another format.</param>
    public static Url AddressOf(string format) => new($"{Url.Path}{format}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        ImmutableArray<Crumb> above = [site.Home, Contribute.CrumbOf(site)];
        var (whole, summary) = (site.Say("champs-titre"), site.Say("champs-resume"));
        yield return new Page(
            Url, "list",
            () => new ListView(whole, summary, null, "champs", site.Model.Formats.Length,
                [Group(site.Say("champs-fiches"), site.Model.Formats.Where(f => f.IsEntry)), Group(site.Say("champs-reglages"), site.Model.Formats.Where(f => !f.IsEntry))], null, null),
            new PageHead { Title = whole, Description = summary, Breadcrumb = above });
        foreach (var format in site.Model.Formats)
        {
            var title = site.Say("champs-de", format.Title);
            yield return new Page(
                AddressOf(format.Name), "fields",
                () => new FieldGuideView(title, null, FileOf(format), Start(site, format), [.. format.Fields.Select(f => Of(site, f, format.IsEntry))]),
                new PageHead { Title = title, Breadcrumb = above.Add(new(whole, Url)) });
        }
    }

    private static CardGroupView Group(string title, IEnumerable<FileFormat> formats) =>
        new(
            title, null,
            [.. formats.Select(f => new CardView(f.Title, Destination.To(AddressOf(f.Name)), "champs", FileOf(f), null, null, null, null, null, null, null, false))]);

    /// <summary>The first pattern, with a name in it.</summary>
    private static string FileOf(FileFormat format) =>
        format.Files[0].Replace("**/", "", StringComparison.Ordinal).Replace("!(index)", "nom", StringComparison.Ordinal)
            .Replace("*", "nom", StringComparison.Ordinal);

    private static string Start(Site site, FileFormat format)
    {
        var lines = string.Join('\n', format.Fields.Where(f => f.Level != Level.Free).Select(f => Line(f.Key, site.Gazetteer.ExampleOf(f))));
        return format.IsEntry ? $"---\n{lines}\n---\n" : format.IsList ? "- " + lines.Replace("\n", "\n  ", StringComparison.Ordinal) : lines;
    }

    /// <summary>As it is written; an object starts on the next line.</summary>
    private static string Line(string key, string example) => example.StartsWith('\n') ? $"{key}:{example}" : $"{key}: {example}";

    /// <param name="isShown">Whether a sheet tells this field where the schema says; the keys of an object follow it.</param>
    private static FieldView Of(Site site, IField field, bool isShown)
    {
        var structure = field.Codec.Structure;
        var words = Words(site, structure);
        var composite = structure as Structure.Composite;
        return new(
            field.Key, site.Declared(field.Label), Typography.Set(site.Declared(field.Help)), field.Level == Level.Required, field.Level == Level.Wished,
            structure is Structure.Choice or Structure.Composite ? null : Typography.Set(field.Codec.Form.French), field.IsList,
            composite is { Short: { IsEmpty: false } keys } ? string.Join(site.Say("champ-ou"), keys.Select(k => site.Say("guillemets", k.Key))) : null,
            Line(field.Key, site.Gazetteer.ExampleOf(field)),
            words, words.Length > Few, structure is Structure.Suggestion or Structure.Term { IsClosed: false },
            [.. composite?.Fields.Select(f => Of(site, f, isShown: false)) ?? []],
            isShown && field.Placement == Placement.Row, isShown && field.Placement == Placement.Part, isShown && field.Placement == Placement.Own,
            field.Inverse is { } inverse ? site.Declared(inverse) : null);
    }

    private static ImmutableArray<FieldWordView> Words(Site site, Structure structure) => structure switch
    {
        Structure.Choice choice => [
            .. site.Gazetteer.OptionsOf(choice.Options).Select(o => new FieldWordView(o.Word, site.Declared(o.Label) is var label && label == o.Word ? null : label, null))],
        Structure.Suggestion suggestion => [.. suggestion.Words.Select(w => new FieldWordView(w, null, null))],
        Structure.Term term => [
            .. site.Terms.Vocabularies.FirstOrDefault(v => v.Name == term.Vocabulary)?.Terms.Select(t => new FieldWordView(t.Id.Text, t.Name.Shown, t.Description?.Shown)) ?? []],
        _ => [],
    };
}
