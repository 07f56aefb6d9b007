namespace Pec.Network.Data;

/// <summary>What every file of the data says of itself.</summary>
/// <param name="Schema">The address of its schema.</param>
internal sealed record Preface(int Version, string? Licence, string MadeOn, string Schema);

/// <summary>The documents in which the data are given.</summary>
internal static class Documents
{
    /// <summary>A document of values of one type, with what it says of itself.</summary>
    internal sealed record Document<T>(Preface Preface, T Holds);

    /// <summary>Every entry of a kind.</summary>
    /// <param name="key">What others than us look for under another name.</param>
    public static ObjectType<Document<IEnumerable<T>>> ListOf<T>(DataType<T> type, string key = "entrees") => Of<IEnumerable<T>>(_ => [], k => k.Many(key, type, d => d.Holds));

    /// <summary>One entry.</summary>
    public static ObjectType<Document<T>> SheetOf<T>(DataType<T> type) where T : class => Of<T>(_ => [], k => k.Maybe("entree", type, d => d.Holds));

    /// <summary>A collection as RFC 7946 writes it, with what every file says of itself beside.</summary>
    public static ObjectType<Document<IEnumerable<T>>> MapOf<T>(DataType<T> properties, Func<T, string> id, Func<T, Point?> point) where T : class =>
        Of<IEnumerable<T>>(k => [k.One("type", Single.Text, _ => "FeatureCollection")], k => k.Many("features", Feature(properties, id, point), d => d.Holds));

    private static readonly ObjectType<Point> Geometry = new(GeometryKeys(new()));

    private static DataKey<Point>[] GeometryKeys(KeysOf<Point> k) =>
        [k.One("type", Single.Text, _ => "Point"), k.Many("coordinates", Single.Degrees, p => [p.Longitude, p.Latitude], "La longitude, puis la latitude.")];

    private static ObjectType<T> Feature<T>(DataType<T> properties, Func<T, string> id, Func<T, Point?> point) where T : class
    {
        var k = new KeysOf<T>();
        return new(
        [
            k.One("type", Single.Text, _ => "Feature"),
            k.One("id", Single.Text, id),
            k.Maybe("properties", properties, thing => thing),
            k.OrNull("geometry", Geometry, point, "« null » là où aucun point n'est connu : la norme l'écrit ainsi."),
        ]);
    }

    /// <param name="first">What comes before what every document says of itself; <paramref name="holds"/> comes after.</param>
    private static ObjectType<Document<T>> Of<T>(
        Func<KeysOf<Document<T>>, IEnumerable<DataKey<Document<T>>>> first, Func<KeysOf<Document<T>>, DataKey<Document<T>>> holds)
    {
        var k = new KeysOf<Document<T>>();
        return new(
        [
            .. first(k),
            k.One("version", Single.Whole, d => d.Preface.Version,
                "Celle de l'adresse : tant qu'elle ne change pas, des clés peuvent s'ajouter, aucune ne part."),
            k.Maybe("licence", Single.Text, d => d.Preface.Licence, "La licence des textes, par son identifiant SPDX."),
            k.One("genere-le", Single.Text, d => d.Preface.MadeOn),
            k.One("schema", Single.Text, d => d.Preface.Schema, "Le schéma de ce fichier."),
            holds(k),
        ]);
    }
}
