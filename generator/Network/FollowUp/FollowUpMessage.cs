using System.Collections.Immutable;
using System.Text;
using Pec.Network.Contributing;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>One message to one person: what waits, three ways to answer, and each sheet as it is published, so that a reply changes a line of it.</summary>
internal static class FollowUpMessage
{
    /// <summary>Of more sheets than this, the others are named: nobody reads again a message that long.</summary>
    private const int MostSheets = 5;

    /// <param name="root">Where the site is published; null when nobody said.</param>
    public static Correspondent To(Site site, string? root, string address, ImmutableArray<Waiting> waiting)
    {
        var entries = waiting.Select(w => w.About).DistinctBy(e => e.Key).ToList();
        var subject = entries.Count == 1 ? site.Write("suivi-objet", entries[0].Title.Text) : site.Write("suivi-objet-fiches", site.Settings.Title.Text);
        var text = new StringBuilder(site.Write("lettre-bonjour")).Append("\n\n");
        foreach (var about in waiting.GroupBy(w => w.About.Key))
        {
            text.Append(about.First().About.Title.Text).Append('\n');
            foreach (var line in about) text.Append("- ").Append(line.Kind.Asked(site, line)).Append('\n');
            text.Append('\n');
        }
        var published = entries.Where(e => !e.IsDraft).ToList();
        if (published.Count > 0) text.Append(site.Write("suivi-reponses")).Append("\n\n");
        foreach (var entry in published.Take(MostSheets)) text.Append(FormData.MessageOf(site, root, entry));
        foreach (var entry in published.Skip(MostSheets)) text.Append(FormData.PageOf(site, root, entry)).Append("\n\n");
        text.Append(Questionnaire.Licence(Contribute.LicenceOf(site))).Append("\n\n-- \n").Append(site.Settings.Title.Text).Append('\n');
        return new(address, waiting, subject, text.ToString());
    }
}
