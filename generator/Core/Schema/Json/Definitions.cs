using Pec.Schema.Codecs;

namespace Pec.Schema.Json;

/// <summary>The forms that one schema uses, each under a name of its own, in the order in which they are met.</summary>
internal sealed class Definitions
{
    /// <summary>The name of what stands for no value at all.</summary>
    public const string Empty = "vide";

    private readonly Dictionary<Structure, string> names = [];
    private readonly Queue<(string Name, ICodec Codec)> toWrite = [];

    public string NameOf(IField field)
    {
        var structure = field.Codec.Structure.AsWritten;
        if (names.TryGetValue(structure, out var known)) return known;
        var wished = structure switch
        {
            Structure.Text => "texte",
            Structure.Pattern pattern => pattern.Name,
            Structure.Date => "date",
            Structure.Number => "nombre",
            Structure.YesNo => "oui-ou-non",
            Structure.Suggestion suggestion => suggestion.Name,
            Structure.Term term => "mot-" + term.Vocabulary,
            Structure.Reference reference => string.Join("-ou-", reference.Kinds),
            _ => field.Key,
        };
        var name = wished;
        for (var i = 2; name == Empty || names.ContainsValue(name); i++) name = $"{wished}-{i}";
        names.Add(structure, name);
        toWrite.Enqueue((name, field.Codec));
        return name;
    }

    public (string Name, ICodec Codec)? Next() => toWrite.TryDequeue(out var next) ? next : null;
}
