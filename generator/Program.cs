using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Pec.Cli;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("pec construit le site d'un réseau à partir de ses textes.")
{
    InitCommand.Create(),
    BuildCommand.Create(),
    CheckCommand.Create(),
    DiffCommand.Create(),
    RenameCommand.Create(),
    RemoveCommand.Create(),
    ServeCommand.Create(),
    NewCommand.Create(),
    SchemaCommand.Create(),
    LinksCommand.Create(),
    RelayCommand.Create(),
    HarvestCommand.Create(),
    BootstrapCommand.Create(),
    MailCommand.Create(),
    FollowUpCommand.Create(),
    LetterCommand.Create(),
    ThemeCommand.Create(),
    Options.Language,
};
root.Options.OfType<HelpOption>().Single().Action = new Help();
// A title that starts with @ is a title, not the name of a file of arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var language = parsed.GetResult(Options.Language) is { Errors: var errors } && !errors.Any()
    ? parsed.GetValue(Options.Language) ?? Language.French : Language.French;
if ((parsed.Errors.Count > 0 && parsed.Action is not Help) || args.Length == 0) return Usage.Explain(parsed, language);
try
{
    var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Work.Patience });
    return exit is ExitCode.Interrupted or ExitCode.Ended ? Stopped(exit) : exit;
}
catch (EnvironmentFault fault)
{
    Console.Error.WriteLine(fault.Sentence.In(language));
    return ExitCode.Environment;
}
catch (OperationCanceledException)
{
    return Stopped(ExitCode.Interrupted);
}
catch (Exception bug)
{
    Console.Error.WriteLine(Bug.Told(bug).In(language));
    return ExitCode.Bug;
}

int Stopped(int exit)
{
    Console.Error.WriteLine(new Sentence("Arrêté. Le site d'avant est intact.", "Stopped. The former site is whole.").In(language));
    return exit;
}
