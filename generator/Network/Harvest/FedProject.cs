using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>What is to be made of the offers of a source.</summary>
/// <param name="Changes">What the sheet would say otherwise.</param>
/// <param name="Agreed">Where both say the same, to be remembered: the sheet follows its source there.</param>
/// <param name="Others">Where a person's words stay.</param>
internal sealed record Chosen(ImmutableArray<Offer> Changes, ImmutableArray<(string Key, string Mark)> Agreed, ImmutableArray<Diagnostic> Others);

/// <summary>A project whose sheet is fed: what its source offers, and what of it is new.</summary>
/// <param name="text">The file of its sheet.</param>
/// <param name="found">What is to be told, each at the line that names the source or at the key that differs.</param>
internal sealed class FedProject(FedSheet sheet, Project project, string text, ImmutableArray<Diagnostic>.Builder found)
{
    /// <summary>Who was told of so many keys looks at the file.</summary>
    private const int MostRefused = 10;

    private const int Longest = 160;

    private static readonly Sentence NotKeys = new("ce n'est pas une suite de lignes « clé: valeur »", "it is not lines of “key: value”");
    private static readonly Sentence NotStandard = new(
        $"un publiccode.yml dit sa version sous « {PubliccodeFile.Mark} », et celui-ci ne la dit pas", $"a publiccode.yml tells its version as “{PubliccodeFile.Mark}”, and this one does not");

    private readonly string address = sheet.Source.Href;

    /// <summary>What its sheet says, key by key.</summary>
    private readonly ImmutableDictionary<SheetKey, Value> said = SheetKeys.Of(project, new SheetText(text) is { HasKeys: true } written ? written.Body : "");

    /// <summary>The names by which memory knows it, former ones first.</summary>
    private IEnumerable<string> Names => project.Aliases.Select(a => new EntryKey(project.Key.Kind, a.Text).ToString()).Append(sheet.Name);

    /// <summary>What the source offers; null, once it is told why, where nothing is taken from it.</summary>
    public ImmutableArray<Offer>? Offered(SourceReading reading, Content content, IEnumerable<Project> projects, DateOnly today)
    {
        if (reading.Visit.Verdict != Verdict.Good) return Nothing(HarvestRules.SilentSource(sheet.Source.At, address, reading.Visit));
        if (reading.Visit.MovedTo is { } elsewhere) found.Add(HarvestRules.MovedSource(sheet.Source.At, address, elsewhere));
        var isStandard = PubliccodeFile.IsName(SourceAddress.NameIn(address));
        var why = reading.Fault ?? (reading.Root is not Mapping keys ? NotKeys : Twice(keys) ?? (isStandard && keys.Pairs.All(p => p.Key != PubliccodeFile.Mark) ? NotStandard : null));
        if (why is not null || reading.Root is not Mapping root) return Nothing(HarvestRules.UnreadableSource(sheet.Source.At, address, why ?? NotKeys));
        var (told, strange) = isStandard ? ([.. PubliccodeFile.Read(root, content, project, project.Language?.Text ?? "fr")], []) : PecFile.Read(root);
        var (offers, refused) = Offers.Of(project, told, today);
        if (Foreign(offers, projects) is { } other) return Nothing(HarvestRules.ForeignSource(sheet.Source.At, address, other));
        foreach (var (there, reason) in strange.Concat(refused).Take(MostRefused)) found.Add(HarvestRules.LeftAside(sheet.Source.At, there, reason));
        return offers;
    }

