using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule unknownPlace = Declared.Set.Warning("lieu-inconnu", Topic.References,
        new("on ne connaît pas de lieu nommé « {0} » : il est publié tel quel, à ranger.",
            "no place is known as “{0}”: it is published as it is, to be sorted."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new(
             "Écrivez une commune, une intercommunalité, un département, une région ou un pays ; une ville d'un autre pays s'écrit avec lui, comme « Gand (Belgique) » ; un quartier ou une vallée s'ajoute à « content/territoires.yml ».",
             "Write a commune, a union of communes, a department, a region or a country; a town of another country is written with it, as in “Gand (Belgique)”; a neighbourhood or a valley is added to “content/territoires.yml”."),
         new("C'est une ancienne région, une province ou un sigle. Écrivez {1} ; pour garder ce nom, ajoutez-le à « content/territoires.yml ».",
             "It is a former region, a province or an acronym. Write {1}; to keep this name, add it to “content/territoires.yml”.")],
        new("Un lieu reconnu paraît sur la page de son département, de sa région ou de son pays.",
            "A known place appears on the page of its department, of its region or of its country."));

    /// <param name="today">What may be written for a former region, a province or an acronym.</param>
    public static Diagnostic UnknownPlace(Location at, string word, string? nearest, IReadOnlyCollection<string> today) =>
        today.Count > 0 ? unknownPlace.At(at, 2, word, Quoted(today)) : nearest is null ? unknownPlace.At(at, 1, word) : unknownPlace.At(at, 0, word, nearest);

    private static readonly Rule ambiguousPlace = Declared.Set.Error("lieu-ambigu", Topic.References,
        new("« {0} » peut désigner plusieurs lieux.", "“{0}” may be several places."),
        [new("Précisez : {1}.", "Say which: {1}.")],
        new("Plusieurs lieux portent ce nom ou ce code, et le site ne devine pas.",
            "Several places have this name or this code, and the site does not guess."));

    public static Diagnostic AmbiguousPlace(Location at, string word, IEnumerable<string> choices) => ambiguousPlace.At(at, 0, word, Quoted(choices));

    private static readonly Rule unitedCommune = Declared.Set.Advice("commune-reunie", Topic.References,
        new("« {0} » fait partie aujourd'hui de la commune « {1} » : c'est là que le lieu est rangé.",
            "“{0}” is part of the commune “{1}” today: that is where the place is sorted."),
        [new("Écrivez « {1} » ; pour garder l'ancien nom, ajoutez-le à « content/territoires.yml », avec « parent: {1} ».",
             "Write “{1}”; to keep the former name, add it to “content/territoires.yml”, with “parent: {1}”.")],
        new("Des communes se sont réunies : leur nom d'hier ne paraîtrait sur aucune carte d'aujourd'hui.",
            "Communes were united: their name of yesterday would stand on no map of today."));

    public static Diagnostic UnitedCommune(Location at, string word, string commune) => unitedCommune.At(at, 0, word, commune);

    private static readonly Rule placeInItself = Declared.Set.Error("lieu-en-boucle", Topic.References,
        new("« {0} » serait à l'intérieur de lui-même, par « {1} ».", "“{0}” would be inside itself, through “{1}”."),
        [new("Ôtez l'un des deux « parent ».", "Remove one of the two “parent”.")],
        new("Un lieu ne peut pas contenir celui qui le contient.", "A place cannot hold the one that holds it."));

    public static Diagnostic PlaceInItself(Location at, string place, string holder) => placeInItself.At(at, 0, place, holder);

    private static readonly Rule placeTooDeep = Declared.Set.Error("lieu-trop-emboite", Topic.References,
        new("« {0} » est dans plus de {1} lieux les uns dans les autres.", "“{0}” is in more than {1} places, one in the other."),
        [new("Ôtez ce « parent », ou rattachez ce lieu à un lieu plus grand.", "Remove this “parent”, or put this place in a larger one.")],
        new("Chaque lieu montre tous ceux qui le contiennent : une suite si longue ne se lit plus.",
            "Each place shows all those that hold it: so long a row can no longer be read."));

    public static Diagnostic PlaceTooDeep(Location at, string place, int most) => placeTooDeep.At(at, 0, place, $"{most}");

    private static Sentence Quoted(IEnumerable<string> names) => Listed(names.Select(n => $"« {n} »"));
}
