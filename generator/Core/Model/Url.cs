namespace Pec.Model;

/// <summary>An address inside the site, from its root: <c>/projets/la-roue-commune/</c>, <c>/sitemap.xml</c>. A page's ends with "/".</summary>
public sealed record Url(string Path) : IComparable<Url>
{
    public static readonly Url Home = new("/");

    public bool IsPage => Path.EndsWith('/');

    /// <summary>The file that answers at this address, from the root of the output.</summary>
    public string File => IsPage ? Path[1..] + "index.html" : Path[1..];

    public int CompareTo(Url? other) => string.CompareOrdinal(Path, other?.Path);

    public override string ToString() => Path;
}

/// <summary>Where a link leads: an address of the site with an anchor, or an address of the world.</summary>
/// <param name="Message">What the link opens, when that is a message.</param>
public sealed record Destination(Url? Inside, string? Anchor, string? Outside, MailMessage? Message = null)
{
    public static Destination To(Url url, string? anchor = null) => new(url, anchor, null);
    public static Destination Away(string href) => new(null, null, href, MailMessage.Of(href));
}
