using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>How one writes a text: each thing with the lines to copy and how it looks, then where each kind of sheet is begun.</summary>
internal static class WritingPage
{
    public static readonly Url Url = new("/contribuer/ecrire/");

    /// <summary>The same words as one types them, and as a page shows them.</summary>
    private sealed record Example(string Written, Inline.Text Read);

    public static LinkView LinkIn(Site site) => new(site.Say("ecrire-titre"), Destination.To(Url));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var (title, summary) = (site.Say("ecrire-titre"), site.Say("ecrire-resume"));
        yield return new Page(
            Url, "writing",
            () => new WritingView(
                title, summary, [.. Examples(site)], PictureLines(),
                [.. site.Model.Kinds.Select(k => new WritingKindView(Casing.Capital(site.Declared(k.Noun)), FormPages.LinkTo(site, k), NewFile(site, k)))]),
            new PageHead { Title = title, Description = summary, Breadcrumb = [site.Home, Contribute.CrumbOf(site)] });
    }

    /// <summary>GitLab's editor on a new file of a kind, with a name to change.</summary>
    private static Destination? NewFile(Site site, IKind kind) =>
        Frames.InRepository(site.Settings, "new") is { } editor ? Destination.Away($"{editor}/{Files.Root}/{kind.Folder}?file_name={site.Write("ecrire-nom")}.md") : null;

    private static IEnumerable<WritingExampleView> Examples(Site site)
    {
        var one = new Example(site.Write("ecrire-ligne-une"), new(site.Say("ecrire-ligne-une")));
        var other = new Example(site.Write("ecrire-ligne-autre"), new(site.Say("ecrire-ligne-autre")));
        var words = new Example(site.Write("ecrire-phrase"), new(site.Say("ecrire-phrase")));
        yield return new(
            site.Say("ecrire-intertitre"), site.Say("ecrire-intertitre-aide"), $"## {one.Written}\n\n{words.Written}",
            Shown(new Block.Heading(2, Folding.Slug(one.Written), [one.Read]), new Block.Paragraph([words.Read])) with { Below = 1 });
        yield return new(
            site.Say("ecrire-liste"), site.Say("ecrire-liste-aide"), $"- {one.Written}\n- {other.Written}",
            Shown(new Block.List(false, 1, [Item(one.Read), Item(other.Read)])));
        yield return new(site.Say("ecrire-citation"), site.Say("ecrire-citation-aide"), $"> {words.Written}", Shown(new Block.Quote([new Block.Paragraph([words.Read])])));
        yield return new(
            site.Say("ecrire-encadre"), site.Say("ecrire-encadre-aide"), $":::note {one.Written}\n{words.Written}\n:::",
            Shown(new Block.Box("note", new Block.Paragraph([new Inline.Emphasis(Emphasised.Strong, [one.Read])]), [new Block.Paragraph([words.Read])])));
        if (site.Listed<Project>().FirstOrDefault() is not { } project) yield break;
        var written = $"{project.Key}";
        yield return new(
            site.Say("ecrire-lien"), site.Say("ecrire-lien-aide"), $"[{project.Title.Text}]({written})",
            new(
                new([new Block.Paragraph([new Inline.Link(0, [new Inline.Text(project.Title.Shown)])])], [new(TargetKind.Link, written, project.Title.At)], []),
                [new(Destination.To(project.Url))]));
    }

    private static Block.Item Item(Inline words) => new([new Block.Line([words])]);

    private static Html Shown(params ImmutableArray<Block> blocks) => new(new(blocks, [], []), []);

    /// <summary>The four lines of a picture, as the schema explains them.</summary>
    private static string PictureLines()
    {
        var picture = Project.Kind.Fields.First(f => f.Key == "image");
        var keys = ((Schema.Codecs.Structure.Composite)picture.Codec.Structure).Fields;
        return $"{picture.Key}:\n" + string.Join('\n', keys.Select(k => $"  {k.Key}: {k.Example}"));
    }
}
