using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>The pieces of which a <see cref="ToldView"/> is made.</summary>
internal static class Telling
{
    /// <summary>So many on a page: each takes several lines.</summary>
    public const int PerPage = 24;

    /// <summary>So many letters go with the label of a part on two lines of a telephone.</summary>
    private const int ShortTitle = 40;

    /// <summary>What projects tell, each under its name; one that tells several things in a row has its anchor once.</summary>
    public static ImmutableArray<ToldView> ByProject<T>(ImmutableArray<T> told, Func<T, Entry> by, Func<T, ValueView, string?, ToldView> of) =>
        [.. told.Select((one, i) => of(one, Link(by(one)), i > 0 && by(told[i - 1]).Key == by(one).Key ? null : AnchorOf(by(one))))];

    public static string AnchorOf(Entry project) => "projet-" + project.Key.Id;

    /// <summary>Null for a sheet that those concerned keep.</summary>
    public static string? SourceOf(Site site, Entry project) =>
        !project.IsUnclaimed ? null : SheetPages.YearOf(project) is { } year ? site.Say("annonce-source-annee", year) : site.Say("annonce-source");

    public static ValueView Text(string text) => new(text, null, null, null, null, []);

    /// <summary>What a word means; one that its list does not have says so.</summary>
    public static ValueView Term(Site site, TermUse use) =>
        Text(use.Meaning.Shown) with { Note = use.Meaning is Unsorted ? site.Say("valeur-a-ranger") : null };

    /// <summary>An entry by its title.</summary>
    public static ValueView Link(Entry entry) => Text(entry.Title.Shown) with { To = Destination.To(entry.Url) };

    /// <summary>Words as they are; an address of the web among them leads there.</summary>
    public static ValueView Linked(string text)
    {
        var (pieces, at) = (ImmutableArray.CreateBuilder<PieceView>(), 0);
        foreach (var (start, address) in AddressesInText.In(text))
        {
            if (start > at) pieces.Add(new(text[at..start], null));
            pieces.Add(new(Format.Short(address), Destination.Away(AddressPolicy.Check(address).Address)));
            at = start + address.Length;
        }
        if (at == 0) return Text(text);
        if (at < text.Length) pieces.Add(new(text[at..], null));
        return pieces is [{ To: { } to } only] ? Text(only.Text) with { To = to } : Text(text) with { Pieces = pieces.DrainToImmutable() };
    }

    /// <summary>Words that are the address of a page lead there.</summary>
    public static ValueView Reference(Words words) =>
        words.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && AddressPolicy.Check(words.Text) is { Nature: AddressNature.Outside, Address: var address }
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? new(uri.Host + (uri.AbsolutePath == "/" ? "" : uri.AbsolutePath), Destination.Away(address), null, null, null, [])
            : Linked(words.Shown);

    /// <summary>Facts in their order, without those that were not told.</summary>
    public static ImmutableArray<FactView> Facts(params ReadOnlySpan<(string Key, string Label, ValueView? Value)> facts)
    {
        var told = ImmutableArray.CreateBuilder<FactView>();
        foreach (var (key, label, value) in facts) if (value is not null) told.Add(new(key, label, [value]));
        return told.DrainToImmutable();
    }

    public static ValueView? Text(Words? words) => words is null ? null : Linked(words.Shown);

    /// <summary>The first of many values, and where the others are.</summary>
    public static ImmutableArray<ValueView> First(Site site, ImmutableArray<ValueView> values, Destination others) =>
        values.Length <= Paging.PerPage
            ? values : [.. values.Take(Paging.PerPage), Text(site.Say("et-autres", values.Length - Paging.PerPage)) with { To = others }];

    /// <summary>Names short enough for a title; null for none, and where they are long or many.</summary>
    public static string? Few(IEnumerable<string> names) => string.Join(", ", names.Select(Casing.Small)) is { Length: > 0 and <= ShortTitle } few ? few : null;

    /// <summary>A few names; more of them are a number.</summary>
    public static string Names(Site site, IReadOnlyCollection<string> names) =>
        names.Count < Thresholds.Enough ? string.Join(", ", names) : site.Say("nombre-projets", names.Count);
}
