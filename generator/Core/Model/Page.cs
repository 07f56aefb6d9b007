using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>What a template is given: a record of preformatted text and addresses. Views are the whole contract with a theme.</summary>
public interface IView;

/// <summary>Something that the site publishes at an address.</summary>
public abstract record Output(Url Url);

/// <summary>A page: a template and its view, in the frame that every page has.</summary>
/// <param name="View">Shapes the view when the page is made: those of all pages together would fill the memory, and each can be made on any thread.</param>
public record Page(Url Url, string Template, Func<IView> View, PageHead Head) : Output(Url);

/// <summary>A page that another site shows in a frame: its template writes the whole of it, and it asks for no other file.</summary>
public sealed record EmbeddedPage(Url Url, string Template, Func<IView> View, PageHead Head) : Page(Url, Template, View, Head);

/// <summary>A page that tells what was measured on others.</summary>
/// <param name="Samples">The pages to weigh.</param>
/// <param name="ViewOf">Its view, once they are weighed.</param>
public sealed record MeasuringPage(Url Url, string Template, ImmutableArray<Page> Samples, Func<Measures, IView> ViewOf, PageHead Head)
    : Page(Url, Template, () => ViewOf(new([], [])), Head);

/// <summary>A page that tells what a proposal changes on all others.</summary>
/// <param name="ViewOf">Its view, once both sites are compared; of null where there is nothing to compare with.</param>
public sealed record ComparingPage(Url Url, string Template, Func<SiteDifference?, IView> ViewOf, PageHead Head) : Page(Url, Template, () => ViewOf(null), Head);

/// <summary>A page that offers a file, and says how heavy it is.</summary>
/// <param name="ViewOf">Its view, with the length of the file in bytes; null where nobody made it.</param>
public sealed record OfferingPage(Url Url, string Template, BoundFile File, Func<int?, IView> ViewOf, PageHead Head) : Page(Url, Template, () => ViewOf(null), Head);

/// <summary>A file that the site writes by itself: a plan for robots, an icon.</summary>
public sealed record DataFile(Url Url, ReadOnlyMemory<byte> Bytes) : Output(Url);

/// <summary>A file that the site writes by itself, made each time it is asked for: those of a large site together would fill the memory.</summary>
public record LateFile(Url Url, Func<ReadOnlyMemory<byte>> Write) : Output(Url);

/// <summary>A feed, which the heads of pages name.</summary>
/// <param name="Name">What it tells, in a word.</param>
/// <param name="Follow">How a page offers to follow it.</param>
/// <param name="Pages">Those that show just what it tells.</param>
/// <param name="IsWhole">It tells all that there is to follow: every page names it.</param>
public sealed record FeedFile(
    Url Url, string Name, string Follow, FeedFormat Format, ImmutableArray<Url> Pages, bool IsWhole, Func<ReadOnlyMemory<byte>> Write) : LateFile(Url, Write);

/// <param name="Note">Tells it from the usual one; null for the usual one.</param>
public sealed record FeedFormat(string MediaType, string? Note);

/// <summary>A file that holds others of the site: a book with its pictures.</summary>
/// <param name="Bind">Its bytes, from what it asks of the site.</param>
public sealed record BoundFile(Url Url, Func<Materials, ReadOnlyMemory<byte>> Bind) : Output(Url);

/// <summary>What a file that holds others may ask.</summary>
/// <param name="FileAt">The bytes of what the site publishes at an address; null where it publishes nothing.</param>
/// <param name="Draw">A picture that no address has.</param>
/// <param name="StyleSheet">That of the theme for books; empty where it has none.</param>
public sealed record Materials(Func<Url, ReadOnlyMemory<byte>?> FileAt, Func<Drawing, ReadOnlyMemory<byte>> Draw, ReadOnlyMemory<byte> StyleSheet);

/// <summary>A file of the content, published without what it should not tell.</summary>
public sealed record FileCopy(Url Url, Asset Asset) : Output(Url);

/// <summary>A picture that the program draws.</summary>
/// <param name="Source">The file of the content that it is drawn from.</param>
public sealed record DrawnFile(Url Url, Drawing Drawing, SitePath Source) : Output(Url);

/// <summary>What the frame says of one page.</summary>
public sealed record PageHead
{
    /// <summary>The page's own title, without the site's.</summary>
    public required string Title { get; init; }
    /// <summary>One or two sentences for search engines and social networks; null when nothing was told.</summary>
    public string? Description { get; init; }
    /// <summary>From the home page down to the parent.</summary>
    public ImmutableArray<Crumb> Breadcrumb { get; init; } = [];
    /// <summary>The file that a contributor would change; a folder where the page has no file of its own.</summary>
    public SitePath? Source { get; init; }
    /// <summary>The form that takes up what the page says; null where one writes a message.</summary>
    public Destination? Form { get; init; }
    /// <summary>Where an author chose the template; null for the program's own choice.</summary>
    public Location? TemplateAt { get; init; }
    public DateOnly? LastChange { get; init; }
    /// <summary>The page should not be found.</summary>
    public bool IsWithheld { get; init; }
    /// <summary>The page holds nothing yet and asks to be told: only our own search finds it.</summary>
    public bool IsInvitation { get; init; }
    /// <summary>Out of the menu, of search engines and of the plan.</summary>
    public bool IsHidden => IsWithheld || IsInvitation;
    /// <summary>A further page of a list, which the plan for people and the search leave out: they name what the list holds.</summary>
    public bool IsContinuation { get; init; }
    /// <summary>Other words by which our own search finds the page, which does not say them as such.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];
    /// <summary>
    /// The first of the names that the page lists in the order of slugs: a search that finds nothing looks for its words among them; null for a page that lists
    /// none.
    /// </summary>
    public string? NamesFrom { get; init; }
    /// <summary>The language of the text when it is not the site's.</summary>
    public string? Language { get; init; }
    /// <summary>SPDX identifier of the text's licence, when it is not the site's.</summary>
    public string? Licence { get; init; }
    /// <summary>Where the original of a relayed text is.</summary>
    public string? Original { get; init; }
    /// <summary>Where the page went, for one at a former address.</summary>
    public Url? MovedTo { get; init; }
    /// <summary>What the page itself is, in schema.org's words.</summary>
    public string Type { get; init; } = "WebPage";
    /// <summary>What the page is about, in the same words, told when the page is made; null where it is about no single thing.</summary>
    public Func<Thing?>? About { get; init; }
}

public sealed record Crumb(string Title, Url Url);
