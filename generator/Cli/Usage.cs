using System.CommandLine;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Cli;

/// <summary>What is said of a command line that does not read: one sentence, with the nearest name.</summary>
internal static class Usage
{
    public static int Explain(ParseResult parsed, Language language)
    {
        var command = parsed.CommandResult.Command;
        var stray = parsed.UnmatchedTokens.FirstOrDefault();
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(o => o.Name));
        var example = ExampleFor(parsed);
        var sentence = stray is not null
            ? Nearest.To(stray, known) is { } nearest
                ? new Sentence($"« {stray} » n'est pas connu. Vouliez-vous dire « {nearest} » ?", $"“{stray}” is not known. Did you mean “{nearest}”?")
                : new Sentence($"« {stray} » n'est pas connu.", $"“{stray}” is not known.")
            : parsed.Tokens.Count == 0 || parsed.Errors.Count == 0
                ? new Sentence($"Dites quoi faire, par exemple « {example} ».", $"Say what to do, for example “{example}”.")
                : Missing(parsed);
        Console.Error.WriteLine(
            sentence.In(language) + " " + new Sentence("« pec --help » dit tout ce que pec sait faire.", "“pec --help” tells everything that pec can do.").In(language));
        return ExitCode.Environment;
    }

    private static string ExampleFor(ParseResult parsed) =>
        parsed.CommandResult.Command is not RootCommand and { Subcommands: [var first, ..] } command ? $"pec {command.Name} {first.Name}" : "pec build";

    /// <summary>Our own options explain their faults; the library speaks of the missing values, in its own words.</summary>
    private static Sentence Missing(ParseResult parsed)
    {
        var error = parsed.Errors[0];
        if (error.Message.StartsWith('«')) return error.Message;
        var option = (error.SymbolResult as System.CommandLine.Parsing.OptionResult)?.Option.Name;
        return option is not null
            ? new($"« {option} » attend une seule valeur.", $"“{option}” wants one value.")
            : new($"Dites quoi faire, par exemple « {ExampleFor(parsed)} ».", $"Say what to do, for example “{ExampleFor(parsed)}”.");
    }
}
