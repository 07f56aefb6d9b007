using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Harvest;

/// <summary>What is said of the file from which a sheet is fed, and of what it says.</summary>
internal static class HarvestRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    /// <summary>The one rule that the check of a single sheet tells.</summary>
    public static Rule BadAddress => badSource;

    private static readonly Rule badSource = Set.Error("source-mal-ecrite", Topic.FrontMatter,
        new("« {0} » n'est pas l'adresse d'un fichier dont une fiche peut être alimentée.", "“{0}” is not the address of a file from which a sheet can be fed."),
        [new("Écrivez l'adresse, en https, d'un fichier nommé « publiccode.yml » ou « pec.yml ». Pour dire d'où viennent les informations, la clé est « sources ».",
             "Write the address, in https, of a file called “publiccode.yml” or “pec.yml”. To say where the information comes from, the key is “sources”."),
         new("Écrivez « {1} ».", "Write “{1}”.")],
        new("Le site lit ce fichier chaque semaine : une page qui le montre, ou un autre fichier, ne lui dirait rien.",
            "The site reads this file each week: a page that shows it, or another file, would tell it nothing."));

    /// <param name="right">The address of the file itself; null where nobody can tell.</param>
    /// <param name="isCertain">Whether nothing else can be meant.</param>
    public static Diagnostic BadSource(Location at, string written, string? right, bool isCertain) => right is null
        ? badSource.At(at, 0, written) : badSource.At(at, 1, written, right) with { Fix = isCertain ? new(written, right) : null };

    private static readonly Rule sharedSource = Set.Warning("source-partagee", Topic.Domain,
        new("cette source est aussi celle de « {0} » : aucune des deux fiches n'en reçoit rien.", "this source is also that of “{0}”: neither sheet receives anything from it."),
        [new("Gardez-la sur la fiche du projet dont elle parle, et ôtez-la de l'autre.", "Keep it on the sheet of the project of which it speaks, and remove it from the other.")],
        new("Un fichier parle d'un projet : deux fiches qui s'en nourrissent finiraient par dire la même chose.",
            "A file speaks of one project: two sheets that are fed from it would end by saying the same."));

    /// <param name="at">Where the second of both says it.</param>
    public static Diagnostic SharedSource(Location at, Location first) =>
        sharedSource.At(at, 0, first.Path.Value) with { Mirror = sharedSource.At(first, 0, at.Path.Value) };

    private static readonly Rule silentSource = Set.Warning("source-muette", Topic.References,
        new("la source « {0} » n'a pas été lue : {1}.", "the source “{0}” was not read: {1}."),
        [new("Ouvrez cette adresse dans un navigateur, et voyez avec le projet où son fichier se trouve. S'il ne le tient plus, ôtez cette ligne : la fiche reste telle quelle.",
             "Open this address in a browser, and ask the project where its file is. If it is kept no more, remove this line: the sheet stays as it is.")],
        new("Une source que l'on ne lit plus n'apporte plus rien, et personne ne s'en aperçoit.", "A source that is read no more brings nothing more, and nobody notices."));

    /// <param name="visit">What came of asking for it.</param>
    public static Diagnostic SilentSource(Location at, string address, Visit visit) => silentSource.At(at, 0, address, Diagnostics.Rules.ReasonOf(visit));

    private static readonly Rule movedSource = Set.Warning("source-deplacee", Topic.References,
        new("la source « {0} » a changé d'adresse pour de bon.", "the address of the source “{0}” has changed for good."),
        [new("Écrivez ici sa nouvelle adresse : {1}", "Write its new address here: {1}")],
        new("Une ancienne adresse finit par ne plus mener nulle part.", "A former address ends by leading nowhere."));

    public static Diagnostic MovedSource(Location at, string address, string elsewhere) => movedSource.At(at, 0, address, elsewhere);

    private static readonly Rule unreadableSource = Set.Warning("source-illisible", Topic.References,
        new("rien n'est repris de « {0} » : {1}.", "nothing is taken from “{0}”: {1}."),
        [new("Vérifiez que cette adresse donne le fichier lui-même et non une page qui le montre ; sinon, prévenez qui tient ce fichier.",
             "Check that this address gives the file itself, not a page that shows it; else tell whoever keeps this file.")],
        new("Rien n'est deviné d'un fichier abîmé, et rien n'y est exécuté.", "Nothing is guessed from a damaged file, and nothing in it is run."));

    public static Diagnostic UnreadableSource(Location at, string address, Sentence why) => unreadableSource.At(at, 0, address, why);

    private static readonly Rule foreignSource = Set.Warning("source-d-un-autre", Topic.References,
        new("rien n'est repris de « {0} », qui parle d'un autre projet : {1}.", "nothing is taken from “{0}”, which speaks of another project: {1}."),
        [new("Si la source est la bonne, corrigez l'autre fiche ou le fichier ; sinon, écrivez ici l'adresse du fichier de ce projet.",
             "If the source is right, mend the other sheet or the file; else write the address of this project's file here.")],
        new("Une copie d'un autre dépôt garde souvent le nom et l'adresse de l'original.", "A copy of another repository often keeps the name and the address of the original."));

    public static Diagnostic ForeignSource(Location at, string address, Sentence why) => foreignSource.At(at, 0, address, why);

    private static readonly Rule otherValue = Set.Advice("source-differente", Topic.References,
        new("« {0} » : la fiche dit « {1} », la source dit « {2} » ({3}).", "“{0}”: the sheet says “{1}”, the source says “{2}” ({3})."),
        [new("Si la source a raison, écrivez ici ce qu'elle dit : la fiche la suivra ensuite. Sinon, il n'y a rien à faire : ce qu'une personne a écrit ici reste.",
             "If the source is right, write here what it says: the sheet follows it from then on. Else nothing is to be done: what a person wrote here stays.")],
        new("Entre une personne et un fichier, c'est à une personne de choisir.", "Between a person and a file, a person chooses."));

    /// <param name="there">The key there, with the address.</param>
    public static Diagnostic OtherValue(Location at, string key, string said, string offered, string there) =>
        otherValue.At(at, 0, key, said, offered, there);

    private static readonly Rule leftAside = Set.Warning("source-non-reprise", Topic.References,
        new("« {0} » n'est pas repris de la source : {1}", "“{0}” is not taken from the source: {1}"),
        [new("Le reste de la source est lu. Prévenez qui tient ce fichier, ou écrivez cette ligne vous-même dans la fiche.",
             "The rest of the source is read. Tell whoever keeps this file, or write this line in the sheet yourself.")],
        new("Une fiche que la vérification refuse ne pourrait pas être publiée.", "A sheet that the check refuses could not be published."));

    public static Diagnostic LeftAside(Location at, string key, Sentence why) => leftAside.At(at, 0, key, why);
}
