using System.Collections.Immutable;
using Pec.Schema.Codecs;

namespace Pec.Schema.Json;

internal sealed partial class SchemaWriter
{
    /// <summary>A year, a month, a day that its month has; the 29th of February is let through in any year.</summary>
    private const string Date = "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|-(0[13-9]|1[0-2])-30|-(0[13578]|1[02])-31)?$";

    /// <summary>Thousands together or apart, a decimal comma or point; a sign that comes twice parts thousands.</summary>
    private const string Number =
        "^[+\u2212-]?(([0-9]+|[0-9]{1,3}([ \u00a0\u202f'\u2019][0-9]{3})+)([.,][0-9]+)?|[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+|[0-9]{1,3}((\\.[0-9]{3}){2,}|(,[0-9]{3}){2,}))$";

    /// <summary>
    /// What a schema says of one form of value. YAML takes some words for numbers or booleans; what the program reads as words may be those too.
    /// </summary>
    private void Form(ICodec codec)
    {
        switch (codec.Structure.AsWritten)
        {
            case Structure.Text:
                Text();
                break;
            case Structure.Pattern pattern:
                if (pattern.TakesNumbers) Types("string", "integer");
                else json.WriteString("type", "string");
                Pattern(pattern.Expression, codec);
                break;
            case Structure.Date:
                Types("string", "integer");
                Pattern(Date, codec);
                json.WriteNumber("minimum", 1000);
                json.WriteNumber("maximum", 9999);
                break;
            case Structure.Number:
                Types("number", "string");
                Pattern(Number, codec);
                break;
            case Structure.YesNo:
                json.WriteStartArray("enum");
                json.WriteStringValue("oui");
                json.WriteStringValue("non");
                json.WriteBooleanValue(true);
                json.WriteBooleanValue(false);
                json.WriteEndArray();
                break;
            case Structure.Choice choice:
                Words(country.OptionsOf(choice.Options).Select(o => o.Word));
                break;
            case Structure.Suggestion suggestion:
                Suggested(suggestion.Words);
                break;
            case Structure.Term term:
                var words = vocabularies.FirstOrDefault(v => v.Name == term.Vocabulary)?.Terms.Select(t => t.Id.Text).ToList() ?? [];
                if (words.Count == 0) Text();
                else if (term.IsClosed) Words(words);
                else Suggested(words);
                break;
            case Structure.Reference reference:
                Reference(reference.Kinds, codec);
                break;
            case Structure.Composite composite:
                Composite(composite);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(codec));
        }
    }

    private void Text()
    {
        Types("string", "number", "boolean");
        json.WriteNumber("minLength", 1);
    }

    /// <param name="codec">Says in words what is expected, for the editors that show it.</param>
    private void Pattern(string expression, ICodec codec)
    {
        json.WriteString("pattern", expression);
        json.WriteString("patternErrorMessage", $"On attend ici {codec.Form.French}.");
    }

    private void Words(IEnumerable<string> words)
    {
        json.WriteStartArray("enum");
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    /// <summary>Words to propose, among others.</summary>
    private void Suggested(IEnumerable<string> words)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Words(words);
        json.WriteEndObject();
        json.WriteStartObject();
        Text();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Reference(ImmutableArray<string> kinds, ICodec codec)
    {
        var named = $"^({string.Join('|', kinds)}) *:";
        if (kinds.Length == 1) Types("string", "integer");
        else json.WriteString("type", "string");
        Pattern(kinds.Length == 1 ? $"{named}|^[^:#]+(#|$)" : named, codec);
    }

    private void Composite(Structure.Composite composite)
    {
        json.WriteStartArray("anyOf");
        foreach (var field in composite.Short) Alternative(definitions.NameOf(field));
        json.WriteStartObject();
        Keys(composite.Fields);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
