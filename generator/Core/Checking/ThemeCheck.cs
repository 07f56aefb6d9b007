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
        var reading = new ReadContext(DateOnly.MinValue, isFrench: true);
        var settings = source.Settings.Select(s => Told(s, reading)).Append(new ThemeSettings()).Aggregate((theme, below) => theme.On(below));
        var inks = settings.Inks.DistinctBy(i => i.Name.Text).ToDictionary(i => i.Name.Text, StringComparer.Ordinal);
        var pairs = settings.Pairs.Select(p => PairOf(p, inks, source, reading)).OfType<InkPair>();
        return new((new([.. inks.Values.Select(i => i.ToInk())], [.. pairs.Distinct()]), settings.Limits.ToBudget()), [.. reading.Found]);
    }

    private static ThemeSettings Told(Node node, ReadContext reading)
    {
        if (node is Mapping mapping) return ThemeSettings.Fields.Read(new ThemeSettings(), mapping, reading) ?? new ThemeSettings();
        reading.Report(Rules.WrongShape(node.At, new("une suite de lignes « clé: valeur »", "lines of “key: value”"), "nom: Communs"));
        return new ThemeSettings();
    }

    private static InkPair? PairOf(PairSetting setting, Dictionary<string, InkSetting> inks, ThemeSource source, ReadContext reading)
    {
        foreach (var name in new[] { setting.Text, setting.Ground }.Where(n => !inks.ContainsKey(n.Text)))
        {
            reading.Report(Rules.UnknownInk(name.At, name.Text, Nearest.To(name.Text, inks.Keys)));
            return null;
        }
        var (text, ground) = (inks[setting.Text.Text], inks[setting.Ground.Text]);
        var pair = new InkPair(text.ToInk(), ground.ToInk());
        // What a theme changes of the one below is its own to mend.
        if (pair.Lowest < Palette.LeastContrast)
            reading.Report(
                Rules.LowContrast(new[] { setting.At, text.At, ground.At }.MinBy(at => source.Settings.TakeWhile(s => s.At.Path != at.Path).Count())!, pair));
        return pair;
    }
}
