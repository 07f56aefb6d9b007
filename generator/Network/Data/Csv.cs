using System.Text;

namespace Pec.Network.Data;

/// <summary>A table for spreadsheets, as RFC 4180 writes it, in UTF-8.</summary>
internal static class Csv
{
    public static ReadOnlyMemory<byte> Of(IEnumerable<string?> header, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header)) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Several values of one cell.</summary>
    public static string Joined(IEnumerable<string?> values) => string.Join("; ", values);

    /// <summary>What a spreadsheet would take for a formula is marked as text.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var shown = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return shown.AsSpan().IndexOfAny(",\"\r\n") < 0 ? shown : $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
