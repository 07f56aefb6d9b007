using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Colophon;

/// <summary>« Ce que pèse ce site »: what a visitor's device receives, measured on one page of each sort.</summary>
internal static class Weights
{
    public static readonly Url Url = new("/poids/");

    public static IEnumerable<Page> Compose(Site site, ComposeOptions options, IReadOnlyList<Page> pages)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("poids"));
        var samples = pages.Where(p => !p.Head.IsHidden).OrderBy(p => p.Url).DistinctBy(p => (p.Template, p.Head.Breadcrumb.ElementAtOrDefault(1)?.Url))
            .ToImmutableArray();
        yield return new MeasuringPage(
            Url, "weights", samples,
            measures => new WeightsView(introduction.Title, introduction.Summary, introduction.Body, [.. measures.Weights.Select(Row)]),
            introduction.Head);
    }

    private static WeightRowView Row(Weight weight) => new(
        new(weight.Page.Head.Title, Destination.To(weight.Page.Url)), Numbers.Kilobytes(weight.Html), Numbers.Kilobytes(weight.Styles + weight.Scripts),
        Numbers.Kilobytes(weight.Pictures),
        Numbers.Kilobytes(weight.Total), Numbers.InWords(weight.Requests), Numbers.InWords(weight.Elements));
}
