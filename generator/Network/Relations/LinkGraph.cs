using System.Collections.Immutable;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>Every link that projects tell, read from both sides, and the projects that wait for one.</summary>
internal static class LinkGraph
{
    public static RelationIndex Of(Site site)
    {
        var board = site.Board;
        var listed = site.Entries.Where(e => e.IsListed).ToImmutableArray();
        var edges = EdgesOf(listed);
        var linked = edges.SelectMany(e => new[] { e.From.Key, e.To.Key }).ToHashSet();
        ImmutableArray<Project> alive = [.. listed.OfType<Project>().Where(p => !Stages.IsOver(p.Standing))];
        return new(
            edges, [.. alive.Where(p => p.IsKept && !linked.Contains(p.Key) && board.Of(p.Key).Any(n => n.State == ListingState.Open))],
            () => new Recommendations(board).Of(alive, edges.Select(e => (e.From.Key, e.To.Key))));
    }

    private static ImmutableArray<Edge> EdgesOf(ImmutableArray<Entry> listed)
    {
        var rank = listed.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        var told = from project in listed.OfType<Project>()
                   from link in project.Links
                   let here = rank[project.Key]
                   let there = rank.GetValueOrDefault(link.To.Key, here)
                   where there != here
                   let isTurned = link.Nature.Meaning is Term { Reciprocal.Yes: true } && there < here
                   select (From: isTurned ? there : here, To: isTurned ? here : there, Nature: link.Nature.Meaning.Key, link, By: project);
        return
        [
            .. from link in told
               group link by (link.From, link.To, link.Nature) into same
               orderby same.Key.From, same.Key.To
               let first = same.First()
               select new Edge(listed[same.Key.From], listed[same.Key.To], first.link.Nature, [.. same.Select(l => new EdgeAccount(l.By, l.link.Note))]),
        ];
    }
}

public static class RelationOfSite
{
    extension(Site site)
    {
        /// <summary>Who is linked to whom, and who could talk.</summary>
        public RelationIndex Relations => site.Index(LinkGraph.Of);
    }
}
