using System.Text;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>The first <c>pec.yml</c> of a project, as its sheet says it today: read back, it changes nothing.</summary>
public static class FirstPecFile
{
    /// <summary>That of the project of a name, with its kind or without; else why there is none.</summary>
    public static (string? Text, Sentence? Refusal) Of(Content content, string name)
    {
        var projects = content.Entries.OfType<Project>().Where(p => !p.IsOffSite).ToList();
        if (projects.Find(p => p.Key.Id == name || p.Key.ToString() == name) is { } project) return (Of(project, content.Settings.Title.Text), null);
        return (null, Nearest.To(name, projects.SelectMany(p => new[] { p.Key.Id, p.Key.ToString() })) is { } near
            ? new($"Il n'y a pas de projet « {name} ». Vouliez-vous dire « {near} » ?", $"There is no project “{name}”. Did you mean “{near}”?")
            : new($"Il n'y a pas de projet « {name} » : écrivez le nom de son fichier dans content/projets/, sans « .md ».", $"There is no project “{name}”: write the name of its file in content/projets/, without “.md”."));
    }

    private static string Of(Project project, string network)
    {
        var said = Project.Kind.Tell(project).Where(f => PecFile.Taken.Contains(f.Key)).ToList();
        var kept = said.Where(f => !ValueText.IsTold(f.Value) || PersonalAddresses.In(ValueText.OneLine(f.Value)).Any()).ToList();
        var text = new StringBuilder();
        foreach (var line in Top(project, network)) text.Append(line.Length == 0 ? "#" : "# " + DraftText.OneLine(line)).Append('\n');
        if (kept.Count > 0)
            text.Append("# Reste dans la fiche seule, parce qu'une adresse y figure : ").AppendJoin(", ", kept.Select(f => f.Key)).Append(".\n");
        text.Append('\n');
        foreach (var line in said.Except(kept).SelectMany(f => ValueText.Lines(f.Key, f.Value))) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Top(Project project, string network) =>
    [
        $"Ce que le site « {network} » dit de « {project.Title.Text} ».",
        "",
        $"Posez ce fichier à la racine du dépôt de votre projet, sous le nom « {PecFile.Name} », et tenez-le à jour là-bas.",
        "Puis donnez-nous son adresse : votre fiche portera une ligne comme celle-ci.",
        "  source: https://framagit.org/votre-groupe/votre-projet/-/raw/main/pec.yml",
        "",
        "Chaque semaine, le site lit ce fichier et propose de reprendre ce qui y a changé ; quelqu'un du réseau relit avant de publier.",
        "Ce qu'une personne écrit dans la fiche reste : on vous dira seulement que le fichier dit autre chose. Une ligne ôtée d'ici n'ôte rien de la fiche.",
        "N'y mettez ni courriel ni téléphone : aucun n'est repris.",
        "",
        $"Les clés possibles : {string.Join(", ", PecFile.Taken)}.",
    ];
}
