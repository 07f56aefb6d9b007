using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>Every link that projects tell, read from both sides, and the projects that wait for one.</summary>
internal static class Relating
{
    private const string Stopped = "arretee";

    /// <param name="published">In French order of titles, which everything keeps.</param>
    public static Relations Of(ImmutableArray<Entry> published, PlaceBook book, TermIndex terms, NoticeBoard board)
    {
        var listed = published.Where(e => e.IsListed).ToImmutableArray();
        var bonds = BondsOf(listed, terms);
        var linked = bonds.SelectMany(b => new[] { b.From.Key, b.To.Key }).ToHashSet();
        ImmutableArray<Project> alive = [.. listed.OfType<Project>().Where(p => !IsStopped(p, terms))];
        return new(
            bonds, [.. alive.Where(p => p.IsKept && !linked.Contains(p.Key) && board.Of(p.Key).Any(n => n.State == NoticeState.Open))],
            new Affinities(book, terms, board).Of(alive, bonds.Select(b => (b.From.Key, b.To.Key))));
    }

    private static ImmutableArray<Bond> BondsOf(ImmutableArray<Entry> listed, TermIndex terms)
    {
        var rank = listed.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var told = from project in listed.OfType<Project>()
                   from link in project.Links
                   let here = rank[project.Key]
                   let there = rank.GetValueOrDefault(new(link.To.Kind ?? link.To.Kinds[0], link.To.Id), here)
                   where there != here
                   let relation = terms.Find(link.Nature.Vocabulary, link.Nature.Word)
                   let isTurned = relation is { Reciprocal.Yes: true } && there < here
                   select (From: isTurned ? there : here, To: isTurned ? here : there, Nature: relation?.Id.Text ?? Folding.Slug(link.Nature.Word), link, relation, By: project);
        return
        [
            .. from link in told
               group link by (link.From, link.To, link.Nature) into same
               orderby same.Key.From, same.Key.To
               let first = same.First()
               select new Bond(listed[same.Key.From], listed[same.Key.To], first.link.Nature, first.relation, [.. same.Select(l => new BondTelling(l.By, l.link.Note))]),
        ];
    }

    /// <summary>As its sheet says it: its stage, else the latest of its path.</summary>
    private static bool IsStopped(Project project, TermIndex terms) =>
        project.Standing is { } stage && terms.IdOf(stage) == Stopped;
}
