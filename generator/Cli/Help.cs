using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Pec.Cli;

/// <summary>The help of a command: what it does, an example, each option in a line. The library's own is half translated.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["pec"] = ["pec build", "pec check", "pec serve", "pec links"],
        ["build"] = ["pec build", "pec build --base-url https://exemple.org/site --output public", "pec build --preview --drafts --output apercu"],
        ["serve"] = ["pec serve", "pec serve --port 8081 --drafts"],
        ["new"] =
        [
            "pec new projet \"La Roue commune\"", "pec new projet --from reponses.txt", "pec new recit \"Un jour de marché\" --folder 2026",
            "pec new recit --relais https://exemple.org/article",
        ],
        ["schema"] = ["pec schema --output schema", "pec schema > schemas.json"],
        ["links"] = ["pec links", "pec links --cache adresses.json --max-age 30"],
        ["moissonner"] = ["pec moissonner --dry-run", "pec moissonner --only la-roue-commune", "pec moissonner --propose --report html=rapports/moisson.html"],
        ["bootstrap"] = ["pec bootstrap la-roue-commune", "pec bootstrap la-roue-commune --output pec.yml"],
        ["rename"] = ["pec rename projet:ancien nouveau", "pec rename usages:covoiturage partage-de-trajets --dry-run"],
        ["remove"] = ["pec remove projet:la-roue-commune"],
        ["theme"] = ["pec theme docs"],
        ["docs"] = ["pec theme docs --theme communs"],
        ["check"] =
        [
            "pec check", "pec check --strict --lang en", "pec check --fix",
            "pec check --changed-since origin/main --report html=rapport.html --report json=rapport.json",
        ],
    };

    public override int Invoke(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command is RootCommand;
        Console.Out.WriteLine(command.Description);
        Console.Out.WriteLine();
        Console.Out.WriteLine("Usage :");
        Console.Out.WriteLine(
            isRoot ? "  pec COMMANDE [options]" : $"  pec {NameOf(parsed.CommandResult)} {(command.Subcommands.Any() ? "COMMANDE " : "")}{string.Concat(command.Arguments.Select(a => (a.HelpName ?? a.Name) + " "))}[options]");
        Section("Commandes :", command.Subcommands.Select(c => (c.Name, c.Description ?? "")));
        Section("Ce qui s'écrit après :", command.Arguments.Select(a => (a.HelpName ?? a.Name, a.Description ?? "")));
        Section(
            "Options :",
            command.Options.Concat(isRoot ? [] : parsed.RootCommandResult.Command.Options.Where(o => o.Recursive)).DistinctBy(o => o.Name).Select(o => (Names(o), Explained(o))));
        Section("Exemples :", Examples.GetValueOrDefault(isRoot ? "pec" : command.Name, []).Select(e => (e, "")));
        if (isRoot) Console.Out.WriteLine("\n« pec COMMANDE --help » explique une commande.");
        return ExitCode.Fine;
    }

    /// <summary>The names from the program down to a command: <c>theme docs</c>.</summary>
    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult { Command: not RootCommand } above ? $"{NameOf(above)} {command.Command.Name}" : command.Command.Name;

    private static void Section(string title, IEnumerable<(string Name, string Text)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        var width = all.Max(l => l.Name.Length) + 2;
        Console.Out.WriteLine();
        Console.Out.WriteLine(title);
        foreach (var (name, text) in all) Console.Out.WriteLine($"  {(text.Length > 0 ? name.PadRight(width) : name)}{text}");
    }

    private static string Names(Option option) => option switch
    {
        System.CommandLine.Help.HelpOption => "--help, -h",
        VersionOption => "--version",
        _ => option.Name + (option.HelpName is { } value ? " " + value : ""),
    };

    private static string Explained(Option option) => option switch
    {
        System.CommandLine.Help.HelpOption => "Montrer cette aide.",
        VersionOption => "Dire la version.",
        { HasDefaultValue: true } when option.ValueType == typeof(string) => $"{option.Description} (sinon : {option.GetDefaultValue()})",
        _ => option.Description ?? "",
    };
}
