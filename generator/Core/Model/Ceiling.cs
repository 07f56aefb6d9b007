namespace Pec.Model;

/// <summary>What a site may hold, just below what GitLab publishes: 200,000 files and one gigabyte.</summary>
public sealed record Ceiling(int Outputs, long Bytes)
{
    public static readonly Ceiling Usual = new(190_000, 900_000_000);
}
