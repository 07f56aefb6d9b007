using System.Text;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Composing.Feeds;

/// <summary>Writes a body that is read away from its page: somebody's address is left there, and a link to write, to call or to a note leads there.</summary>
/// <param name="page">Its whole address.</param>
internal class FeedBodyWriter(StringBuilder html, Html body, Func<Destination, string> addressOf, string page) : BodyWriter(html, body, addressOf)
{
    protected override string OwnPage => page;

    protected override bool HasSources => false;

    protected override string Told(string words) => Plain.Text(words);

    protected override string Away(string address) =>
        address.StartsWith("mailto:", StringComparison.Ordinal) || address.StartsWith("tel:", StringComparison.Ordinal) ? page : address;
}
