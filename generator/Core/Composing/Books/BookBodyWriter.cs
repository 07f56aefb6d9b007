using System.Text;
using Pec.Composing.Feeds;
using Pec.Model;

namespace Pec.Composing.Books;

/// <summary>Writes a body into a chapter of a book: as XML, with notes in the chapter itself and pictures that stand in the book.</summary>
internal sealed class BookBodyWriter : FeedBodyWriter
{
    private readonly BookLinks links;
    private readonly string page;

    /// <param name="links">Where addresses lead from there.</param>
    /// <param name="page">The whole address of its page, where somebody's own is left.</param>
    public BookBodyWriter(StringBuilder html, Html body, BookLinks links, string page) : base(html, body, to => links.Of(to) ?? page, page) => (this.links, this.page) = (links, page);

    protected override string OwnPage => "";

    protected override string? SourceOf(Destination picture) => links.PictureAt(picture);

    protected override string Away(string address) => BookLinks.Sound(base.Away(address)) ?? page;

    protected override bool WaitsToBeSeen => false;

    protected override string EmptyEnd => "/>";
}
