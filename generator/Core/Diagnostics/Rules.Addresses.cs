using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>What only two states of a site tell: an address that people keep and that leads nowhere any more.</summary>
public static partial class Rules
{
    private static readonly Rule lostAddress = Declared.Set.Warning("adresse-perdue", Topic.References,
        new("« {0} » ({1}) disparaît : qui a gardé son adresse n'y trouvera plus rien.", "“{0}” ({1}) goes away: whoever kept its address finds nothing there any more."),
        [new("Renommée ? « pec rename {4} » suit tous les renvois ; à la main, écrivez « alias: [{2}] » dans {3}. Sinon, remettez ce fichier avec « retiree: » et la date du retrait : l'adresse restera, et dira qu'elle n'est plus là.",
             "Renamed? “pec rename {4}” follows every reference; by hand, write “alias: [{2}]” in {3}. Else put this file back with “retiree:” and the date on which it was withdrawn: the address stays, and says so."),
         new("Remettez ce fichier avec « retiree: » et la date du retrait : l'adresse restera, et dira qu'elle n'est plus là. Si un autre texte la remplace, écrivez-y « alias: [{2}] ».{3}",
             "Put this file back with “retiree:” and the date on which it was withdrawn: the address stays, and says so. If another text takes its place, write “alias: [{2}]” there.{3}"),
         new("Si c'est un mot de liste qui a changé de nom, écrivez « alias: [{2}] » à côté du nouveau. Si plus rien ne porte ce mot, il n'y a rien à faire.",
             "If a word of a list changed its name, write “alias: [{2}]” beside the new one. If nothing bears this word any more, there is nothing to do."),
         new("Renommé ? « pec rename {3} » suit tous les renvois ; à la main, écrivez « alias: [{2}] » à côté du nouveau nom. Si plus rien ne porte ce mot, il n'y a rien à faire.",
             "Renamed? “pec rename {3}” follows every reference; by hand, write “alias: [{2}]” beside the new name. If nothing bears this word any more, there is nothing to do.")],
        new("Une adresse est gardée dans des messages, des articles et des favoris que personne ne peut corriger.",
            "An address is kept in messages, articles and bookmarks that nobody can mend."));

    /// <summary>As many as one reads in a sentence.</summary>
    private const int MostCiting = 5;

    /// <param name="at">The file that went.</param>
    /// <param name="citing">The files that named it.</param>
    public static Diagnostic LostSheet(SitePath at, string title, Url url, IReadOnlyCollection<SitePath> citing) =>
        lostAddress.At(Location.Start(at), 1, title, url.Path, at.Stem, Citing(citing));

    /// <param name="at">The file that went.</param>
    /// <param name="lookalike">The new file that it may have become.</param>
    /// <param name="names">Its name as a kind and an id, then the id that it may have now.</param>
    public static Diagnostic LostSheet(SitePath at, string title, Url url, SitePath lookalike, string names) =>
        lostAddress.At(Location.Start(at), 0, title, url.Path, at.Stem, lookalike.Value, names);

    /// <param name="at">Where the page came from.</param>
    /// <param name="name">The last part of its address.</param>
    /// <param name="lookalike">The last part of the only new address that it may have become; null for none.</param>
    public static Diagnostic LostPage(SitePath at, string title, Url url, string name, string? lookalike) =>
        lookalike is null ? lostAddress.At(Location.Start(at), 2, title, url.Path, name) : lostAddress.At(Location.Start(at), 3, title, url.Path, name, $"{at.Stem}:{name} {lookalike}");

    private static Sentence Citing(IReadOnlyCollection<SitePath> files) => files.Count == 0 ? ""
        : new Sentence($" Des fichiers la nomment : {string.Join(", ", files.Take(MostCiting))}{(files.Count > MostCiting ? "…" : ".")}",
            $" Files name it: {string.Join(", ", files.Take(MostCiting))}{(files.Count > MostCiting ? "…" : ".")}");
}
