namespace Pec.Model;

/// <summary>The addresses of the web that stand among words, each ending where a person ends it.</summary>
public static class AddressesInText
{
    /// <summary>What ends a sentence or closes a quotation is no part of an address that it follows.</summary>
    private const string Closing = ".,;:!?…'’\"»”]})";

    /// <summary>From left to right; one walk, however long the text.</summary>
    public static IEnumerable<(int Start, string Address)> In(string text)
    {
        for (var at = 0; at < text.Length && text.IndexOf("http", at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or '“' or '”')) end++;
            var stop = end;
            // A bracket that the address opened is its own.
            var unopened = text.AsSpan(start, end - start).Count(')') - text.AsSpan(start, end - start).Count('(');
            while (end > start && Closing.Contains(text[end - 1], StringComparison.Ordinal) && (text[end - 1] != ')' || unopened-- > 0)) end--;
            var written = text[start..end];
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && AddressPolicy.Check(written) is { Nature: AddressNature.Outside, Address: var address }
                && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                yield return (start, written);
            at = Math.Max(stop, start + 4);
        }
    }
}
