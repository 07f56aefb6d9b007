namespace Pec.Model;

/// <summary>What came of visiting an address of the web.</summary>
/// <param name="On">When it was visited.</param>
/// <param name="Status">What the server answered in the end; null when it did not.</param>
/// <param name="Fault">Why there is no answer; null when there is one.</param>
/// <param name="MovedTo">Where the address went for good; null when it did not.</param>
public sealed record Visit(DateTimeOffset On, int? Status, WebFault? Fault, string? MovedTo)
{
    public Verdict Verdict => (Status, Fault) switch
    {
        (>= 200 and < 300, _) => Verdict.Good,
        (404 or 410, _) or (_, WebFault.UnknownHost or WebFault.BadCertificate) => Verdict.Dead,
        _ => Verdict.Unsure,
    };
}

public enum Verdict
{
    Good,
    Dead,
    /// <summary>A program cannot tell: a person has to look.</summary>
    Unsure,
}

/// <summary>Why an exchange with the web gave no answer.</summary>
public enum WebFault
{
    UnknownHost,
    BadCertificate,
    Unreachable,
    TooSlow,
    TooLarge,
    /// <summary>Redirects that come back to where they were.</summary>
    Circle,
    TooManyRedirects,
    /// <summary>Another scheme, an unusual port, or a network that is not public.</summary>
    Forbidden,
    Garbled,
}
