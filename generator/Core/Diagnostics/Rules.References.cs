using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule unknownReference = Declared.Set.Error("reference-inconnue", Topic.References,
        new("il n'y a pas de {0} qui s'appelle « {1} ».", "there is no {0} called “{1}”."),
        [new("Vouliez-vous dire « {2} » ?", "Did you mean “{2}”?"),
         new("Écrivez le nom du fichier sans « .md » ; il faut qu'il existe dans « {2} ».",
             "Write the name of the file without “.md”; it must exist in “{2}”.")],
        new("Les fiches se renvoient les unes aux autres : un nom mal écrit ne relie rien.", "Sheets refer to each other: a mistyped name ties nothing."));

    public static Diagnostic UnknownReference(Location at, Sentence kind, string id, string? nearest, string folder) =>
        nearest is null ? unknownReference.At(at, 1, kind, id, folder) : unknownReference.At(at, 0, kind, id, nearest);

    private static readonly Rule referenceNeedsKind = Declared.Set.Error("reference-sans-genre", Topic.References,
        new("on ne sait pas de quel genre est « {0} ».", "it is not told what kind of thing “{0}” is."),
        [new("Écrivez le genre devant : {1}.", "Write the kind in front: {1}.")],
        new("Un projet, un groupe et un allié peuvent porter le même nom.", "A project, a group and an ally may have the same name."));

    public static Diagnostic ReferenceNeedsKind(Location at, string id, IEnumerable<string> kinds) =>
        referenceNeedsKind.At(at, 0, id, Listed(kinds.Select(k => $"{k}:{id}")));

    private static readonly Rule unpublishedReference = Declared.Set.Error("reference-non-publiee", Topic.References,
        new("« {0} » n'est pas publié (brouillon ou hors-site) : on ne peut pas y renvoyer d'ici.",
            "“{0}” is not published (draft or off-site): this page cannot lead to it."),
        [new("Ôtez ce renvoi, ou publiez « {0} ».", "Remove this reference, or publish “{0}”.")],
        new("Qui suivrait ce lien ne trouverait rien, et le nom d'une fiche gardée hors du site serait montré.",
            "Whoever follows this link would find nothing, and the name of a sheet kept off the site would be shown."));

    public static Diagnostic UnpublishedReference(Location at, string key) => unpublishedReference.At(at, 0, key);

    private static readonly Rule selfReference = Declared.Set.Warning("renvoi-a-soi", Topic.References,
        new("cette fiche renvoie à elle-même.", "this sheet refers to itself."),
        [new("Ôtez ce renvoi.", "Remove this reference.")],
        new("Un renvoi vers la page où l'on est n'apprend rien.", "A reference to the page where one stands tells nothing."));

    public static Diagnostic SelfReference(Location at) => selfReference.At(at, 0);

    private static readonly Rule unknownTerm = Declared.Set.Error("mot-hors-vocabulaire", Topic.References,
        new("« {0} » n'est pas dans la liste « {1} ».", "“{0}” is not in the list “{1}”."),
        [new("Vouliez-vous dire « {2} » ?", "Did you mean “{2}”?"),
         new("Écrivez un de ces mots : {2}.", "Write one of these words: {2}.")],
        new("De ce mot dépend ce que le site montre : il doit être de ceux qu'il connaît.",
            "What the site shows depends on this word: it must be one that it knows."));

    public static Diagnostic UnknownTerm(Location at, string word, string vocabulary, string? nearest, IEnumerable<string> known) =>
        nearest is null ? unknownTerm.At(at, 1, word, vocabulary, Listed(known)) : unknownTerm.At(at, 0, word, vocabulary, nearest);

    private static readonly Rule unknownSense = Declared.Set.Error("sens-inconnu", Topic.References,
        new("« {0} » n'est pas un sens que le site lit dans la liste « {1} ».", "“{0}” is not a meaning that the site reads in the list “{1}”."),
        [new("Vouliez-vous dire « {2} » ?", "Did you mean “{2}”?"),
         new("Écrivez un de ces sens : {2}.", "Write one of these meanings: {2}."),
         new("Ôtez cette ligne : le site ne lit de sens dans aucun mot de cette liste.", "Take this line out: the site reads a meaning in no word of this list.")],
        new("Le nom d'un mot est à vous ; son sens dit au site ce qu'il doit en faire.",
            "The name of a word is yours; its meaning tells the site what to make of it."));

    /// <param name="known">Those of the list; empty where the site reads none.</param>
    public static Diagnostic UnknownSense(Location at, string sense, string vocabulary, string? nearest, ImmutableArray<string> known) =>
        nearest is not null ? unknownSense.At(at, 0, sense, vocabulary, nearest)
        : known.IsEmpty ? unknownSense.At(at, 2, sense, vocabulary) : unknownSense.At(at, 1, sense, vocabulary, Listed(known));

    private static readonly Rule missingSense = Declared.Set.Advice("sens-absent", Topic.References,
        new("aucun mot de la liste « {0} » n'a le sens « {1} » : {2}.", "no word of the list “{0}” has the meaning “{1}”: {2}."),
        [new("Ajoutez « sens: {1} » au mot qui le dit, s'il y en a un.", "Add “sens: {1}” to the word that says it, if there is one.")],
        new("Le site ne devine pas le sens d'un mot à son nom : renommer un mot ne change rien à ce qu'il montre.",
            "The site does not guess what a word means from its name: renaming a word changes nothing to what it shows."));

    /// <param name="lost">What the site does not tell without it.</param>
    public static Diagnostic MissingSense(Location at, string vocabulary, string sense, Sentence lost) => missingSense.At(at, 0, vocabulary, sense, lost);

    private static readonly Rule unsortedTerm = Declared.Set.Warning("mot-a-ranger", Topic.References,
        new("« {0} » n'est pas encore dans la liste « {1} » : il est publié tel quel, à ranger.",
            "“{0}” is not yet in the list “{1}”: it is published as it is, to be sorted."),
        [new("Vouliez-vous dire « {2} » ?", "Did you mean “{2}”?"),
         new("Gardez-le, ou ajoutez-le à « content/vocabulaires/{1}.yml ».", "Keep it, or add it to “content/vocabulaires/{1}.yml”.")],
        new("Des fiches qui emploient le même mot se retrouvent ensemble ; un mot isolé ne rejoint personne.",
            "Sheets that use the same word are found together; a word alone joins nobody."));

    public static Diagnostic UnsortedTerm(Location at, string word, string vocabulary, string? nearest) =>
        nearest is null ? unsortedTerm.At(at, 1, word, vocabulary) : unsortedTerm.At(at, 0, word, vocabulary, nearest);

    private static readonly Rule missingVocabulary = Declared.Set.Error("vocabulaire-absent", Topic.References,
        new("la liste « {0} » n'existe pas.", "the list “{0}” does not exist."),
        [new("Créez le fichier « content/vocabulaires/{0}.yml ».", "Create the file “content/vocabulaires/{0}.yml”.")],
        new("Sans cette liste, aucun des mots qui en viennent ne peut être compris.", "Without this list none of its words can be understood."));

    public static Diagnostic MissingVocabulary(Location at, string vocabulary) => missingVocabulary.At(at, 0, vocabulary);

    private static readonly Rule unknownNeed = Declared.Set.Error("besoin-inconnu", Topic.References,
        new("« {0} » n'est pas un besoin de « {1} ».", "“{0}” is not a need of “{1}”."),
        [new("Vouliez-vous dire « {2} » ?", "Did you mean “{2}”?"),
         new("Les besoins de cette fiche : {2}.", "The needs of that sheet: {2}."),
         new("Cette fiche ne dit aucun besoin : ajoutez-le d'abord à ses « besoins ».", "That sheet tells no need: add it to its “besoins” first.")],
        new("Un récit qui répond à un besoin le ferme sur la fiche, et dit comment.", "A story that answers a need closes it on the sheet, and tells how."));

    public static Diagnostic UnknownNeed(Location at, string need, string key, string? nearest, IReadOnlyCollection<string> known) =>
        nearest is not null ? unknownNeed.At(at, 0, need, key, nearest)
            : known.Count > 0 ? unknownNeed.At(at, 1, need, key, Listed(known))
            : unknownNeed.At(at, 2, need, key);

    private static readonly Rule unusedTerm = Declared.Set.Advice("mot-inemploye", Topic.References,
        new("aucune fiche n'emploie ces mots de la liste « {0} » : {1}.", "no sheet uses these words of the list “{0}”: {1}."),
        [new("Gardez ceux qui serviront bientôt, et ôtez ou réunissez les autres.", "Keep those that will soon be used, and remove or merge the others.")],
        new("Une liste courte se lit en entier, et l'on y trouve le mot juste.", "A short list is read whole, and the right word is found in it."));

    public static Diagnostic UnusedTerm(Location at, string vocabulary, IEnumerable<string> words) => unusedTerm.At(at, 0, vocabulary, Listed(words));
}
