using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Harvest;

/// <summary>The address of the file that a project keeps in its own repository, and from which its sheet is fed.</summary>
internal sealed class SourceAddress : ScalarCodec<WebAddress>
{
    public override Sentence Form => new("l'adresse d'un fichier publiccode.yml ou pec.yml", "the address of a publiccode.yml or pec.yml file");
    public override string Example => "https://framagit.org/exemple/projet/-/raw/main/pec.yml";
    public override Structure Structure { get; } =
        new Structure.Pattern("source", @"^[hH][tT][tT][pP][sS]://[^/?#@% ]+/(?:(?!blob/)[^/?#]+/)*(?:(?:[^/?#]+\.)?publiccode|pec)\.yml(?:[?#].*)?$");

    /// <summary>How forges name the page that shows a file, and the file itself.</summary>
    private static readonly (string Page, string File)[] Forges = [("/-/blob/", "/-/raw/"), ("/blob/", "/raw/"), ("/src/branch/", "/raw/branch/")];

    protected override WebAddress? Read(Scalar scalar, ReadContext reading)
    {
        if (As.Web.Read(scalar, reading) is not { } address) return null;
        var right = RightOf(address.Href);
        if (right == address.Href) return address;
        var isOnlyOfPage = right is not null && right.StartsWith(address.Href[..8], StringComparison.OrdinalIgnoreCase);
        reading.Report(HarvestRules.BadSource(scalar.At, scalar.Text.Trim(), right, isOnlyOfPage));
        return null;
    }

    /// <summary>The file's last name, by which one knows how it is read.</summary>
    public static string NameIn(string href) => new Uri(href).Segments[^1];

    /// <summary>The address of the file itself, in https; null where it is none of those that are read. This machine is asked in tests alone.</summary>
    private static string? RightOf(string href)
    {
        if (!PubliccodeFile.IsName(NameIn(href)) && NameIn(href) != PecFile.Name) return null;
        if (href.StartsWith("http://", StringComparison.Ordinal) && !new Uri(href).IsLoopback) href = "https" + href["http".Length..];
        var path = href.AsSpan(0, href.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : href.Length);
        foreach (var (page, file) in Forges)
            if (path.IndexOf(page, StringComparison.Ordinal) is >= 0 and var at) return href[..at] + file + href[(at + page.Length)..];
        return href;
    }
}
