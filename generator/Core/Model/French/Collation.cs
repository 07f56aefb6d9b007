namespace Pec.Model.French;

/// <summary>The order of a French list: accents and case do not count, a leading article is skipped, punctuation is a space.</summary>
public static class Collation
{
    private static readonly string[] Articles = ["le-", "la-", "les-", "l-", "un-", "une-", "des-"];

    /// <summary>A key whose ordinal order is the alphabetical one.</summary>
    public static string Key(string title)
    {
        var slug = Folding.Slug(title);
        foreach (var article in Articles)
            if (slug.Length > article.Length && slug.StartsWith(article, StringComparison.Ordinal)) return slug[article.Length..];
        return slug;
    }

    public static IEnumerable<T> InFrenchOrder<T>(this IEnumerable<T> items, Func<T, string> title) =>
        items.OrderBy(item => Key(title(item)), StringComparer.Ordinal).ThenBy(title, StringComparer.Ordinal);
}
