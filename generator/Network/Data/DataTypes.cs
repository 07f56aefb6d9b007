using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Data;

/// <summary>How the data tell values of a type. The JSON, its schema and the columns of a table are all read from it, so that they cannot disagree.</summary>
internal abstract class DataType<T>
{
    public abstract void Write(Utf8JsonWriter json, T value);

    /// <summary>In the words of JSON Schema.</summary>
    public abstract JsonObject Describe();

    /// <summary>The words that stand at the end of a path of keys: none where something on the way was not told, several where it passes by lists.</summary>
    public abstract Func<T, IEnumerable<string>> Column(ReadOnlySpan<string> path);
}

/// <summary>A single value.</summary>
/// <param name="name">As JSON Schema calls it.</param>
internal sealed class SingleType<T>(string name, Action<Utf8JsonWriter, T> write, Func<T, string> say) : DataType<T>
{
    public override void Write(Utf8JsonWriter json, T value) => write(json, value);

    public override JsonObject Describe() => new() { ["type"] = name };

    public override Func<T, IEnumerable<string>> Column(ReadOnlySpan<string> path) =>
        path.IsEmpty ? value => [say(value)] : throw new ArgumentException($"A single value has no key {path[0]}.", nameof(path));
}

internal sealed class ListType<T>(DataType<T> item) : DataType<IEnumerable<T>>
{
    public override void Write(Utf8JsonWriter json, IEnumerable<T> value)
    {
        json.WriteStartArray();
        foreach (var one in value) item.Write(json, one);
        json.WriteEndArray();
    }

    public override JsonObject Describe() => new() { ["type"] = "array", ["items"] = item.Describe() };

    public override Func<IEnumerable<T>, IEnumerable<string>> Column(ReadOnlySpan<string> path)
    {
        var column = item.Column(path);
        return value => value.SelectMany(column);
    }
}

/// <summary>Values under names that their author chose.</summary>
internal sealed class MapType<T>(DataType<T> item) : DataType<IReadOnlyDictionary<string, T>>
{
    public override void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, T> value)
    {
        json.WriteStartObject();
        foreach (var (name, one) in value)
        {
            json.WritePropertyName(name);
            item.Write(json, one);
        }
        json.WriteEndObject();
    }

    public override JsonObject Describe() => new() { ["type"] = "object", ["additionalProperties"] = item.Describe() };

    public override Func<IReadOnlyDictionary<string, T>, IEnumerable<string>> Column(ReadOnlySpan<string> path) => throw new NotSupportedException();
}

/// <summary>An object of a few keys, in their order.</summary>
internal sealed class ObjectType<T>(IEnumerable<DataKey<T>> keys) : DataType<T>
{
    private readonly List<DataKey<T>> keys = [.. keys];

    /// <summary>The same with some of its keys alone, whose meaning the whole tells.</summary>
    public ObjectType<T> Only(params IReadOnlyCollection<string> names) => new(names.Select(n => Key(n) with { Meaning = null }));

    /// <summary>The same keys of something that holds such an object.</summary>
    public IEnumerable<DataKey<TOuter>> Of<TOuter>(Func<TOuter, T> inner) => keys.Select(key => new DataKey<TOuter>(
        key.Name, key.IsRequired, key.Meaning, key.Describe, (json, outer) => key.Write(json, inner(outer)),
        path =>
        {
            var column = key.Column(path);
            return outer => column(inner(outer));
        }));

    public override void Write(Utf8JsonWriter json, T value)
    {
        json.WriteStartObject();
        foreach (var key in keys) key.Write(json, value);
        json.WriteEndObject();
    }

    public override JsonObject Describe() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Describe(k)))),
        ["required"] = new JsonArray([.. keys.Where(k => k.IsRequired).Select(k => (JsonNode)k.Name)]),
    };

    public override Func<T, IEnumerable<string>> Column(ReadOnlySpan<string> path) => Key(path[0]).Column(path[1..].ToArray());

    private static JsonObject Describe(DataKey<T> key)
    {
        var schema = key.Describe();
        if (!key.IsRequired) schema["type"] = new JsonArray((JsonNode)schema["type"]!.GetValue<string>(), "null");
        if (key.Meaning is not null) schema["description"] = key.Meaning;
        return schema;
    }

    private DataKey<T> Key(string name) => keys.First(k => k.Name == name);
}

