using Pec.Model;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Values;

/// <summary>How a value lives in a project: its practice, its proof, its limit.</summary>
internal static class LivedValues
{
    /// <summary>The part of a sheet that tells them.</summary>
    public static FactView Told(Site site, Project project, FactView part) =>
        part with
        {
            Told = [.. project.Values.Select(v => Of(site, v, Telling.Term(site, v.Value) with { To = PageOf(project, v.Value) }, null, null))],
            Holds = Telling.Few(project.Values.Select(v => v.Value.Meaning.Shown)),
        };

    /// <param name="name">The other side: the value on a sheet, the project on the page of a value.</param>
    public static ToldView Of(Site site, LivedValue lived, ValueView name, string? anchor, string? note)
    {
        return new(
            anchor, name, null, note,
            Telling.Facts(Row("pratique", Telling.Text(lived.Practice)), Row("preuve", lived.Proof is { } proof ? Telling.Reference(proof) : null), Row("limite", Telling.Text(lived.Limit))));

        (string, string, ValueView?) Row(string key, ValueView? value) => (key, site.Declared(LivedValue.Codec.LabelOf(key)), value);
    }

    /// <summary>A sheet out of the lists has no page made for its own words.</summary>
    private static Destination? PageOf(Project project, TermUse value) =>
        project.IsListed && ValuePages.AddressOf(value.Meaning.Key) is { } url ? Destination.To(url) : null;
}
