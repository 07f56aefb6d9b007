using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Schema;

/// <summary>A kind of entry: where its files stand, where it is published, which keys it has.</summary>
public interface IKind
{
    /// <summary>The singular that references use: <c>projet</c>.</summary>
    string Name { get; }
    /// <summary>The kind in a sentence.</summary>
    Sentence Noun { get; }
    /// <summary>The folder of <c>content/</c>, and the first segment of its addresses.</summary>
    string Folder { get; }
    /// <summary>The title of its list.</summary>
    string Title { get; }
    /// <summary>Where its files stand, as patterns that editors read.</summary>
    ImmutableArray<string> Patterns { get; }
    /// <summary>Whether the kind has a list of its own at <c>/folder/</c>.</summary>
    bool HasList { get; }
    /// <summary>Whether the page of an entry tells its fields; else its text alone.</summary>
    bool TellsFields { get; }
    /// <summary>Whether an entry must say who answers for it or where it comes from.</summary>
    bool IsSigned { get; }
    ImmutableArray<IField> Fields { get; }
    /// <summary>What is asked of somebody who tells one in a message, in the order of the questions; what is asked of no one else follows the help of each field.</summary>
    ImmutableArray<Ask> Asks { get; }

    /// <summary>Whether the site keeps for itself the address that an entry of this id would have.</summary>
    bool Keeps(string id);

    /// <summary>What an entry whose fields are all sound may still get wrong.</summary>
    void Check(Entry entry, ReadContext reading);

    /// <summary>The id that a file of <c>content/</c> gives; null when it is not of this kind.</summary>
    string? IdOf(SitePath path);

    Url AddressOf(string id);

    /// <summary>The entry, or null when it is refused; every fault is reported.</summary>
    Entry? Read(EntryKey key, Mapping fields, Body body, ReadContext reading);

    /// <summary>Every field that an entry of this kind tells, in the order of the schema.</summary>
    ImmutableArray<Fact> Tell(Entry entry);

    /// <summary>The entry with what its references point to.</summary>
    Entry Resolve(Entry entry, IResolver resolver);

    /// <summary>The same without the keys, and the questions, that speak of sections that a site does without; itself where it has none.</summary>
    /// <param name="sectionOf">The section of a key; null for one that stays.</param>
    IKind Without(Func<IField, string?> sectionOf);
}

public sealed class Kind<T> : IKind where T : Entry, new()
{
    private readonly FieldSet<T> keys;

    public Kind(ImmutableArray<Field<T>> fields)
        : this(new FieldSet<T>(fields, allowsExtras: true))
    {
    }

    private Kind(FieldSet<T> keys)
    {
        this.keys = keys;
        Fields = ImmutableArray<IField>.CastUp(keys.Fields);
    }

    public required string Name { get; init; }
    public required Sentence Noun { get; init; }
    public required string Folder { get; init; }
    public required string Title { get; init; }
    public bool HasList { get; init; } = true;
    public bool TellsFields { get; init; } = true;
    public bool IsSigned { get; init; } = true;
    /// <summary>Where an entry is published, when it is not <c>/folder/id/</c>.</summary>
    public Func<string, Url>? Address { get; init; }
    /// <summary>Which files are of this kind, when it is not <c>folder/id.md</c> or <c>folder/id/index.md</c>.</summary>
    public Func<SitePath, string?>? Claim { get; init; }

    /// <summary>The same for editors, when they are elsewhere.</summary>
    public ImmutableArray<string>? OwnPatterns { get; init; }

    public ImmutableArray<string> Patterns => OwnPatterns ?? [$"{Files.Root}/{Folder}/!(index).md", $"{Files.Root}/{Folder}/*/index.md"];

    public ImmutableArray<Ask> Asks { get; init; } = [];

    /// <summary>What the place of a file already says of its entry.</summary>
    public Func<SitePath, T> Start { get; init; } = _ => new T();

    /// <summary>What stands under the address of the kind and is no entry, besides the pages of its list.</summary>
    public ImmutableArray<string> KeptNames { get; init; } = [];

    /// <summary>What is given to an entry once the whole of it was read.</summary>
    public Func<T, ImmutableArray<IField>, ReadContext, T> Complete { get; init; } = (entry, _, _) => entry;

    /// <summary>What an entry of this kind, whose fields are all sound, may still get wrong.</summary>
    public ImmutableArray<Action<T, ReadContext>> Checks { get; init; } = [];

    public ImmutableArray<IField> Fields { get; }

    public Url AddressOf(string id) => Address?.Invoke(id) ?? new($"/{Folder}/{id}/");

    public string? IdOf(SitePath path) => Claim is null ? Files.DirectlyIn(Folder, path) : Claim(path);

    public Entry? Read(EntryKey key, Mapping mapping, Body body, ReadContext reading)
    {
        if (keys.Read(Start(mapping.At.Path), mapping, reading) is not { } entry) return null;
        return Complete(entry, Fields, reading) with { Key = key, Definition = this, Url = AddressOf(key.Id), Body = body, Extras = Extras.Of(mapping) };
    }

    public bool Keeps(string id) => KeptNames.Contains(id) || (HasList ? Schema.KeptNames.Usual.Contains(id) : id == "index");

    public void Check(Entry entry, ReadContext reading)
    {
        foreach (var check in Checks) check((T)entry, reading);
    }

    public ImmutableArray<Fact> Tell(Entry entry) => keys.Tell((T)entry);

    public Entry Resolve(Entry entry, IResolver resolver) => keys.Resolve((T)entry, resolver);

    public IKind Without(Func<IField, string?> sectionOf)
    {
        var absent = Fields.Where(f => sectionOf(f) is not null).Select(f => f.Key).ToImmutableHashSet();
        return absent.IsEmpty ? this : new Kind<T>(keys.Without(sectionOf))
        {
            Name = Name, Noun = Noun, Folder = Folder, Title = Title, HasList = HasList, TellsFields = TellsFields, IsSigned = IsSigned, Address = Address, Claim = Claim,
            OwnPatterns = OwnPatterns, Start = Start, KeptNames = KeptNames, Complete = Complete, Checks = Checks,
            Asks = [.. Asks.Select(a => a with { Keys = a.Keys.RemoveAll(absent.Contains) }).Where(a => !a.Keys.IsEmpty)],
        };
    }

    /// <summary>A kind is known by its name, with or without some keys.</summary>
    public override bool Equals(object? other) => other is IKind kind && kind.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
