using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>What the site gives to other programs, and the page that says so. A preview gives nothing: its addresses are not those that will last.</summary>
internal static class DataPages
{
    public static readonly Url Url = new("/api/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("donnees-titre"));
        var sets = DataFiles.Of(site, options);
        yield return new Page(
            Url, "data",
            () => new DataView(
                introduction.Title, introduction.Summary, introduction.Body, [.. sets.Select(s => Row(s, options))], site.Settings.Licence?.Text,
                options.IsPreview, DataFiles.Root, Format.Network(site, introduction.Title)) 
            {
                Territories = site.Gazetteer.Country.Codes?.Sources ?? site.Say("donnees-territoires-du-site"), Readers = [.. DataReaders.Of(site, options)],
            },
            introduction.Head with
            {
                IsInvitation = !site.Entries.Any(e => e.Definition.HasList),
                About = options.BaseAddress is { } address ? () => new Catalogue(site, sets, address).ToThing() : null,
            });
        if (options.IsPreview) yield break;
        foreach (var set in sets) yield return new LateFile(set.Url, set.Write);
        foreach (var file in DataFiles.OfProjects(site, options).Concat(sets.Select(s => s.Schema).OfType<LateFile>()).Concat(DataFiles.ForOthers(site, options, sets))) yield return file;
    }

    /// <summary>Few things are not counted.</summary>
    private static DataRowView Row(DataSet set, ComposeOptions options) => new(
        set.Name, set.Format.Name, set.Holds, set.Count is >= Thresholds.Enough and var count ? count : 0, options.IsPreview ? null : Destination.To(set.Url),
        options.IsPreview || set.Schema is null ? null : Destination.To(set.Schema.Url));
}
