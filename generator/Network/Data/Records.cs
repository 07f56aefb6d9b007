using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>What lists may name, as plain records. Nothing is kept of what was made: a file asks, writes and forgets.</summary>
internal sealed partial class Records(Site site, string? address)
{
    public IEnumerable<ProjectRecord> Projects => site.Listed<Project>().Select(Of);

    public IEnumerable<GroupRecord> Groups => site.Listed<WorkingGroup>().Select(Of);

    public IEnumerable<StoryRecord> Stories => StoryShelf.NewestFirst(site.Listed<Story>()).Select(Of);

    public IEnumerable<NeedRecord> Needs => site.Board.Needs.Concat(site.Board.Offers).Select(Of);

    /// <summary>The links of a sheet whose other end is listed too.</summary>
    public IEnumerable<RelationRecord> Relations =>
        from project in site.Listed<Project>() from link in project.Links let to = Listed(link.To) where to is not null select Of(project, link, to);

    public IEnumerable<PlaceRecord> Places => site.Places.All.Select(Of);

    /// <summary>What every kind of entry tells. The record is the kind's own; what is set here belongs to its base.</summary>
    private T Common<T>(Entry entry, T record) where T : EntryRecord => (T)(record with
    {
        Id = entry.Key.Id,
        Title = Plain.Text(entry.Title.Text),
        Summary = Plain.Text(entry.Summary),
        Address = AddressOf(entry.Url),
        IsUnclaimed = entry.IsUnclaimed,
        Aliases = [.. entry.Aliases.Select(a => a.Text)],
        Tags = Plain.Texts(entry.Tags),
        Sources = [.. entry.Citations.Select(c => new SourceRecord { Name = Plain.Text(c.Name), Url = Plain.Address(c.Url), Date = Plain.Date(c.Date) })],
        ReviewedOn = Plain.Date(entry.ReviewedOn),
        ChangedOn = site.LifespanOf(entry.Path) is { } life ? PartialDate.Of(life.Last).ToString() : null,
        Licence = Plain.Text(entry.Licence),
        Language = Plain.Text(entry.Language),
        Own = OwnKeys(entry) is { Count: > 0 } own ? own : null,
    });

    /// <summary>The keys of an author's own, down to their single values.</summary>
    private static Dictionary<string, IReadOnlyList<string>> OwnKeys(Entry entry) =>
        entry.Extras
            .GroupBy(f => Plain.Text(f.Key), StringComparer.Ordinal).ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.SelectMany(f => Texts(f.Value))], StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Value value) => value switch
    {
        Several several => several.Items.SelectMany(Texts),
        Compound compound => compound.Facts.SelectMany(f => Texts(f.Value)),
        Words words => [Plain.Text(words.Text)],
        WebAddress web => Plain.Address(web) is { } sound ? [sound] : [],
        _ => [],
    };

    /// <summary>The whole address where it is known, else from the root of the site.</summary>
    private string AddressOf(Url url) => address + url.Path;

    private NamedRecord Named(Entry entry) => new(entry.Key.Kind, entry.Key.Id, Plain.Text(entry.Title.Text), AddressOf(entry.Url));

    /// <summary>The entry that is meant, when lists may name it.</summary>
    private static Entry? Listed(EntryUse use) => use.Entry is { IsListed: true } entry ? entry : null;

    private static IReadOnlyList<string> Ids(ImmutableArray<EntryUse> uses) => [.. uses.Listed().Select(e => e.Key.Id)];

    private IReadOnlyList<PlaceName> PlacesOf(ImmutableArray<PlaceUse> uses) =>
        [.. uses.Select(u => u.Place is { } place ? Within(place, new PlaceName(Plain.Text(place.Name))) : new PlaceName(Plain.Text(u.Word)))];

    /// <summary>A place with the names of those that hold it. Overseas, a region is its own department.</summary>
    private T Within<T>(Place place, T record) where T : PlaceName
    {
        Place[] holders = [place, .. site.Places.HoldersOf(place)];
        return (T)(record with
        {
            Id = place.Id,
            Level = place.Level switch
            {
                PlaceLevel.Country => "pays",
                PlaceLevel.Region => "region",
                PlaceLevel.Department => "departement",
                PlaceLevel.Union => "intercommunalite",
                PlaceLevel.Commune => "commune",
                PlaceLevel.District => "arrondissement",
                PlaceLevel.Town => "ville",
                PlaceLevel.Nowhere => "sans-lieu",
                _ => "autre",
            },
            Code = place.Code,
            Department = holders.FirstOrDefault(p => p.Level == PlaceLevel.Department)?.Name,
            Region = holders.FirstOrDefault(p => p.Level == PlaceLevel.Region)?.Name,
        });
    }

    private PlaceRecord Of(PlaceHolding holding) => Within(holding.Place, new PlaceRecord(Plain.Text(holding.Place.Name))
    {
        Address = AddressOf(holding.Place.Url),
        Parent = holding.Place.ParentId,
        Inside = [.. holding.Children.Select(c => c.Place.Id)],
        Entries = [.. holding.Entries.Select(e => e.Key.ToString())],
    });
}
