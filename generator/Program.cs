using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Pec.Cli;
using Pec.Diagnostics;
using Pec.Io;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("pec construit le site du réseau Plateformes en Communs à partir de ses textes.")
{
    BuildCommand.Create(),
    CheckCommand.Create(),
    ServeCommand.Create(),
    NewCommand.Create(),
    SchemaCommand.Create(),
    LinksCommand.Create(),
    RelayCommand.Create(),
    Options.Language,
};
root.Options.OfType<HelpOption>().Single().Action = new Help();
var parsed = root.Parse(args);
var language = parsed.GetResult(Options.Language) is { Errors: var errors } && !errors.Any() ? parsed.GetValue(Options.Language) ?? Language.French : Language.French;
if ((parsed.Errors.Count > 0 && parsed.Action is not Help) || args.Length == 0) return Usage.Explain(parsed, language);
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (EnvironmentFault fault)
{
    Console.Error.WriteLine(fault.Sentence.In(language));
    return ExitCode.Environment;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine(new Sentence("Arrêté. Le site d'avant est intact.", "Stopped. The former site is whole.").In(language));
    return ExitCode.Environment;
}
catch (Exception bug)
{
    Console.Error.WriteLine(new Sentence(
        $"Une erreur de pec lui-même, pas de vos textes : {bug.GetType().Name}, « {bug.Message.Split('\n')[0]} » ({bug.StackTrace?.Split('\n')[0].Trim()}). Rien n'a été écrit. Copiez cette phrase dans un message à l'équipe du site.",
        $"A fault of pec itself, not of your texts: {bug.GetType().Name}, “{bug.Message.Split('\n')[0]}” ({bug.StackTrace?.Split('\n')[0].Trim()}). Nothing was written. Copy this sentence in a message to the site's team.").In(language));
    return ExitCode.Bug;
}
