using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>What somebody asks to rename, found in the content; or the one sentence that says why it cannot be.</summary>
internal sealed class RenamingRequest(Content content, Tree tree)
{
    /// <summary>Longer than what one says in a line.</summary>
    private const int Most = 200;

    /// <param name="from">« projet:ancien », « usages:covoiturage », « auteurs:Camille »; the name alone where only one thing bears it.</param>
    public (AskedRenaming? Asked, Sentence? Refusal) Read(string from, string to)
    {
        if (from.Split(':', 2) is not [var family, var name]) return ByNameAlone(from.Trim(), to);
        (family, name) = (family.Trim(), name.Trim());
        // The family may be said again.
        to = to.StartsWith(family + ":", StringComparison.Ordinal) ? to[(family.Length + 1)..].Trim() : to.Trim();
        if (name == to) return Refused(new($"« {to} » est déjà son nom.", $"“{to}” is its name already."));
        if (content.Model.Named(family) is { } kind) return OfEntry(kind, name, to);
        if (content.Vocabularies.FirstOrDefault(v => v.Name == family) is { } list)
            return OfWord(family, [.. list.Terms.Select(t => (t.Id, t.Aliases))], name, to);
        if (family == OwnPlace.Pages && content.Places.Any(p => p.Id.Text == name || p.Id.Text == to))
            return OfWord(family, [.. content.Places.Select(p => (p.Id, p.Aliases))], name, to);
        return OfSaid(family, name, to);
    }

    private (AskedRenaming?, Sentence?) ByNameAlone(string name, string to)
    {
        string[] known =
        [
            .. content.Entries.Where(e => e.Key.Id == name).Select(e => e.Key.ToString()),
            .. content.Vocabularies.Where(v => v.Terms.Any(t => t.Id.Text == name)).Select(v => $"{v.Name}:{name}"),
            .. content.Places.Where(p => p.Id.Text == name).Select(p => $"{OwnPlace.Pages}:{name}"),
        ];
        return known switch
        {
            [var only] => Read(only, to),
            [] => Refused(new(
                $"On ne sait pas ce qu'est « {name} » : écrivez son genre devant, comme « projet:{name} », ou sa liste, comme « usages:{name} ».",
                $"It is not known what “{name}” is: write its kind in front, as in “projet:{name}”, or its list, as in “usages:{name}”.")),
            _ => Refused(new(
                $"Plusieurs choses s'appellent « {name} » : écrivez {string.Join(" ou ", known.Select(k => $"« {k} »"))}.",
                $"Several things are called “{name}”: write {string.Join(" or ", known.Select(k => $"“{k}”"))}.")),
        };
    }

    private (AskedRenaming?, Sentence?) OfEntry(IKind kind, string name, string to)
    {
        if (NotAName(to) is { } wrong) return Refused(wrong);
        if (SystemNames.Has(to) || kind.Keeps(to))
            return Refused(new($"« {to} » est un nom que le site ou une machine garde pour soi : choisissez-en un autre.", $"“{to}” is a name that the site or a machine keeps for itself: choose another."));
        if (content.Broken.Contains(new(kind.Name, name)))
            return Refused(new($"« {kind.Name}:{name} » a des erreurs : corrigez-les d'abord, « pec check » les dit.", $"“{kind.Name}:{name}” has errors: mend them first, “pec check” tells them."));
        var named = content.Entries.FirstOrDefault(e => e.Key == new EntryKey(kind.Name, name));
        var taken = content.Entries.FirstOrDefault(e => e.Key == new EntryKey(kind.Name, to));
        if (named is null)
            // The file was moved by hand; those that name it were not told.
            return taken is not null && References.Name(content, new(kind.Name, name)) ? (new EntryRenaming(taken, name, to), null)
                : taken is not null ? Refused(new(
                    $"« {kind.Name}:{name} » n'existe pas, et rien n'y renvoie. Si « {to} » s'appelait ainsi, écrivez « alias: [{name}] » dans {taken.Path}.",
                    $"“{kind.Name}:{name}” does not exist, and nothing refers to it. If “{to}” was called so, write “alias: [{name}]” in {taken.Path}."))
                : Unknown(kind.Name, name, content.Entries.Where(e => e.Key.Kind == kind.Name).Select(e => e.Key.Id));
        if (tree.Blobs.Keys.Count(p => kind.IdOf(p) == name) > 1)
            return Refused(new($"Plusieurs fichiers font « {kind.Name}:{name} » : n'en gardez qu'un d'abord.", $"Several files make “{kind.Name}:{name}”: keep one of them first."));
        var asked = new EntryRenaming(named, name, to);
        var place = asked.NewPlace;
        var there = taken?.Path ?? tree.Blobs.Keys.FirstOrDefault(p =>
            kind.IdOf(p) == to || p.Value.Equals(place.Value, StringComparison.OrdinalIgnoreCase) || p.Value.StartsWith(place.Value + "/", StringComparison.OrdinalIgnoreCase));
        return there is null ? (asked, null) : Taken(to, there.Value);
    }

