using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>From what each file says to typed entries: each against its schema, alone.</summary>
public static class Check
{
    /// <summary>One text alone, as what its place in the content makes of it.</summary>
    /// <param name="today">What is said to have happened cannot be later.</param>
    public static Outcome<object?> Read(Source source, ContentModel model, DateOnly today) => SourceReader.Read(source, model, today);

    /// <param name="one">Reads one text; a memory of former results may stand in front of it.</param>
    public static Outcome<Content> Run(Sources sources, ContentModel model, Func<Source, Outcome<object?>> one, int threads, CancellationToken stop)
    {
        var read = InOrder.Select(sources.Texts, threads, stop, one);
        var found = read.SelectMany(r => r.Diagnostics).ToList();
        var settings = read.Select(r => r.Value).OfType<SiteSettings>().FirstOrDefault();
        if (settings is null && !sources.Refused.Contains(SiteSettings.File) && !sources.Texts.Any(t => t.Path == SiteSettings.File))
            found.Add(Rules.MissingSettings());
        var broken = sources.Refused.Concat(sources.Texts.Where((_, i) => read[i].Value is null).Select(t => t.Path))
            .Select(model.Of).OfType<(IKind Kind, string Id)>().Select(k => new EntryKey(k.Kind.Name, k.Id)).ToImmutableHashSet();
        return new(
            new Content(
                model,
                settings ?? new SiteSettings { At = Location.Start(SiteSettings.File), Title = new("", Location.Start(SiteSettings.File)) },
                Unique(model, read.Select(r => r.Value).OfType<Entry>(), found),
                [.. read.Select(r => r.Value).OfType<Vocabulary>()],
                [.. read.Select(r => r.Value).OfType<ImmutableArray<OwnPlace>>().SelectMany(p => p)],
                sources.Assets,
                broken,
                [.. sources.Refused, .. sources.Texts.Where((_, i) => read[i].Diagnostics.Any(d => d.Rule.Severity == Severity.Error)).Select(t => t.Path)]),
            [.. found]);
    }

    /// <summary>Two files may not give the same entry, wherever they stand; the first by path is kept.</summary>
    private static ImmutableArray<Entry> Unique(ContentModel model, IEnumerable<Entry> entries, List<Diagnostic> found)
    {
        var first = new Dictionary<EntryKey, Entry>();
        foreach (var entry in entries)
            // A name that is told to be wrong is no second fault.
            if (!first.TryAdd(entry.Key, entry) && model.Of(entry.Path)?.Id == entry.Key.Id)
                found.Add(Rules.DuplicateId(entry.Path, entry.Key.Id, first[entry.Key].Path));
        return [.. first.Values];
    }
}
