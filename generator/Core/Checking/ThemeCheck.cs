using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>What a theme says of itself, against its schema: its keys, its colours, how well they are read.</summary>
public static class ThemeCheck
{
    /// <returns>The settings, the usual ones where nothing sound was told.</returns>
    public static Outcome<(Palette Palette, Budget Budget)> Run(ThemeSource source)
    {
        var reading = new Reading(DateOnly.MinValue, isFrench: true);
        var settings = source.Settings switch
        {
            Mapping mapping => ThemeSettings.Fields.Read(new ThemeSettings(), mapping, reading),
            null => null,
            { } other => Misshapen(other, reading),
        } ?? new ThemeSettings();
        var inks = settings.Inks.DistinctBy(i => i.Name.Text).ToDictionary(i => i.Name.Text, i => i.ToInk(), StringComparer.Ordinal);
        var pairs = settings.Pairs.Select(p => PairOf(p, inks, reading)).OfType<InkPair>();
        return new((new([.. inks.Values], [.. pairs]), settings.Limits.ToBudget()), [.. reading.Found]);
    }

    private static ThemeSettings? Misshapen(Node node, Reading reading)
    {
        reading.Report(Rules.WrongShape(node.At, new("une suite de lignes « clé: valeur »", "lines of “key: value”"), "nom: Communs"));
        return null;
    }

    private static InkPair? PairOf(PairSetting setting, Dictionary<string, Ink> inks, Reading reading)
    {
        foreach (var name in new[] { setting.Text, setting.Ground }.Where(n => !inks.ContainsKey(n.Text)))
        {
            reading.Report(Rules.UnknownInk(name.At, name.Text, Nearest.To(name.Text, inks.Keys)));
            return null;
        }
        var pair = new InkPair(inks[setting.Text.Text], inks[setting.Ground.Text]);
        if (pair.Lowest < Palette.LeastContrast) reading.Report(Rules.LowContrast(setting.At, pair));
        return pair;
    }
}
