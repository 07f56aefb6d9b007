using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>What a theme says of itself, against its schema: its keys, its colours, how well they are read.</summary>
public static class ThemeCheck
{
    /// <returns>The settings, the usual ones where nothing sound was told.</returns>
    public static Outcome<ToldTheme> Run(ThemeSource source)
    {
        var reading = new ReadContext(DateOnly.MinValue, isFrench: true);
        var settings = source.Settings.Select(s => Told(s, reading)).Append(new ThemeSettings()).Aggregate((theme, below) => theme.On(below));
        var inks = settings.Inks.DistinctBy(i => i.Name.Text).ToDictionary(i => i.Name.Text, StringComparer.Ordinal);
        var pairs = settings.Pairs.Select(p => PairOf(p, inks, source, reading)).OfType<InkPair>();
        var palette = new Palette([.. inks.Values.Select(i => i.ToInk())], [.. pairs.Distinct()]);
        var pictures = new PictureStyle
        {
            Halftone = settings.Halftone is { } printed && Light(printed.Ink) is { } dark && Light(printed.Paper) is { } light ? new(dark, light) : null,
            Printed = settings.Halftone is { } told ? [.. told.Kinds.Select(k => k.Text)] : [],
            Card = settings.Cards is { } cards ? CardOf(cards) : null,
        };
        return new(new(palette, settings.Limits.ToBudget(), pictures), [.. reading.Found]);

        // Cards and printed photographs are seen where nobody knows how an app is set: on white paper.
        Colour? Light(Words name)
        {
            if (inks.TryGetValue(name.Text, out var ink)) return ink.ToInk().Light;
            reading.Report(Rules.UnknownInk(name.At, name.Text, Nearest.To(name.Text, inks.Keys)));
            return null;
        }

        CardStyle? CardOf(CardSetting card)
        {
            if (!source.CardFonts.TryGetValue(card.Font.Text, out var font))
            {
                reading.Report(Rules.MissingFile(card.Font.At, card.Font.Text, Nearest.To(card.Font.Text, source.CardFonts.Keys)));
                return null;
            }
            return Light(card.Paper) is { } paper && Light(card.Ink) is { } ink && Light(card.Soft) is { } soft
                ? new(font, paper, ink, soft, palette.Inks.ToImmutableDictionary(i => i.Name, i => i.Light, StringComparer.Ordinal)) : null;
        }
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

/// <summary>What a theme says of itself, once checked.</summary>
public sealed record ToldTheme(Palette Palette, Budget Budget, PictureStyle Pictures);
