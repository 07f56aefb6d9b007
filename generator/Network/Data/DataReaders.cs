using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>Who reads the data elsewhere, and what one does there: a map that somebody keeps comes before programs.</summary>
internal static class DataReaders
{
    private const string Index = "https://index.murmurations.network/v2/nodes";

    public static IEnumerable<DataReaderView> Of(Site site, ComposeOptions options)
    {
        yield return new(site.Say("lecteur-umap"), site.Say("lecteur-umap-qui"), site.Say("lecteur-umap-comment"), File("projets.geojson"), Known("GeoJSON, RFC 7946", "https://www.rfc-editor.org/rfc/rfc7946"), null);
        yield return new(site.Say("lecteur-gogocarto"), site.Say("lecteur-gogocarto-qui"), site.Say("lecteur-gogocarto-comment"), File("gogocarto.json"), File(DataSchemas.NameOf("gogocarto.json")), null);
        yield return new(site.Say("lecteur-cadre"), site.Say("lecteur-cadre-qui"), site.Say("lecteur-cadre-comment"), null, null, null);
        yield return new(site.Say("lecteur-tableur"), site.Say("lecteur-tableur-qui"), site.Say("lecteur-tableur-comment"), File("projets.csv"), Known("CSV, RFC 4180", "https://www.rfc-editor.org/rfc/rfc4180"), null);
        if (options.BaseAddress is { } address)
        {
            if (Records.HasProfiles(site))
                yield return new(site.Say("lecteur-murmurations"), site.Say("lecteur-murmurations-qui"), site.Say("lecteur-murmurations-comment"), File(Records.ProfileList), Known("MurmurationsLibrary", "https://github.com/MurmurationsNetwork/MurmurationsLibrary"), $$"""curl --header "Content-Type: application/json" --data '{"profile_url": "{{address}}{{DataFiles.Root}}murmurations/….json"}' {{Index}}""");
            yield return new(site.Say("lecteur-catalogue"), site.Say("lecteur-catalogue-qui"), site.Say("lecteur-catalogue-comment"), File(Catalogue.Name), Known("DCAT-AP", "https://semiceu.github.io/DCAT-AP/releases/3.0.0/"), null);
        }
        yield return new(site.Say("lecteur-programme"), site.Say("lecteur-programme-qui"), site.Say("lecteur-programme-comment"), File("projets.json"), File(DataSchemas.NameOf("projets.json")), null);
        yield return new(site.Say("lecteur-moteur"), site.Say("lecteur-moteur-qui"), site.Say("lecteur-moteur-comment"), null, Known("schema.org", "https://schema.org/docs/schemas.html"), null);

        LinkView? File(string name) => options.IsPreview ? null : new($"{options.BaseAddress}{DataFiles.Root}{name}", Destination.To(new(DataFiles.Root + name)));
    }

    private static LinkView Known(string name, string address) => new(name, Destination.Away(address));
}
