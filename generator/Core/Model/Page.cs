using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>What a template is given: a record of preformatted text and addresses. Views are the whole contract with a theme.</summary>
public interface IView;

/// <summary>Something that the site publishes at an address.</summary>
public abstract record Output(Url Url);

/// <summary>A page: a template and its view, in the frame that every page has.</summary>
/// <param name="View">Shapes the view when the page is made: those of all pages together would fill the memory, and each can be made on any thread.</param>
public record Page(Url Url, string Template, Func<IView> View, PageHead Head) : Output(Url);

/// <summary>A page that tells what was measured on others.</summary>
/// <param name="Samples">The pages to weigh.</param>
/// <param name="ViewOf">Its view, once they are weighed.</param>
public sealed record MeasuringPage(Url Url, string Template, ImmutableArray<Page> Samples, Func<Measures, IView> ViewOf, PageHead Head)
    : Page(Url, Template, () => ViewOf(new([], [])), Head);

/// <summary>A page that tells what a proposal changes on all others.</summary>
/// <param name="ViewOf">Its view, once both sites are compared; of null where there is nothing to compare with.</param>
public sealed record ComparingPage(Url Url, string Template, Func<SiteDifference?, IView> ViewOf, PageHead Head) : Page(Url, Template, () => ViewOf(null), Head);

/// <summary>A file that the site writes by itself: a plan for robots, an icon.</summary>
public sealed record DataFile(Url Url, ReadOnlyMemory<byte> Bytes) : Output(Url);

/// <summary>A file that the site writes by itself, made each time it is asked for: those of a large site together would fill the memory.</summary>
public record LateFile(Url Url, Func<ReadOnlyMemory<byte>> Write) : Output(Url);

/// <summary>A feed, which the heads of pages name.</summary>
/// <param name="Name">What it tells, in a word.</param>
/// <param name="Pages">Those that show just what it tells.</param>
/// <param name="IsWhole">It tells all that there is to follow: every page names it.</param>
public sealed record FeedFile(
    Url Url, string Name, FeedFormat Format, ImmutableArray<Url> Pages, bool IsWhole, Func<ReadOnlyMemory<byte>> Write) : LateFile(Url, Write);

/// <param name="Note">Tells it from the usual one; null for the usual one.</param>
public sealed record FeedFormat(string MediaType, string? Note);

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
    /// <summary>The schema.org type of what the page is about.</summary>
    public string Type { get; init; } = "WebPage";
    /// <summary>The questions that the page asks and answers, for search engines.</summary>
    public ImmutableArray<AnsweredQuestion> Answered { get; init; } = [];
    /// <summary>When and where what the page is about takes place; null for what takes place at no moment.</summary>
    public Occasion? Occasion { get; init; }
}

/// <summary>Something to which people come, for search engines.</summary>
/// <param name="Start">In ISO form, as <paramref name="End"/>.</param>
/// <param name="Place">In words; <paramref name="Online"/> is where one joins on line.</param>
public sealed record Occasion(string Start, string? End, string? Place, string? Online, bool IsCancelled);

/// <param name="Answer">How the page begins to answer, in words: read when it is made.</param>
public sealed record AnsweredQuestion(string Question, Func<string> Answer);

public sealed record Crumb(string Title, Url Url);
