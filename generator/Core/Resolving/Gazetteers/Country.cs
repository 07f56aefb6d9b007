using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>How a country names, codes and draws its places: what the folder of its tables declares. Nobody else names a country.</summary>
/// <param name="Code">Its code (ISO 3166), in capitals.</param>
/// <param name="Name">Its name, by which the list of all countries knows it.</param>
public sealed record Country(string Code, string Name)
{
    /// <summary>Where its tables are; null for a country of which none ships.</summary>
    public string? Folder { get; init; }

    /// <summary>« de Belgique », as a sentence goes on.</summary>
    public string Of { get; init; } = "";

    /// <summary>Its code in three letters, by which catalogues of the Union name it.</summary>
    public string Alpha3 { get; init; } = "";

    /// <summary>What its places are called, from the largest to the smallest.</summary>
    public ImmutableArray<CountryLevel> Levels { get; init; } = [];

    /// <summary>Null for a country of which no table ships.</summary>
    public OfficialCodes? Codes { get; init; }

    /// <summary>How it is drawn; null for one without outlines, which has no map.</summary>
    public Projection? Projection { get; init; }

    /// <summary>What the first word of a name may say a union of communes is, before its own name.</summary>
    public ImmutableArray<string> UnionKinds { get; init; } = [];

    /// <summary>« une commune, une province, une région ou », before what may be written besides; nothing where the country has none.</summary>
    internal Sentence LevelsToWrite
    {
        get
        {
            var all = Levels.Where(l => l.IsWritten).Reverse().ToList();
            return all.Count == 0 ? new("", "") : new(string.Join(", ", all.Select(l => l.Noun.A)) + " ou ", string.Join(", ", all.Select(l => "a " + l.English)) + " or ");
        }
    }

    /// <summary>An example of a place, where a field asks for one; null for the field's own.</summary>
    public string? Sample { get; init; }

    /// <summary>How a town of another country is written.</summary>
    public string SampleAbroad { get; init; } = "Gand (Belgique)";
}

/// <summary>What the places of a level are called.</summary>
/// <param name="IsWritten">Whether people say where they are by such a place; not by a district, which its city tells.</param>
public sealed record CountryLevel(PlaceLevel Of, Noun Noun, string English, bool IsWritten = true);

/// <summary>The codes that the statistics of a country and its post give to places.</summary>
/// <param name="Name">Of the statistics' code, as search engines are told.</param>
/// <param name="Key">Of the data.</param>
/// <param name="Column">The same in a table, where a thing has several.</param>
/// <param name="Meaning">What the key says.</param>
/// <param name="Of">« de l’INSEE », as a sentence goes on after « les territoires sont ceux ».</param>
/// <param name="Owner">Who gives them, as a source is named.</param>
/// <param name="Postal">How long a code of the post is.</param>
/// <param name="Lengths">How long any code that people write may be, that of the post included.</param>
public sealed record OfficialCodes(string Name, string Key, string Column, string Meaning, string Of, string Owner, int Postal, ImmutableArray<int> Lengths)
{
    /// <summary>The same with the licence that asks to be told, and with what else the tables hold.</summary>
    public string Sources { get; init; } = Of;

    /// <summary>How long the start of a code of the post is that is a department's code, where it is.</summary>
    public ImmutableArray<int> Prefixes { get; init; } = [];

    /// <summary>What the post writes after a name, which says nothing of the place.</summary>
    public string? PostOffice { get; init; }
}

/// <summary>Lambert's conformal conic projection, as the country is usually drawn, in degrees.</summary>
/// <param name="Name">What its largest piece shows, as a drawing is called.</param>
/// <param name="South">Where it is true, with <paramref name="North"/>.</param>
/// <param name="Middle">The parallel that is drawn at the origin, and <paramref name="Axis"/> the meridian.</param>
/// <param name="Scale">How many units a kilometre has: a drawing is about a thousand wide.</param>
/// <param name="OverseasCode">How long the code of a department overseas is, which has a frame of its own; 0 where none is.</param>
public sealed record Projection(string Name, double South, double North, double Middle, double Axis, double Scale, int OverseasCode = 0);
