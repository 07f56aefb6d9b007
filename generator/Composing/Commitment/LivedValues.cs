using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Composing;

/// <summary>How a value lives in a project: its practice, its proof, its limit.</summary>
internal static class LivedValues
{
    /// <summary>The part of a sheet that tells them.</summary>
    public static FactView Told(Site site, ComposeOptions options, Entry entry, FactView part) => part.Key == "valeurs" && entry is Project project
        ? part with { Told = [.. project.Values.Select(v => Of(v, Name(site, v.Value) with { To = PageOf(site, project, v.Value) }, null, null))] }
        : part;

    /// <param name="name">The other side: the value on a sheet, the project on the page of a value.</param>
    public static ToldView Of(LivedValue lived, ValueView name, string? anchor, string? note) =>
        new(anchor, name, null, note, Telling.Facts(("pratique", "En pratique", Telling.Text(lived.Practice)), ("preuve", "Preuve", lived.Proof is { } proof ? Telling.Reference(proof) : null), ("limite", "Limite", Telling.Text(lived.Limit))));

    /// <summary>The id of the value; for one that the list does not have, its word.</summary>
    public static string IdOf(Site site, TermUse value) => site.Terms.IdOf(value);

    /// <summary>A sheet out of the lists has no page made for its own words.</summary>
    private static Destination? PageOf(Site site, Project project, TermUse value) => project.IsListed && Values.AddressOf(IdOf(site, value)) is { } url ? Destination.To(url) : null;

    private static ValueView Name(Site site, TermUse value) =>
        site.Terms.Find(value.Vocabulary, value.Word) is { } term ? Telling.Text(term.Name.Shown) : Telling.Text(value.Word) with { Note = "à ranger" };
}
