using System.Collections.Immutable;

namespace Pec.Schema;

/// <summary>What some files of <c>content/</c> may hold: from it come the schemas for editors and the field guide.</summary>
/// <param name="Name">One word: a kind's singular, or the file's own name.</param>
/// <param name="Files">Where the files stand, as patterns that editors read.</param>
/// <param name="IsEntry">An entry: it has a page, and may have keys of its author's own.</param>
/// <param name="IsList">The file is a list of objects that have these keys.</param>
public sealed record FileFormat(string Name, string Title, ImmutableArray<string> Files, ImmutableArray<IField> Fields, bool IsEntry, bool IsList)
{
    public static readonly FileFormat Settings = new(
        "site", "Réglages du site", [SiteSettings.File.Value], ImmutableArray<IField>.CastUp(SiteSettings.Fields.Fields), IsEntry: false, IsList: false);
    public static readonly FileFormat Places = new(
        "territoires", "Territoires du site", [OwnPlace.File.Value], ImmutableArray<IField>.CastUp(OwnPlace.Fields.Fields), IsEntry: false, IsList: true);
    public static readonly FileFormat Vocabulary = new(
        "vocabulaire", "Listes de mots", [Term.Folder + "/*.yml"], ImmutableArray<IField>.CastUp(Term.Fields.Fields), IsEntry: false, IsList: true);
}
