using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>Reads one source as what its place in <c>content/</c> makes of it.</summary>
internal static class SourceReader
{
    /// <returns>A <see cref="SiteSettings"/>, a <see cref="Vocabulary"/>, own places, an <see cref="Entry"/>, or null when refused.</returns>
    public static Outcome<object?> Read(Source source, ContentModel model, DateOnly today)
    {
        var named = model.Of(source.Path);
        var reading = new ReadContext(today, source.IsFrench, named?.Kind.Folder);
        object? value;
        if (source.Path == SiteSettings.File) value = Settings(source, model, reading);
        else if (source.Path == OwnPlace.File) value = Places(source, model, reading);
        else if (source.Path.Folder == Term.Folder && source.Path.Extension == ".yml") value = Vocabulary(source, model, reading);
        else if (named is var (kind, id)) value = Entry(source, kind, id, reading);
        else
        {
            reading.Report(Rules.UnknownFolder(source.Path, model.Kinds.Select(k => k.Folder + "/").Append("vocabulaires/").Distinct()));
            value = null;
        }
        var isDraft = value is Entry { IsDraft: true };
        return new(value, [.. reading.Found.Select(d => isDraft ? d with { Severity = Severity.Advice } : d)]);
    }

    private static SiteSettings? Settings(Source source, ContentModel model, ReadContext reading)
    {
        if (source.Root is not Mapping mapping)
        {
            reading.Report(Rules.WrongShape(source.Root.At, new("une suite de lignes « clé: valeur »", "lines of “key: value”"), "titre: Mon site"));
            return null;
        }
        var settings = model.Settings.Read(new SiteSettings(), mapping, reading);
        if (settings is null) return null;
        foreach (var name in settings.Sections.Where(s => !model.SectionNames.Contains(s.Text)))
            reading.Report(Rules.UnknownSection(name.At, name.Text, Nearest.To(name.Text, model.SectionNames), model.SectionNames));
        if (settings.Publisher is null) reading.Report(Rules.PublisherUnknown(settings.At, "editeur"));
        if (settings.Host is null) reading.Report(Rules.PublisherUnknown(settings.At, "hebergeur"));
        if (settings.Url is { } url && IsExample(url.Href)) reading.Report(Rules.Placeholder(url.At, url.Href));
        if (settings.Repository is { } repository && IsExample(repository.Href)) reading.Report(Rules.Placeholder(repository.At, repository.Href));
        if (settings.Contact?.Mail is { } mail && IsExample(mail.Address)) reading.Report(Rules.Placeholder(mail.At, mail.Address));
        return settings;
    }

    /// <summary>The top-level domain that RFC 2606 keeps for examples.</summary>
    private static bool IsExample(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : address;
        return host.EndsWith(".example", StringComparison.OrdinalIgnoreCase);
    }

    private static Vocabulary Vocabulary(Source source, ContentModel model, ReadContext reading)
    {
        if (source.Path.Name != Folding.ShortSlug(source.Path.Stem) + ".yml")
            reading.Report(Rules.BadFileName(source.Path, FileNames.Right(source.Path, source.Path.Stem)));
        var terms = Items(source, Term.Fields, new Term(), t => t.Id, reading);
        foreach (var id in terms.Select(t => t.Id)) Name(id, model, source.Path.Stem, reading);
        foreach (var term in terms.Where(t => t.EvidenceMonths is null))
            reading.Report(
                Rules.WrongShape(term.EvidenceLife!.At, new("une durée d'au moins six mois (P6M, P1Y…)", "a length of time of six months or more (P6M, P1Y…)"), "preuve-valable: P1Y"));
        CheckSenses(source, terms, model.SensesOf(source.Path.Stem), reading);
        return new(source.Path.Stem, terms);
    }

