using Pec.Checking;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Newsletters;

/// <summary>A letter that was sent, kept as it was: the words of whoever animates, around what was new then.</summary>
public sealed record Newsletter : Entry
{
    public Day Since { get; init; } = null!;
    public Day Until { get; init; } = null!;

    /// <summary>The keys of its dates.</summary>
    public const string SinceKey = "depuis", UntilKey = "jusqua";

    private static readonly FieldsOf<Newsletter> F = new();

    public static readonly Kind<Newsletter> Kind = new(
    [
        .. CommonFields.First<Newsletter>(),
        CommonFields.Summed<Newsletter>(Free),
        F.One(Required, SinceKey, ("Depuis", "Since"), As.Date, n => n.Since, (n, v) => n with { Since = v },
            ("Le premier jour que la lettre raconte.", "The first day that the letter tells of."), "2026-11-01"),
        F.One(Required, UntilKey, ("Jusqu'au", "Until"), As.Date, n => n.Until, (n, v) => n with { Until = v },
            ("Le dernier jour que la lettre raconte.", "The last day that the letter tells of."), "2026-11-30"),
        .. CommonFields.Last<Newsletter>(),
    ])
    {
        Name = "lettre",
        Noun = new("lettre", "letter"),
        Folder = "lettres",
        Title = "Lettres",
        Asks =
        [
            new("Quel est le titre de cette lettre ?", "titre"),
            new("Depuis quel jour raconte-t-elle ?", SinceKey),
            new("Jusqu'à quel jour ?", UntilKey),
            new("Que dit-elle ?", Ask.Body),
        ],
        Checks = [(letter, reading) => DateOrder.Check((SinceKey, letter.Since), (UntilKey, letter.Until), reading)],
        IsSigned = false,
    };
}
