namespace Pec.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int ContentHasErrors = 1;
    /// <summary>Wrong usage, or a machine that refuses.</summary>
    public const int Environment = 2;
    public const int Bug = 3;
    /// <summary>As a shell tells that somebody stopped a program (by hand, or by a polite kill).</summary>
    public const int Interrupted = 130, Ended = 143;
}