    private (AskedRenaming?, Sentence?) OfWord(string family, ImmutableArray<(Words Id, ImmutableArray<Words> Aliases)> words, string name, string to)
    {
        if (NotAName(to) is { } wrong) return Refused(wrong);
        if (SystemNames.Has(to) || content.Model.Keeps(family, to))
            return Refused(new($"« {to} » est un nom que le site ou une machine garde pour soi : choisissez-en un autre.", $"“{to}” is a name that the site or a machine keeps for itself: choose another."));
        var (id, aliases) = words.FirstOrDefault(w => w.Id.Text == name);
        var (taken, takenAliases) = words.FirstOrDefault(w => w.Id.Text == to);
        if (id is not null) return taken is null ? (new WordRenaming(family, id, aliases, name, to), null) : Taken(to, taken.At.Path.Value);
        // The id was changed by hand; those who say the former word were not told.
        return taken is not null && References.Say(content, family, name) ? (new WordRenaming(family, taken, takenAliases, name, to), null)
            : Unknown(family, name, words.Select(w => w.Id.Text));
    }

    private (AskedRenaming?, Sentence?) OfSaid(string family, string name, string to)
    {
        var said = content.Entries.SelectMany(Facts.Leaves).Where(l => l.Key == family).Select(References.SaidBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (said.Count == 0)
        {
            var families = content.Model.Kinds.Select(k => k.Name).Concat(content.Vocabularies.Select(v => v.Name))
                .Concat(content.Model.Kinds.SelectMany(k => k.Fields).Select(f => f.Key)).Distinct();
            return Refused(Nearest.To(family, families) is { } near
                ? new($"« {family} » n'est ni un genre de fiche, ni une liste, ni une clé que l'on renomme. Vouliez-vous dire « {near} » ?", $"“{family}” is no kind of sheet, no list, and no key that can be renamed. Did you mean “{near}”?")
                : new($"« {family} » n'est ni un genre de fiche, ni une liste, ni une clé que l'on renomme.", $"“{family}” is no kind of sheet, no list, and no key that can be renamed."));
        }
        if (to.Length is 0 or > Most || to.Any(AddressPolicy.IsDangerous))
            return Refused(new("Le nouveau nom doit tenir en une ligne.", "The new name must stand on one line."));
        return said.Contains(name) ? (new SaidRenaming(family, name, to), null) : Unknown(family, name, said);
    }

    private static Sentence? NotAName(string to) => Folding.IsSlug(to) && to.Length <= Folding.Longest ? null
        : Folding.ShortSlug(to) is { Length: > 0 } slug
            ? new($"« {to} » ne peut pas être un nom : écrivez « {slug} ».", $"“{to}” cannot be a name: write “{slug}”.")
            : new($"« {to} » ne peut pas être un nom : des lettres sans accent, des chiffres et des tirets.", $"“{to}” cannot be a name: letters without accents, digits and hyphens.");

    private static (AskedRenaming?, Sentence?) Taken(string to, string where) =>
        Refused(new($"« {to} » est déjà pris ({where}) : choisissez un autre nom.", $"“{to}” is taken already ({where}): choose another name."));

    private static (AskedRenaming?, Sentence?) Unknown(string family, string name, IEnumerable<string> known) =>
        Refused(Nearest.To(name, known) is { } near
            ? new($"« {family}:{name} » n'existe pas. Vouliez-vous dire « {family}:{near} » ?", $"“{family}:{name}” does not exist. Did you mean “{family}:{near}”?")
            : new($"« {family}:{name} » n'existe pas.", $"“{family}:{name}” does not exist."));

    private static (AskedRenaming?, Sentence?) Refused(Sentence why) => (null, why);
}
