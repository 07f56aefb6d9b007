using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>What only two states of a site tell: an address that people keep and that leads nowhere any more.</summary>
public static partial class Rules
{
    private static readonly Rule lostAddress = Declared.Set.Warning("adresse-perdue", Topic.References,
        new("« {0} » ({1}) disparaît : qui a gardé son adresse n'y trouvera plus rien.", "“{0}” ({1}) goes away: whoever kept its address finds nothing there any more."),
        [new("Si elle a changé de nom, écrivez « alias: [{2}] » dans {3}. Sinon, remettez ce fichier avec « retiree: » et la date du retrait : l'adresse restera, et dira qu'elle n'est plus là.",
             "If it changed its name, write “alias: [{2}]” in {3}. Else put this file back with “retiree:” and the date on which it was withdrawn: the address stays, and says so."),
         new("Remettez ce fichier avec « retiree: » et la date du retrait : l'adresse restera, et dira qu'elle n'est plus là. Si un autre texte la remplace, écrivez-y « alias: [{2}] ».",
             "Put this file back with “retiree:” and the date on which it was withdrawn: the address stays, and says so. If another text takes its place, write “alias: [{2}]” there."),
         new("Si c'est un mot de liste qui a changé de nom, écrivez « alias: [{2}] » à côté du nouveau. Si plus rien ne porte ce mot, il n'y a rien à faire.",
             "If a word of a list changed its name, write “alias: [{2}]” beside the new one. If nothing bears this word any more, there is nothing to do.")],
        new("Une adresse est gardée dans des messages, des articles et des favoris que personne ne peut corriger.",
            "An address is kept in messages, articles and bookmarks that nobody can mend."));

    /// <param name="at">The file that went.</param>
    /// <param name="lookalike">The new file that it may have become; null when none looks like it.</param>
    public static Diagnostic LostSheet(SitePath at, string title, Url url, SitePath? lookalike) =>
        lookalike is null ? lostAddress.At(Location.Start(at), 1, title, url.Path, at.Stem) : lostAddress.At(Location.Start(at), 0, title, url.Path, at.Stem, lookalike.Value);

    /// <param name="at">Where the page came from.</param>
    /// <param name="name">The last part of its address.</param>
    public static Diagnostic LostPage(SitePath at, string title, Url url, string name) => lostAddress.At(Location.Start(at), 2, title, url.Path, name);
}
