using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>How one chooses among the small ads of a page: a sentence with blanks, which rules of that page alone answer without a script.</summary>
/// <param name="Styles">The rules that hide what does not answer.</param>
internal sealed record ListingChoice(FilterView Filter, DataFile Styles, ILookup<Listing, string> Marks)
{
    /// <summary>One question, with the listings of each answer.</summary>
    /// <param name="Key">Its word in addresses, of a–z: a letter of it marks its answers.</param>
    public sealed record Question(string Key, string Title, ImmutableArray<(string Id, string Title, ImmutableArray<Listing> Listings)> Values);

    /// <summary>Null where no question divides them.</summary>
    /// <param name="list">The page of the listings.</param>
    public static ListingChoice? Among(Site site, Url list, IEnumerable<Question> questions)
    {
        var asked = questions.Where(q => q.Values.Length > 1).ToList();
        if (asked.Count == 0) return null;
        var styles = FilterStyles.Of(list, from question in asked from value in question.Values select (question.Key, value.Id, MarkOf(question, value.Id)));
        var marks = from question in asked from value in question.Values from listing in value.Listings select (listing, Mark: MarkOf(question, value.Id));
        var all = Destination.To(list);
        return new(
            new(
                Destination.To(styles.Url), new(site.Say("annonces-choisir"), site.Say("annonces-une"), site.Say("annonces-des"), site.Say("annonces-aucune")),
                [.. asked.Select(q => new FacetView(q.Key, q.Title, q.Title, site.Say("annonces-toutes"), [.. q.Values.Select(v => new FacetValueView(v.Id, v.Title, v.Listings.Length, all))]))], all, null),
            styles, marks.ToLookup(m => m.listing, m => m.Mark));
    }

    /// <summary>What a card carries; one that answers nothing is marked too, so that any choice hides it.</summary>
    public string MarksOf(Listing listing) => string.Join(' ', Marks[listing]) is { Length: > 0 } marks ? marks : "-";

    private static string MarkOf(Question question, string id) => $"{question.Key[0]}-{id}";
}
