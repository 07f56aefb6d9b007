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
        var absent = AbsentSections(sources, model).ToList();
        sources = Without(sources, model);
        var read = InOrder.Select(sources.Texts, threads, stop, one);
        var found = read.SelectMany(r => r.Diagnostics).Concat(absent).ToList();
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

    /// <summary>Each folder or file of a section that the site does without, told once, at its first file.</summary>
    private static IEnumerable<Diagnostic> AbsentSections(Sources sources, ContentModel model) =>
        from section in model.AbsentSections
        from file in sources.Texts.Select(t => t.Path).Concat(sources.Assets.Keys)
        let place = section.PlaceOf(file)
        where place is not null
        group file by (section.Name, place) into files
        orderby files.Key.place
        select Rules.AbsentSection(files.Min()!, files.Key.Name, files.Key.place);

    /// <summary>What is read of them: nothing of a section that the site does without.</summary>
    private static Sources Without(Sources sources, ContentModel model) => model.AbsentSections.IsEmpty ? sources : sources with
    {
        Texts = sources.Texts.RemoveAll(t => model.AbsentAt(t.Path) is not null),
        Refused = sources.Refused.RemoveAll(p => model.AbsentAt(p) is not null),
        Assets = sources.Assets.RemoveRange(sources.Assets.Keys.Where(p => model.AbsentAt(p) is not null)),
    };

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
