using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>What the data are, for those that list data: a catalogue in the words of DCAT, and the page of the data in those of schema.org.</summary>
/// <param name="address">What stands before the path of a page.</param>
internal sealed class Catalogue(Site site, ImmutableArray<DataSet> sets, string address)
{
    /// <summary>After the address of the version.</summary>
    public const string Name = "dcat.jsonld";

    private const string Europe = "http://publications.europa.eu/resource/authority/";

    /// <summary>Where the words come from, and which of them are addresses, dates or French.</summary>
    private const string Context =
        """
        {"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/","foaf":"http://xmlns.com/foaf/0.1/","vcard":"http://www.w3.org/2006/vcard/ns#","xsd":"http://www.w3.org/2001/XMLSchema#","dct:title":{"@language":"fr"},"dct:description":{"@language":"fr"},"dcat:keyword":{"@language":"fr"},"foaf:name":{"@language":"fr"},"vcard:fn":{"@language":"fr"},"dct:issued":{"@type":"xsd:date"},"dct:modified":{"@type":"xsd:date"},"dct:accrualPeriodicity":{"@type":"@id"},"dct:conformsTo":{"@type":"@id"},"dct:format":{"@type":"@id"},"dct:language":{"@type":"@id"},"dct:license":{"@type":"@id"},"dct:spatial":{"@type":"@id"},"dcat:accessURL":{"@type":"@id"},"dcat:downloadURL":{"@type":"@id"},"dcat:landingPage":{"@type":"@id"},"dcat:mediaType":{"@type":"@id"},"dcat:theme":{"@type":"@id"},"foaf:homepage":{"@type":"@id"},"vcard:hasURL":{"@type":"@id"}}
        """;

    private readonly string? licence = StructuredData.LicenceOf(site.Settings.Licence?.Text);

    private string Page => address + DataPages.Url.Path;

    private string Title => site.Say("donnees-catalogue", site.Settings.Title.Shown);

    private string Home => address + Url.Home.Path;

    /// <summary>A catalogue with one set of data for each collection.</summary>
    public string ToDcat() => new Thing("dcat:Catalog", Page).With("dct:title", Title).With("dct:description", site.Say("donnees-texte"))
        .With("dct:publisher", Publisher).With("foaf:homepage", Home).With("dct:language", Europe + "language/FRA").With("dct:license", licence)
        .With("dct:spatial", Country).With("dct:modified", LastChange(site.Entries)).With("dcat:dataset", sets.GroupBy(s => s.Collection).Select(Set)).Write(Context);

    /// <summary>The same in a word, for the page of the data.</summary>
    public Thing ToThing() => new Thing("Dataset").With("name", Title).With("description", site.Say("donnees-texte")).With("url", Page).With("license", licence)
        .With("inLanguage", "fr").With("creator", new Thing("Organization").With("name", site.Settings.Title.Shown).With("url", Home))
        .With("distribution", sets.Select(s => new Thing("DataDownload").With("name", s.Name).With("description", s.Holds).With("encodingFormat", s.Format.MediaType).With("contentUrl", address + s.Url.Path)));

    private Thing Set(IGrouping<Collection, DataSet> files)
    {
        var of = files.Key;
        return new Thing("dcat:Dataset", $"{Page}#{of.Name}").With("dct:title", site.Say("donnees-jeu", of.Title, site.Settings.Title.Shown)).With("dct:description", of.Holds)
            .With("dct:identifier", $"{Page}#{of.Name}").With("dcat:keyword", of.Title).With("dcat:theme", Europe + "data-theme/SOCI").With("dcat:landingPage", Page)
            .With("dct:publisher", Publisher).With("dcat:contactPoint", new Thing("vcard:Organization").With("vcard:fn", site.Settings.Title.Shown).With("vcard:hasURL", Page))
            .With("dct:language", Europe + "language/FRA").With("dct:spatial", Country).With("dct:accrualPeriodicity", Europe + "frequency/IRREG")
            .With("dct:issued", FirstChange(of.Entries)).With("dct:modified", LastChange(of.Entries)).With("dcat:distribution", files.Select(File));
    }

    private Thing File(DataSet file) => new Thing("dcat:Distribution", address + file.Url.Path).With("dct:title", file.Name).With("dct:description", file.Holds)
        .With("dcat:accessURL", Page).With("dcat:downloadURL", address + file.Url.Path).With("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + file.Format.MediaType)
        .With("dct:format", $"{Europe}file-type/{file.Format.Name.ToUpperInvariant()}").With("dct:license", licence).With("dct:conformsTo", file.Schema is { } schema ? address + schema.Url.Path : null);

    /// <summary>By its name alone: those who publish may live where they do.</summary>
    private Thing Publisher => new Thing("foaf:Agent", Home).With("foaf:name", site.Settings.Title.Shown);

    private string? Country => site.Places.All.Any(h => h.Place.Code is not null) ? Europe + "country/" + site.Gazetteer.Country.Alpha3 : null;

    private string? FirstChange(IEnumerable<Entry> entries) => Written(entries.Select(e => site.LifespanOf(e.Path)?.First).Min());

    private string? LastChange(IEnumerable<Entry> entries) => Written(entries.Select(e => site.LifespanOf(e.Path)?.Last).Max());

    private static string? Written(DateOnly? day) => day is { } known ? PartialDate.Of(known).ToString() : null;
}
