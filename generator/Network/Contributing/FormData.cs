using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>
/// What the published sheets of a kind say, key by key, as their form asks it: so that one is corrected, named, or not made twice. A key of which a part may
/// not be told, or cannot be asked, is left out whole: what the form does not show stays as it is.
/// </summary>
internal static class FormData
{
    public const string Name = "fiches.json";

    /// <summary>What tells of people, or of what was asked of an authority, is on the pages alone.</summary>
    private static readonly ImmutableHashSet<string> OnPagesAlone = ["animation", "recueilli-par", "accord", Projects.Project.RequestsKey];

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether the sheets of a kind can be taken up again.</summary>
    public static bool Tells(IKind kind) => kind.TellsFields;

    public static LateFile FileOf(Site site, IKind kind) => new(new($"{FormPages.AddressOf(kind.Name).Path}{Name}"), () => Write(site, kind));

    private static ReadOnlyMemory<byte> Write(Site site, IKind kind)
    {
        var asked = Questionnaire.Whole(kind).SelectMany(q => q.Fields).Where(f => !OnPagesAlone.Contains(f.Key))
            .ToDictionary(f => f.Key, StringComparer.Ordinal);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("fiches");
            foreach (var entry in site.Entries.Where(e => e.Definition == kind && e.IsListed))
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Key.Id);
                json.WriteString("titre", Plain.Text(entry.Title));
                json.WriteString("adresse", entry.Url.Path);
                json.WriteStartObject("dit");
                foreach (var fact in kind.Tell(entry))
                    if (asked.TryGetValue(fact.Key, out var field) && Shown(fact.Value, field.Codec.Structure) is { } shown) Write(json, fact.Key, shown);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Whether another answer may stand in the place of what an entry says under a key: the form showed all of it, or it says one thing.</summary>
    public static bool MayReplace(Entry entry, IField field) =>
        entry.Definition.Tell(entry).FirstOrDefault(f => f.Key == field.Key)?.Value is not { } value
        || Shown(value, field.Codec.Structure) is not null || value is not (ListValue or ObjectValue { Facts.Length: > 1 });

    /// <summary>A value as the form asks for it, which may be in a line; null where a part of it may not be told, or is not asked.</summary>
    private static Value? Shown(Value value, Structure structure) => value switch
    {
        ListValue list => ImmutableArray.CreateRange(list.Items, item => Shown(item, structure)) is var items && items.All(i => i is not null)
            ? list with { Items = items! } : null,
        ObjectValue { Facts: [var only] } when structure is Structure.Composite { Short: { IsEmpty: false } keys } =>
            keys.FirstOrDefault(k => k.Key == only.Key) is { } key ? Shown(only.Value, key.Codec.Structure) : null,
        ObjectValue part when structure is Structure.Composite { Short.IsEmpty: true } whole =>
            ImmutableArray.CreateRange(part.Facts, fact => Shown(fact, whole)) is var facts && facts.All(f => f is not null)
                ? part with { Facts = facts! } : null,
        Mailbox or FileUse or ObjectValue => null,
        WebAddress address => Plain.Address(address) is null ? null : address,
        _ => Told(value) is { } words && Plain.Text(words) == words ? value : null,
    };

    private static Fact? Shown(Fact fact, Structure.Composite whole) =>
        whole.Fields.FirstOrDefault(k => k.Key == fact.Key) is { } key && FormFields.IsAsked(key) && Shown(fact.Value, key.Codec.Structure) is { } value
            ? fact with { Value = value } : null;

    /// <summary>In the words of a form: a term by its name, a date as it is written.</summary>
    private static string? Told(Value value) => value switch
    {
        Words words => words.Text,
        TermUse { Meaning: Term term } => term.Name.Text,
        TermUse use => use.Word,
        PlaceUse place => place.Word,
        EntryUse { Kinds.Length: 1 } entry => entry.Id + PartOf(entry),
        EntryUse entry => entry.Key + PartOf(entry),
        Day day => $"{day.Date}",
        Choice choice => choice.Word,
        WebAddress address => address.Href,
        Amount amount => amount.Written,
        YesNo answer => answer.Yes ? "oui" : "non",
        _ => null,
    };

    private static string PartOf(EntryUse entry) => entry.Anchor is { } anchor ? $"#{anchor}" : "";

    private static void Write(Utf8JsonWriter json, string key, Value value)
    {
        json.WritePropertyName(key);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                break;
            case ObjectValue part:
                json.WriteStartObject();
                foreach (var fact in part.Facts) Write(json, fact.Key, fact.Value);
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(Told(value));
                break;
        }
    }
}
