namespace Pec.Model;

/// <summary>
/// A place in a file as its author sees it: line and column count from 1, columns and length in characters; a length of 0 is the file as a whole.
/// </summary>
public sealed record Location(SitePath Path, int Line, int Column, int Length)
{
    public bool IsWholeFile => Length == 0;

    public static Location Start(SitePath path) => new(path, 1, 1, 0);
}
