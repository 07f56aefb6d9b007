using System.Text;

namespace Pec.Composing.Data;

/// <summary>A table as RFC 4180 writes it, in UTF-8. A spreadsheet must not read a formula in what somebody wrote.</summary>
internal static class Csv
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0) text.Append(',');
                Write(text, row[i] ?? "");
            }
            text.Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Several values of one cell.</summary>
    public static string Joined(IEnumerable<string?> values) => string.Join("; ", values);

    private static void Write(StringBuilder text, string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r') cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny(",\"\r\n") < 0) text.Append(cell);
        else text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
