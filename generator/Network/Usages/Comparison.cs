using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>« L'une ou l'autre ? »: two to four platforms side by side, what differs and nothing else, then each in its own words. Nobody comes first.</summary>
internal static class Comparison
{
    public static readonly Url Url = new("/comparer/");

    /// <summary>Each is told in some thirty elements: with more of them one starts from a usage.</summary>
    private const int PerPage = 48;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var all = site.Entries.Where(IsComparable).ToImmutableArray();
        var introduction = PageIntroduction.At(site, Url, site.Say("comparer-titre"));
        var head = introduction.Head with
        {
            Description = introduction.Summary ?? site.Say("comparer-resume"), IsHidden = all.Length < 2, Source = introduction.Head.Source ?? Term.FileOf("usages"), Type = "CollectionPage",
        };
        if (all.Length <= PerPage) return OnOnePage(site, Url, head, introduction, [.. all.InFrenchOrder(e => e.Title.Text)]);
        var usages = site.Answers.Usages.Where(u => Compared(u).Length > 1).ToList();
        var first = new Page(Url, "comparison", () => View(site, introduction) with { Usages = [.. usages.Select(u => new LinkView(u.Name, Destination.To(AddressOf(u))))] }, head);
        return [first, .. usages.SelectMany(u => OfUsage(site, u, head))];
    }

    /// <summary>Where an entry can be ticked; null for one that has no other to stand beside.</summary>
    public static Destination? To(Site site, Entry entry)
    {
        if (!IsComparable(entry)) return null;
        var count = site.Entries.Count(IsComparable);
        if (count <= PerPage) return count > 1 ? Destination.To(Url, entry.Key.Id) : null;
        var usage = site.Answers.Usages.FirstOrDefault(u => Compared(u) is { Length: > 1 } compared && compared.Contains(entry));
        return usage is null ? null : Destination.To(Paging.AddressOf(AddressOf(usage), Compared(usage).IndexOf(entry) / PerPage + 1), entry.Key.Id);
    }

    /// <summary>Where the answers of a usage can be ticked; null when fewer than two can be.</summary>
    public static LinkView? Of(Site site, Usage usage) => Compared(usage).Length > 1 ? new(site.Say("comparer-titre"), Destination.To(Url)) : null;

    private static bool IsComparable(Entry entry) => entry is { IsListed: true } and IUsable { Uses.IsEmpty: false, Readiness: not (Readiness.Resting or Readiness.Neighbour) };

    private static ImmutableArray<Entry> Compared(Usage usage) => [.. usage.Answers.Select(a => a.By).Where(IsComparable)];

    private static Url AddressOf(Usage usage) => new($"{Url.Path}{usage.Id}/");

    private static IEnumerable<Output> OfUsage(Site site, Usage usage, PageHead whole)
    {
        var title = site.Say("comparer-usage", usage.Name);
        var head = whole with { Title = title, Breadcrumb = [site.Home, new(whole.Title, Url)], LastChange = null };
        foreach (var slice in Paging.Slices(AddressOf(usage), head, Compared(usage), PerPage))
        {
            var styles = Styles(site, slice.Url, slice.Items);
            yield return styles.File;
            yield return new Page(slice.Url, "comparison", () => View(site, null) with { Title = slice.Head.Title, Styles = Destination.To(styles.File.Url), Chosen = styles.Views(), Pager = slice.Pager }, slice.Head);
        }
    }

    private static IEnumerable<Output> OnOnePage(Site site, Url url, PageHead head, PageIntroduction introduction, ImmutableArray<Entry> entries)
    {
        var styles = Styles(site, url, entries);
        return [styles.File, new Page(url, "comparison", () => View(site, introduction) with { Styles = Destination.To(styles.File.Url), Chosen = styles.Views() }, head)];
    }

    private static ComparisonView View(Site site, PageIntroduction? introduction) => new(
        introduction?.Title ?? "", introduction is null ? null : introduction.Summary ?? site.Say("comparer-resume"), introduction?.Body, null, [], [], null,
        Tell.Link(Finder.CrumbOf(site)), Tell.Network(site, site.Say("comparer-titre")));

    /// <summary>The rules of a page, which are known before its view is made: their name stands in the page.</summary>
    private static (DataFile File, Func<ImmutableArray<ComparedView>> Views) Styles(Site site, Url url, ImmutableArray<Entry> entries)
    {
        var answers = entries.Select(e => SideBySide.Answers(site, e).ToImmutableArray()).ToImmutableArray();
        ImmutableArray<ImmutableArray<string>> shared =
            [.. Enumerable.Range(0, SideBySide.Count).Select(q => answers.Select(a => a[q].Answer.InWords).OfType<string>().CountBy(w => w, StringComparer.Ordinal).Where(w => w.Value > 1).Select(w => w.Key).ToImmutableArray())];
        var file = ComparisonStyles.Of(url, entries.Length, [.. shared.Select(s => s.Length)]);
        return (file, () => [.. entries.Zip(answers, (entry, told) => Of(site, entry, told, shared))]);
    }

    private static ComparedView Of(Site site, Entry entry, ImmutableArray<(string Label, CellView Answer)> told, ImmutableArray<ImmutableArray<string>> shared)
    {
        var answered = told.Index().Where(t => t.Item.Answer.InWords is not null).ToList();
        var marks = answered.SelectMany(t => (string[])[ComparisonStyles.QuestionOf(t.Index), ComparisonStyles.AnswerOf(t.Index, shared[t.Index].IndexOf(t.Item.Answer.InWords!) + 1)]);
        var untold = told.Where(t => t.Answer.InWords is null).Select(t => Casing.Small(t.Label)).ToList();
        return new(
            entry.Key.Id, string.Join(' ', marks), Tell.Link(entry), Plain.Shown(entry.Summary), entry.IsUnclaimed ? SheetPages.YearOf(entry) : null,
            [.. answered.Select(t => new ComparedRowView(ComparisonStyles.QuestionOf(t.Index), t.Item.Label, t.Item.Answer.State, t.Item.Answer.Text))],
            ((IUsable)entry).Distinction?.Shown, Tell.Joined(untold), SheetPages.Write(site, entry).Write);
    }
}
