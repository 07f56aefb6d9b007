using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule unknownPlace = Declared.Set.Warning("lieu-inconnu", Topic.References,
        new("on ne connaît pas de lieu nommé « {0} » : il est publié tel quel, à ranger.",
            "no place is known as “{0}”: it is published as it is, to be sorted."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new(
             "Écrivez {1}un pays ; une ville d'un autre pays s'écrit avec lui, comme « {2} » ; un quartier ou une vallée s'ajoute à « content/territoires.yml ».",
             "Write {1}a country; a town of another country is written with it, as in “{2}”; a neighbourhood or a valley is added to “content/territoires.yml”."),
         new("C'est un ancien nom, un nom d'usage ou un sigle. Écrivez {1} ; pour garder ce nom, ajoutez-le à « content/territoires.yml ».",
             "It is a former name, a name in use or an acronym. Write {1}; to keep this name, add it to “content/territoires.yml”.")],
        new("Un lieu reconnu paraît sur la page de chaque territoire qui le contient.",
            "A known place appears on the page of each place that holds it."));

    /// <param name="today">What may be written for a former name, a name in use or an acronym.</param>
    /// <param name="levels">The levels of the country, to be followed by « un pays »; empty where none is known.</param>
    /// <param name="abroad">How a town of another country is written.</param>
    public static Diagnostic UnknownPlace(Location at, string word, string? nearest, IReadOnlyCollection<string> today, Sentence levels, string abroad) =>
        today.Count > 0 ? unknownPlace.At(at, 2, word, Quoted(today)) : nearest is null ? unknownPlace.At(at, 1, word, levels, abroad) : unknownPlace.At(at, 0, word, nearest);

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

    private static readonly Rule badCoordinates = Declared.Set.Error("coord-mal-ecrites", Topic.FrontMatter,
        new("« {0} » ne dit pas une latitude puis une longitude.", "“{0}” does not tell a latitude, then a longitude."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Écrivez deux nombres en degrés, comme « 48.39, -4.49 » ; une carte en ligne les donne d'un clic droit. Si vous ne les avez pas, ôtez la ligne : la commune suffit.",
             "Write two numbers in degrees, such as “48.39, -4.49”; a map on line gives them with a right click. If you do not have them, remove the line: the commune is enough.")],
        new("La latitude dit combien au nord, la longitude combien à l'est ; l'ouest s'écrit avec un moins.",
            "The latitude tells how far north, the longitude how far east; the west is written with a minus."));

    /// <param name="meant">What it most likely says; null where nobody can tell.</param>
    public static Diagnostic BadCoordinates(Location at, string written, WrittenPosition? meant) =>
        meant is null ? badCoordinates.At(at, 1, written) : badCoordinates.At(at, 0, written, meant.ToString()) with { Fix = new(written, meant.ToString()) };

    private static readonly Rule tooPreciseCoordinates = Declared.Set.Warning("coord-trop-precises", Topic.FrontMatter,
        new("« {0} » désigne une porte : le site publie « {1} ».", "“{0}” tells a door: the site publishes “{1}”."),
        [new("Écrivez « {1} » ; « {2} » ne dit que le quartier.", "Write “{1}”; “{2}” tells the neighbourhood alone.")],
        new("Quatre décimales disent une rue. Au-delà, on désignerait la maison de quelqu'un.", "Four decimals tell a street. Beyond, they would tell somebody's house."));

    public static Diagnostic TooPreciseCoordinates(Location at, string written, WrittenPosition published, WrittenPosition vague) =>
        tooPreciseCoordinates.At(at, 0, written, published.ToString(), vague.ToString()) with { Fix = new(written, published.ToString()) };

    private static readonly Rule coordinatesElsewhere = Declared.Set.Warning("coord-loin-du-lieu", Topic.References,
        new("« {0} » est à {1} km de « {2} », le lieu de cette fiche.", "“{0}” is {1} km from “{2}”, the place of this sheet."),
        [new("Écrivez « {3} » : la latitude vient d'abord, et l'ouest s'écrit avec un moins.", "Write “{3}”: the latitude comes first, and the west is written with a minus."),
         new("Vérifiez les deux nombres, ou le lieu.", "Check both numbers, or the place.")],
        new("Un point loin de son lieu trompe qui lit la carte.", "A point far from its place misleads whoever reads the map."));

    /// <param name="meant">What most likely was to be written; null where nobody can tell.</param>
    public static Diagnostic CoordinatesElsewhere(Coordinates coordinates, int kilometres, string place, WrittenPosition? meant) => meant is null
        ? coordinatesElsewhere.At(coordinates.At, 1, coordinates.Written, $"{kilometres}", place)
        : coordinatesElsewhere.At(coordinates.At, 0, coordinates.Written, $"{kilometres}", place, meant.ToString()) with { Fix = new(coordinates.Written, meant.ToString()) };

    private static Sentence Quoted(IEnumerable<string> names) => Listed(names.Select(n => $"« {n} »"));
}
