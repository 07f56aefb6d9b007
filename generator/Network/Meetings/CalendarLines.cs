using System.Globalization;
using System.Text;

namespace Pec.Network.Meetings;

/// <summary>Writes the lines of a calendar as RFC 5545 asks: no more than 75 octets each, and no sign of a text that could begin another property.</summary>
internal sealed class CalendarLines
{
    private const int Most = 75;

    private readonly StringBuilder lines = new();

    /// <summary>A property whose value the program made.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property that holds words of people.</summary>
    public void AddText(string name, string text) => Add(name, Escaped(text));

    /// <summary>A day, or an hour by the clock of a zone.</summary>
    public void AddMoment(string name, Moment moment, string zone)
    {
        if (moment.Hour is { } hour) Add($"{name};TZID={zone}", Of(moment.Day, hour));
        else Add($"{name};VALUE=DATE", Of(moment.Day));
    }

    public static string Of(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day, TimeOnly hour) => $"{Of(day)}T{hour.ToString("HHmmss", CultureInfo.InvariantCulture)}";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(lines.ToString());

    /// <summary>A line that goes on in the next begins there with a space; no letter is cut in two.</summary>
    private void Fold(string line)
    {
        var room = Most;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                lines.Append("\r\n ");
                room = Most - 1;
            }
            lines.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        lines.Append("\r\n");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else if (!char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }
}