/// <summary>A key of an object.</summary>
/// <param name="IsRequired">Whether it is always told. Another is absent where it was not, and its schema takes a null too.</param>
/// <param name="Meaning">In a sentence; null where the name says enough.</param>
internal sealed record DataKey<T>(
    string Name, bool IsRequired, string? Meaning, Func<JsonObject> Describe, Action<Utf8JsonWriter, T> Write,
    Func<string[], Func<T, IEnumerable<string>>> Column);

/// <summary>Writes the keys of one object, each on one line: name, type, value, meaning.</summary>
internal sealed class KeysOf<T>
{
    /// <summary>Always told.</summary>
    public DataKey<T> One<TValue>(string name, DataType<TValue> type, Func<T, TValue> get, string? meaning = null) => new(
        name, IsRequired: true, meaning, type.Describe,
        (json, owner) =>
        {
            json.WritePropertyName(name);
            type.Write(json, get(owner));
        },
        path =>
        {
            var column = type.Column(path);
            return owner => column(get(owner));
        });

    public DataKey<T> Many<TValue>(string name, DataType<TValue> item, Func<T, IEnumerable<TValue>> get, string? meaning = null) =>
        One(name, new ListType<TValue>(item), get, meaning);

    /// <summary>Absent where it was not told.</summary>
    public DataKey<T> Maybe<TValue>(string name, DataType<TValue> type, Func<T, TValue?> get, string? meaning = null) where TValue : class => new(
        name, IsRequired: false, meaning, type.Describe,
        (json, owner) =>
        {
            if (get(owner) is not { } value) return;
            json.WritePropertyName(name);
            type.Write(json, value);
        },
        path =>
        {
            var column = type.Column(path);
            return owner => get(owner) is { } value ? column(value) : [];
        });

    /// <summary>Null where it was not told: a standard asks for the key.</summary>
    public DataKey<T> OrNull<TValue>(string name, DataType<TValue> type, Func<T, TValue?> get, string meaning) where TValue : class => new(
        name, IsRequired: false, meaning, type.Describe,
        (json, owner) =>
        {
            json.WritePropertyName(name);
            if (get(owner) is { } value) type.Write(json, value);
            else json.WriteNullValue();
        },
        _ => _ => []);
}

/// <summary>A part of a position on Earth.</summary>
internal sealed record Degrees(decimal Number);

/// <summary>A point of the earth.</summary>
internal sealed record Point(Degrees Latitude, Degrees Longitude);

/// <summary>A moment, in seconds since 1970.</summary>
internal sealed record Moment(long Seconds);

/// <summary>The single values of the data.</summary>
internal static class Single
{
    /// <summary>Words that hold nobody's address: of the program, or made plain.</summary>
    public static readonly DataType<string> Text = Said<string>(text => text);
    /// <summary>Words of an author.</summary>
    public static readonly DataType<Words> Words = Said<Words>(words => Plain.Text(words.Text));
    public static readonly DataType<Day> Date = Said<Day>(day => day.Date.ToString());
    public static readonly DataType<Choice> Choice = Said<Choice>(choice => choice.Word);
    public static readonly DataType<Amount> Number = Counted<Amount>("number", (json, amount) => json.WriteNumberValue(amount.Number), amount => amount.Number);
    public static readonly DataType<Degrees> Degrees = Counted<Degrees>("number", (json, degrees) => json.WriteNumberValue(degrees.Number), degrees => degrees.Number);
    public static readonly DataType<Moment> Moment = Counted<Moment>("integer", (json, moment) => json.WriteNumberValue(moment.Seconds), moment => moment.Seconds);
    public static readonly DataType<int> Whole = Counted<int>("integer", (json, number) => json.WriteNumberValue(number), number => number);
    public static readonly DataType<bool> YesNo = new SingleType<bool>("boolean", (json, yes) => json.WriteBooleanValue(yes), yes => yes ? "oui" : "non");

    private static SingleType<T> Counted<T>(string name, Action<Utf8JsonWriter, T> write, Func<T, decimal> number) =>
        new(name, write, value => number(value).ToString(CultureInfo.InvariantCulture));

    private static SingleType<T> Said<T>(Func<T, string> say) => new("string", (json, value) => json.WriteStringValue(say(value)), say);
}
