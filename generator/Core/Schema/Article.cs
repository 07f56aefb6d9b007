using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>A page of the site: on its own, or the introduction of a page that the site composes at the same address.</summary>
public sealed record Article : Entry
{
    public const string HomeId = "accueil";

    /// <summary>First segments of addresses that the site keeps for its own files.</summary>
    public static readonly ImmutableArray<string> ReservedIds = ["404", Files.Shared, "theme"];

    public Words? Template { get; init; }

    private static readonly FieldsOf<Article> F = new();

    public static readonly Kind<Article> Kind = new(
    [
        .. CommonFields.First<Article>(),
        CommonFields.Summed<Article>(Free),
        F.One(Free, "gabarit", ("Gabarit", "Template"), As.Template, a => a.Template, (a, v) => a with { Template = v },
            ("Le gabarit du thème, si ce n'est pas celui des pages.", "The template of the theme, if it is not that of pages."), "page", Placement.Own),
        .. CommonFields.Last<Article>(),
    ])
    {
        Name = "page",
        Noun = new("page", "page"),
        Folder = "pages",
        Title = "Pages",
        Asks =
        [
            new("Quel est le titre de cette page ?", "titre"),
            new("De quoi parle-t-elle ? (deux phrases)", "resume"),
            new("Que dit-elle ?", Ask.Body),
        ],
        HasList = false,
        TellsFields = false,
        IsSigned = false,
        KeptNames = ReservedIds,
        Address = id => id == HomeId ? Url.Home : new($"/{id}/"),
    };
}
