using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pec.Diagnostics.Reports;

/// <summary>JSON that a person can read: indented, accents as they are.</summary>
internal static class Json
{
    /// <summary>Named unsafe for what would stand inside a page; these are files of their own.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = Encoder };

    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) content(json);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