    /// <param name="senses">What the program reads in the words of this list; null for nothing.</param>
    private static void CheckSenses(Source source, ImmutableArray<Term> terms, Senses? senses, ReadContext reading)
    {
        ImmutableArray<string> known = [.. senses?.All.Select(s => s.Word) ?? []];
        foreach (var said in terms.Select(t => t.Sense).OfType<Words>().Where(s => !known.Contains(s.Text)))
            reading.Report(Rules.UnknownSense(said.At, said.Text, source.Path.Stem, Nearest.To(said.Text, known), known));
        if (terms.IsEmpty || senses is null) return;
        foreach (var (word, lost) in senses.All)
            if (lost is not null && terms.All(t => t.Sense?.Text != word)) reading.Report(Rules.MissingSense(terms[0].At, source.Path.Stem, word, lost));
    }

    private static ImmutableArray<OwnPlace> Places(Source source, ContentModel model, ReadContext reading)
    {
        var places = Items(source, OwnPlace.Fields, new OwnPlace(), p => p.Id, reading);
        foreach (var id in places.Select(p => p.Id)) Name(id, model, OwnPlace.Pages, reading);
        return places;
    }

    /// <summary>An id that makes an address, in which some names are the site's or the machine's.</summary>
    /// <param name="list">Under whose address it stands.</param>
    private static void Name(Words id, ContentModel model, string list, ReadContext reading)
    {
        if (SystemNames.Has(id.Text)) reading.Report(Rules.UnusableName(id.At, id.Text));
        else if (model.Keeps(list, id.Text)) reading.Report(Rules.ReservedName(id.At, id.Text, $"{id.Text}-2"));
    }

    private static ImmutableArray<T> Items<T>(Source source, FieldSet<T> fields, T empty, Func<T, Words> id, ReadContext reading) where T : Part
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (source.Root is not Sequence sequence)
        {
            reading.Report(Rules.WrongShape(source.Root.At, new("une liste de « - id: … »", "a list of “- id: …”"), "- id: livraison"));
            return [];
        }
        foreach (var node in sequence.Items)
        {
            if (node is not Mapping mapping)
                reading.Report(Rules.WrongShape(node.At, new("« id: … » et « nom: … »", "“id: …” and “nom: …”"), "- id: livraison"));
            else if (fields.Read(empty, mapping, reading) is { } item)
            {
                if (ids.Add(id(item).Text)) items.Add(item);
                else reading.Report(Rules.DuplicateTerm(id(item).At, id(item).Text));
            }
        }
        return items.ToImmutable();
    }

    private static Entry? Entry(Source source, IKind kind, string id, ReadContext reading)
    {
        // What is misnamed is read all the same, under the name that it should have: its other faults show at once.
        var right = FileNames.RightId(id);
        if (right != id || !source.Path.Value.EndsWith(source.Path.Extension, StringComparison.Ordinal))
            reading.Report(Rules.BadFileName(source.Path, FileNames.Right(source.Path, id), FileNames.CopyOf(source.Path)));
        if (source.Root is not Mapping mapping)
        {
            reading.Report(Rules.WrongShape(source.Root.At, new("une suite de lignes « clé: valeur »", "lines of “key: value”"), "titre: La Roue commune"));
            return null;
        }
        var entry = kind.Read(new(kind.Name, right), Titled(mapping, right), source.Body, reading);
        var isKept = EntryChecks.Name(source.Path, kind, right, reading);
        if (entry is null) return null;
        if (kind.IsSigned && !entry.HasOrigin) reading.Report(Rules.Unsigned(entry.At));
        if (entry.IsOffSite) reading.Report(Rules.OffSiteIsReadable(entry.Visibility!.At));
        foreach (var check in EntryChecks.All) check(entry, reading);
        kind.Check(entry, reading);
        return isKept ? null : entry;
    }

    /// <summary>A title whose line does not read, which is told, hides nothing of what else the entry says: its name stands for it.</summary>
    private static Mapping Titled(Mapping mapping, string id) =>
        mapping.Pairs.Any(IsUntold) ? mapping with { Pairs = [.. mapping.Pairs.Select(p => IsUntold(p) ? p with { Value = new Scalar(id, true, p.Value.At) } : p)] } : mapping;

    private static bool IsUntold(Pair pair) => pair is { Key: "titre", Value: Scalar { IsUnread: true } };
}
