namespace Pec.Model;

/// <summary>A path inside the site's folder: segments joined by "/", relative, never climbing out. Ordered by code point.</summary>
public sealed record SitePath(string Value) : IComparable<SitePath>
{
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The folder that holds the file, without a final "/"; empty at the root.</summary>
    public string Folder => Value.LastIndexOf('/') is >= 0 and var slash ? Value[..slash] : "";

    /// <summary>The name without its last extension.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>The last extension in lower case, with its dot; empty when there is none.</summary>
    public string Extension => Name.LastIndexOf('.') is > 0 and var dot ? Name[dot..].ToLowerInvariant() : "";

    public bool IsUnder(string folder) => Value.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Where this stands once a file, or a folder with all that it holds, moved.</summary>
    public SitePath After(SitePath from, SitePath to) => this == from ? to : IsUnder(from.Value) ? new(to + Value[from.Value.Length..]) : this;

    /// <summary>Follows a relative path from the folder of this file; null when it climbs out of the site.</summary>
    public SitePath? Follow(string relative)
    {
        var segments = new List<string>(Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in relative.Split('/'))
        {
            if (segment is "" or ".") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            else return null;
        }
        return new(string.Join('/', segments));
    }

    public int CompareTo(SitePath? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;
}