    /// <summary>What is new among the offers.</summary>
    /// <param name="memory">What the source said before, and was proposed or said alike.</param>
    public Chosen Choose(ImmutableArray<Offer> offers, HarvestMemory memory)
    {
        var changes = ImmutableArray.CreateBuilder<Offer>();
        var agreed = ImmutableArray.CreateBuilder<(string, string)>();
        var others = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var offer in offers)
        {
            var (before, mark, known) = (said.GetValueOrDefault(offer.Key), MarkOf(offer.Key, offer.Value), memory.Of(Names, offer.Key.ToString()));
            if (before is not null && MarkOf(offer.Key, before) == mark) agreed.Add((offer.Key.ToString(), mark));
            // What was proposed last and does not stand there was refused, or somebody has still to read it.
            else if (!IsToldByPath(offer.Key) && (before is null || known.Contains(MarkOf(offer.Key, before))) && known.LastOrDefault() != mark) changes.Add(offer);
            else if (before is not null)
                others.Add(HarvestRules.OtherValue(before.At, offer.Key.ToString(), Shortened(before), Shortened(offer.Value), $"{offer.There}, {address}"));
        }
        found.AddRange(others);
        return new(changes.ToImmutable(), agreed.ToImmutable(), others.ToImmutable());
    }

    /// <summary>A stage that a path tells is not told a second time beside it.</summary>
    private bool IsToldByPath(SheetKey key) => key.Key == "etape" && project.Stage is null && !project.Phases.IsEmpty;

    /// <summary>The sheet with what may be changed in it; null where nothing may.</summary>
    /// <param name="check">What the site finds with another text in its place, and the entry that it then is.</param>
    public HarvestedSheet? Changed(Chosen chosen, Func<SitePath, string, (ImmutableArray<Diagnostic> Found, Entry? Entry)> check) =>
        new SheetChange(project, text, said, (there, why) => found.Add(HarvestRules.LeftAside(sheet.Source.At, there, why))).Of(chosen.Changes, check) is var (next, changes)
            ? new(
                sheet, next, [.. changes.Select(c => new HarvestedKey(c.Key.ToString(), c.There, said.GetValueOrDefault(c.Key) is { } was ? Shortened(was) : null, Shortened(c.Value)))],
                [.. changes.Select(c => (c.Key.ToString(), MarkOf(c.Key, c.Value)))], chosen.Others)
            : null;

    /// <summary>Why a source speaks of another project; null where it does not.</summary>
    private Sentence? Foreign(ImmutableArray<Offer> offers, IEnumerable<Project> projects)
    {
        foreach (var other in projects.Where(p => p.Path != project.Path).OrderBy(p => p.Path))
            foreach (var offer in offers)
                if (offer is { Key.Key: "titre", Value: Words name } && Folding.Slug(name.Text) == Folding.Slug(other.Title.Text) && Folding.Slug(name.Text) != Folding.Slug(project.Title.Text))
                    return new($"« {Shortened(name)} » est le nom de {other.Path}", $"“{Shortened(name)}” is the name of {other.Path}");
                else if (offer is { Key: { Key: "site" } or { Key: "ouverture", Part: "depot" }, Value: WebAddress own } && AddressesOf(other).Contains(Duplicates.Place(own.Href)) && !AddressesOf(project).Contains(Duplicates.Place(own.Href)))
                    return new($"« {Shortened(own)} » est l'adresse de {other.Path}", $"“{Shortened(own)}” is the address of {other.Path}");
        return null;
    }

    private static IEnumerable<string> AddressesOf(Project project) =>
        new[] { project.Site, project.Opening?.Repository }.OfType<WebAddress>().Select(a => Duplicates.Place(a.Href));

    /// <summary>A key that a file says twice, of which one would be lost.</summary>
    private static Sentence? Twice(Node node) => node switch
    {
        Mapping keys => keys.Pairs.GroupBy(p => p.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new($"« {Cut(twice.Key)} » y est dit deux fois (lignes {twice.First().KeyAt.Line} et {twice.Last().KeyAt.Line})", $"“{Cut(twice.Key)}” is told twice there (lines {twice.First().KeyAt.Line} and {twice.Last().KeyAt.Line})")
            : keys.Pairs.Select(p => Twice(p.Value)).FirstOrDefault(t => t is not null),
        Sequence list => list.Items.Select(Twice).FirstOrDefault(t => t is not null),
        _ => null,
    };

    private ImmutableArray<Offer>? Nothing(Diagnostic why)
    {
        found.Add(why);
        return null;
    }

    /// <summary>What tells a value of a key from another; capitals and accents of a title tell nothing.</summary>
    public static string MarkOf(SheetKey key, Value value) =>
        HarvestMemory.MarkOf(key.Key == "titre" && value is Words title ? Folding.Slug(title.Text) : ValueText.Meaning(value));

    private static string Shortened(Value value) => Cut(ValueText.OneLine(value));

    /// <summary>As much as tells two values apart in a sentence.</summary>
    private static string Cut(string words) => words.Length <= Longest ? words : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
