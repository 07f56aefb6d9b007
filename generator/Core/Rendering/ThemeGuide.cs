using System.Text;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// All that a theme may read and write, in Markdown: what <c>pec theme docs</c> says. It is read from what templates are bound with, so that it says nothing else than what is true.
/// </summary>
/// <param name="uses">Which template is given which view.</param>
/// <param name="views">The members of each sort of view.</param>
/// <param name="settings">The keys of <c>theme.yml</c>: what each means, and an example.</param>
public sealed class ThemeGuide(
    Theme theme, IReadOnlyList<(string Template, Type View)> uses, Func<Type, ViewType?> views,
    IEnumerable<(string Key, string Meaning, string Example)> settings)
{
    private static readonly (string Written, string Meaning)[] forms =
    [
        (
            "{{ x }}",
            "Écrit un texte ou un nombre, ses signes dangereux rendus inoffensifs. `{{ x.y }}` lit ce qui est sous `x` ; sous ce qui n'a pas été dit, il n'y a rien, et rien ne s'écrit."),
        (
            "{{ if x }} … {{ else }} … {{ end }}",
            "Suit la première moitié s'il y a quelque chose dans `x` : un texte, un nombre autre que zéro, un oui, une liste qui n'est pas vide. `{{ if !x }}` demande le contraire ; `{{ else if y }}` essaie autre chose."),
        (
            "{{ for y in x }} … {{ else }} … {{ end }}",
            "Suit une liste ; `else`, quand elle est vide. Dedans, `for.first`, `for.last` et `for.index` disent où l'on en est."),
        ("{{ this }}", "Ce que le gabarit ou la partie a reçu, pour le suivre ou le donner : `{{ for y in this }}`, `{{ include \"carte\" this }}`."),
        ("{{ main }}", "Dans `layout`, la page elle-même."),
        ("{{ policy }}", "Dans `layout` et dans `embed`, juste après `<meta charset=\"utf-8\">` : ce que les navigateurs ont le droit de faire de la page."),
        ("{{ # remarque }}", "Ne s'écrit nulle part."),
        ("{{ x ~}}", "`~` mange les espaces et le saut de ligne de ce côté ; `-` mange tous les espaces et toutes les lignes vides."),
    ];

    private readonly StringBuilder text = new();

    public string Write()
    {
        Title("Ce que dit `theme.yml`");
        Table(["clé", "ce qu'elle dit", "exemple"], settings.Select(s => (string[])[Code(s.Key), s.Meaning, Code($"{s.Key}: {s.Example}")]));
        Title("Ce que les gabarits écrivent");
        Table(["forme", "ce qu'elle fait"], forms.Select(f => (string[])[Code(f.Written), f.Meaning]));
        Title("Les fonctions");
        Table(
            ["fonction", "exemple", "ce qu'elle écrit"],
            TemplateBinder.Functions.Select(f => (string[])[Code(f.Name), Code($"{{{{ {f.Example} }}}}"), f.Meaning]));
        Title("Les gabarits");
        Line("Un fichier de `templates/` par sorte de page. `layout` entoure toutes les autres.");
        var given = uses.GroupBy(u => u.Template, u => ViewForm.Of(u.View), StringComparer.Ordinal).OrderBy(u => u.Key, StringComparer.Ordinal);
        Table(
            ["gabarit", "ce qu'il reçoit", ""],
            given.Select(u => (string[])[Code(u.Key), Forms(u), string.Join(' ', u.Select(v => views(v.View!)?.Summary).Distinct())]));
        Title("Les parties");
        Line(
            "Un fichier de `partials/` pour ce que plusieurs pages montrent. Un thème nomme les siennes comme il veut ; celles du thème de base s'appellent ainsi, et ses gabarits leur donnent ceci.");
        Table(
            ["partie", "ce qu'elle reçoit"], theme.PartsGiven(uses).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (string[])[Code(p.Key), Forms(p)]));
        Title("Ce qu'ils reçoivent");
        Line(
            "Chaque nom d'un tableau se lit dans le gabarit ou la partie qui reçoit cet ensemble. Rien de tout cela n'est toujours là : ce qui n'a pas été dit vaut « non ». Les remarques sont celles du programme, en anglais.");
        foreach (var view in Reached()) View(view);
        Title("Les mots");
        Line(
            "Les phrases du cadre, dans `textes/fr.yml`. Un thème n'écrit que celles qu'il change ; une clé qui finit par `-plusieurs` sert à partir de deux.");
        Table(["clé", "phrase"], theme.Words.Select(w => (string[])[Code(w.Key), w.Value]));
        return text.ToString();
    }

    private void View(ViewType view)
    {
        Line("\n### " + view.Name);
        if (view.Summary.Length > 0) Line(view.Summary);
        Table(["nom", "forme", ""], view.Members.Select(m => (string[])[Code(m.Name), Form(m.Form), m.Summary]));
    }

    /// <summary>Every view that a template can read, by name.</summary>
    private IEnumerable<ViewType> Reached()
    {
        var known = new Dictionary<Type, ViewType>();
        var left = new Queue<Type>(uses.Select(u => u.View));
        while (left.TryDequeue(out var type))
        {
            if (known.ContainsKey(type) || views(type) is not { } view) continue;
            known[type] = view;
            foreach (var member in view.Members)
                if ((member.Form.Item ?? member.Form).View is { } inside) left.Enqueue(inside);
        }
        return known.Values.OrderBy(v => v.Name, StringComparer.Ordinal);
    }

    /// <summary>What is given, a few of many.</summary>
    private string Forms(IEnumerable<ViewForm> forms)
    {
        var all = forms.Select(Form).Distinct().Order(StringComparer.Ordinal).ToList();
        return all.Count <= 6 ? string.Join(" ou ", all) : string.Join(", ", all.Take(5)) + $" et {all.Count - 5} autres";
    }

    private string Form(ViewForm form) => form switch
    {
        { Item: { } item } => "liste : " + Form(item),
        { View: { } view } => $"[{view.Name}](#{view.Name.ToLowerInvariant()})",
        { Kind: ViewKind.Text } => "texte",
        { Kind: ViewKind.Number } => "nombre",
        { Kind: ViewKind.Flag } => "oui ou non",
        { Kind: ViewKind.Address } => "adresse",
        _ => "texte mis en forme",
    };

    private void Title(string title) => Line("\n## " + title);

    private void Line(string line) => text.Append(line).Append("\n\n");

    private void Table(string[] heads, IEnumerable<string[]> rows)
    {
        Row(heads);
        text.Append('|').Insert(text.Length, "---|", heads.Length).Append('\n');
        foreach (var row in rows) Row(row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)));
    }

    private void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Code(string words) => $"`{words}`";
}
