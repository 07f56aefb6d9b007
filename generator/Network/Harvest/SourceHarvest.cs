using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>
/// What the sources of sheets change in them. A key follows its source as long as the sheet says what the source once said; whatever else a person wrote there stays, and
/// both are told.
/// </summary>
public static class SourceHarvest
{
    /// <summary>A person reads each of them: more would not be read.</summary>
    public const int PerRun = 10;

    /// <summary>Whether a finding of the check is about the address of a source.</summary>
    public static bool IsOfSource(Diagnostic finding) => finding.Rule == HarvestRules.BadAddress;

    /// <summary>The sheets to be fed, in the order of their files; those that share a file are told, and fed from nothing.</summary>
    public static Outcome<ImmutableArray<FedSheet>> Fed(Content content, DateOnly today)
    {
        ImmutableArray<Diagnostic> shared = [.. SharedSources.Find(content.Entries, today)];
        var among = shared.SelectMany(d => new[] { d, d.Mirror! }).Select(d => d.At!.Path).ToHashSet();
        return new(
            [.. SharedSources.Fed(content.Entries).Where(p => !among.Contains(p.Path)).Select(p => new FedSheet(p.Key.ToString(), p.Path, p.Source!))],
            shared);
    }

    /// <param name="read">What each source gave, in the order of <paramref name="fed"/>.</param>
    /// <param name="textOf">The file of an entry.</param>
    /// <param name="check">What the site finds with another text in the place of a file, and the entry that it then is.</param>
    public static Outcome<HarvestPlan> Of(
        Content content, ImmutableArray<FedSheet> fed, IReadOnlyList<SourceReading> read, HarvestMemory known, DateOnly today, Func<SitePath, string?> textOf,
        Func<SitePath, string, (ImmutableArray<Diagnostic> Found, Entry? Entry)> check)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var sheets = ImmutableArray.CreateBuilder<HarvestedSheet>();
        var (memory, left) = (known, 0);
        var projects = content.Entries.OfType<Project>().Where(p => p is { Withdrawn: null, IsOffSite: false }).ToDictionary(p => p.Path);
        for (var i = 0; i < fed.Length; i++)
        {
            if (projects.GetValueOrDefault(fed[i].Path) is not { } project || textOf(project.Path) is not { } text) continue;
            var sheet = new FedProject(fed[i], project, text, found);
            if (sheet.Offered(read[i], content, projects.Values, today) is not { } offers) continue;
            var chosen = sheet.Choose(offers, memory);
            memory = memory.After(fed[i].Name, chosen.Agreed);
            if (chosen.Changes.IsEmpty) continue;
            if (sheets.Count == PerRun) left++;
            else if (sheet.Changed(chosen, check) is { } changed) sheets.Add(changed);
        }
        return new Outcome<HarvestPlan>(new(sheets.ToImmutable(), memory, left), found.ToImmutable()).Sorted();
    }
}
