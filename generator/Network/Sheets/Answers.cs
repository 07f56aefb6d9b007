using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What a visitor asks first: can one use it or join it, and where is it.</summary>
internal static class Answers
{
    /// <summary>The key of the row that says where: it is asked of every kind.</summary>
    public const string Places = "territoires";

    public static FactView? Row(ImmutableArray<FactView> rows, string key) => rows.FirstOrDefault(r => r.Key == key);

    /// <summary>The field whose label is the question, without the yes or no that the state already says.</summary>
    public static FactView How(Site site, IKind kind, ImmutableArray<FactView> rows, string key, Choice? said)
    {
        var values = from value in Row(rows, key)?.Values ?? []
                     let rest = value with { Facts = [.. value.Facts.Where(f => f.Key != "ouvert")] }
                     where !rest.Facts.IsEmpty || (rest.Text is not null && rest.Text != (said is null ? null : site.Declared(said.Label)))
                     select rest;
        return new(key, site.Declared(kind.Fields.First(f => f.Key == key).Label), [.. values]);
    }

    public static StateView State(Site site, Choice choice) => new(Casing.Capital(site.Declared(choice.Label)), SignOf(choice.Word));


    private static string SignOf(string word) => word switch
    {
        "oui" or "actif" => "plein",
        "bientot" or "sur-demande" => "demi",
        _ => "vide",
    };
}
