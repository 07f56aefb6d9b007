using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>
/// « L'un ou l'autre ? »: two to four projects side by side, what differs and nothing else, then each in its own words. Nobody comes first.
/// </summary>
internal static class Comparison
{
    public static readonly Url Url = ComparisonIndex.Url;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var (all, usages) = (site.Comparison.All, site.Comparison.Usages);
        var introduction = PageIntroduction.At(site, Url, site.Say("comparer-titre"));
        var summary = introduction.Summary ?? site.Say("comparer-resume");
        var head =
            introduction.Head with { Description = summary, IsInvitation = all.Length < 2, Source = introduction.Head.Source ?? Term.FileOf("usages"), Type = "CollectionPage" };
        if (usages.IsEmpty)
            return Told(
                site, new(Url, head, IsFirst: true, all, null), title => View(site, title) with { Summary = summary, Introduction = introduction.Body });
        var first = new Page(
            Url, "comparison",
            () =>
                View(site, introduction.Title) with { Summary = summary, Introduction = introduction.Body, Usages = [.. usages.Select(u => new LinkView(u.Usage.Name, Destination.To(ComparisonIndex.AddressOf(u.Usage))))] },
            head);
        return [first, .. usages.SelectMany(u => OfUsage(site, u.Usage, u.Compared, head))];
    }

    /// <summary>The way in; null where there is nothing to compare.</summary>
    public static LinkView? LinkTo(Site site) => site.Comparison.All.Length > 1 ? new(site.Say("comparer-lien"), Destination.To(Url)) : null;

    /// <summary>Where an entry is ticked beside others; null for one that has none.</summary>
    public static LinkView? LinkTo(Site site, Entry entry) =>
        site.Comparison.Places.TryGetValue(entry.Key, out var place) ? new(site.Say("comparer-avec"), place) : null;

    private static IEnumerable<Output> OfUsage(Site site, Usage usage, ImmutableArray<Entry> compared, PageHead whole)
    {
        var head = whole with { Title = site.Say("comparer-usage", usage.Name), Breadcrumb = [site.Home, new(whole.Title, Url)], LastChange = null };
        return Paging.Slices(ComparisonIndex.AddressOf(usage), head, compared, ComparisonIndex.PerPage)
            .SelectMany(slice => Told(site, slice, title => View(site, title)));
    }

    private static ComparisonView View(Site site, string title) =>
        new(title, null, null, null, [], [], null, Format.Link(Finder.CrumbOf(site)), Format.Network(site, title));

    /// <summary>A page with the rules that show what is ticked there: their name, which stands in the page, is known before its view is made.</summary>
    private static IEnumerable<Output> Told(Site site, Slice<Entry> slice, Func<string, ComparisonView> view)
    {
        var answers = slice.Items.Select(e => SideBySide.Answers(site, e).ToImmutableArray()).ToImmutableArray();
        ImmutableArray<ImmutableArray<string>> shared =
        [
            .. from question in Enumerable.Range(0, SideBySide.Count)
               select answers.Select(a => a[question].Answer.InWords).OfType<string>().CountBy(w => w, StringComparer.Ordinal).Where(w => w.Value > 1)
                   .Select(w => w.Key).ToImmutableArray(),
        ];
        var styles = ComparisonStyles.Of(slice.Url, slice.Items.Length, [.. shared.Select(s => s.Length)]);
        yield return styles;
        yield return new Page(
            slice.Url, "comparison",
            () =>
                view(slice.Head.Title) with { Styles = Destination.To(styles.Url), Chosen = [.. slice.Items.Zip(answers, (entry, told) => Of(site, entry, told, shared))], Pager = slice.Pager },
            slice.Head);
    }

    private static ComparedView Of(Site site, Entry entry, ImmutableArray<(string Label, CellView Answer)> told, ImmutableArray<ImmutableArray<string>> shared)
    {
        var answered = told.Index().Where(t => t.Item.Answer.InWords is not null).ToList();
        var marks = answered.SelectMany(
            t => (string[])[ComparisonStyles.QuestionOf(t.Index), ComparisonStyles.AnswerOf(t.Index, shared[t.Index].IndexOf(t.Item.Answer.InWords!) + 1)]);
        var untold = told.Where(t => t.Answer.InWords is null).Select(t => Casing.Small(t.Label));
        return new(
            entry.Key.Id, string.Join(' ', marks), Format.Link(entry), Plain.Shown(entry.Summary), entry.IsUnclaimed ? SheetPages.YearOf(entry) : null,
            [.. answered.Select(t => new ComparedRowView(ComparisonStyles.QuestionOf(t.Index), t.Item.Label, t.Item.Answer.State, t.Item.Answer.Text))],
            ((IUsable)entry).Distinction?.Shown, Format.Joined(untold), SheetPages.Write(site, entry).Write);
    }
}
