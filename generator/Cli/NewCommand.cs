using System.CommandLine;
using System.CommandLine.Parsing;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Parsing.Mail;

namespace Pec.Cli;

/// <summary><c>pec new</c>: the file of a new entry, ready to be filled.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var kind =
            new Argument<string>("genre") { HelpName = "GENRE", Description = $"Le genre de la fiche : {string.Join(", ", Draft.Kinds)}.", CustomParser = KindOf };
        var title =
            new Argument<string?>("titre") { HelpName = "[TITRE]", Description = "Son titre, entre guillemets droits.", Arity = ArgumentArity.ZeroOrOne };
        var id = new Option<string?>("--id") { Description = "Le nom du fichier ; sinon les mots du titre.", HelpName = "NOM", CustomParser = Slug };
        var folder =
            new Option<string?>("--folder") { Description = "Un dossier sous celui du genre, par exemple une année pour un récit.", HelpName = "DOSSIER", CustomParser = Slug };
        var complete = new Option<bool>("--complet") { Description = "Écrire toutes les clés, les facultatives en commentaire." };
        var from = new Option<string?>("--from")
        {
            Description = "Un message où l'on a répondu aux questions du genre, tel qu'il est arrivé ; la fiche en est remplie, ou corrigée s'il nomme la page d'une fiche publiée. « - » lit l'entrée standard.", HelpName = "FICHIER|-",
        };
        var force = new Option<bool>("--force") { Description = "Avec --from : écrire la fiche même s'il n'est pas sûr que le message soit bien lu." };
        var relayed =
            new Option<string?>("--relais") { Description = "L'adresse d'un récit lu ailleurs, à relayer.", HelpName = "ADRESSE", CustomParser = Options.WebAddress };
        var asks = new Option<bool>("--questions") { Description = "Afficher les questions du genre, à envoyer ; avec le titre d'un récit, écrire celles d'un entretien, en titres que l'on ôtera." };
        var source = Options.Source();
        var date = Options.Date();
        var command = new Command(
            "new",
            "Écrit le fichier d'une nouvelle fiche, à compléter, sans jamais remplacer un fichier.") { kind, title, id, folder, complete, from, force, relayed, asks, source, date };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(from), parsed.GetValue(force),
            new DraftRequest(
                parsed.GetValue(kind)!, parsed.GetValue(title), parsed.GetValue(id), parsed.GetValue(folder), parsed.GetValue(complete), null,
                parsed.GetValue(relayed), parsed.GetValue(asks)),
            new BuildOptions(parsed.GetValue(date) ?? Today.Date(), Threads: Environment.ProcessorCount), new ConsoleOutput(parsed.GetValue(Options.Language), Verbosity.Usual), stop));
        return command;
    }

    private static int Run(string source, string? from, bool force, DraftRequest request, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        if (request.Relayed is not null && request.Kind != "recit")
            throw new EnvironmentFault(
                new("Seul un récit se relaie : écrivez « pec new recit --relais … ».", "Only a story is relayed: write “pec new recit --relais …”."));
        if (request.Asks && (request.Title is null ? from ?? request.Relayed : request.Kind == "recit" ? request.Relayed : request.Kind) is not null)
            throw new EnvironmentFault(
                new(
                    $"Pour lire les questions, écrivez « pec new {request.Kind} --questions » ; pour écrire celles d'un entretien, « pec new recit \"Titre\" --questions ».",
                    $"To read the questions, write “pec new {request.Kind} --questions”; to write those of an interview, “pec new recit \"Title\" --questions”."));
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (loaded.Value is not { } tree)
        {
            console.Tell(loaded.Diagnostics);
            return ExitCode.ContentHasErrors;
        }
        if (from is not null) request = request with { Answers = MessageOf(from) };
        var build = new Build(options, new(keepsTexts: true), stop: stop);
        if (build.Model(tree).Named(request.Kind) is null)
            throw new EnvironmentFault(
                new($"Ce site n'a pas de rubrique pour un « {request.Kind} » : « rubriques », dans content/site.yml, dit celles qu'il a.",
                    $"This site has no section for a “{request.Kind}”: “rubriques”, in content/site.yml, says which ones it has."));
        if (request is { Asks: true, Title: null })
        {
            console.Write(build.Questionnaire(tree, request.Kind));
            return ExitCode.Fine;
        }
        var draft = build.Draft(tree, request)
            ?? throw new EnvironmentFault(
                new("Il manque le titre : écrivez-le entre guillemets droits après le genre.", "The title is missing: write it between straight quotes after the kind."));
        if (draft.Report is { } report && (!draft.IsSure && !force))
        {
            console.Write(report.Table(console.Language));
            console.Say(
                new("Rien n'est écrit : il n'est pas sûr que le message soit bien lu. Relisez ce tableau ; --force écrit la fiche, où rien n'est perdu.",
                    "Nothing is written: it is not sure that the message was well read. Read this table; --force writes the sheet, where nothing is lost."));
            return ExitCode.ContentHasErrors;
        }
        if (draft.IsCorrection)
        {
            TextFile.Replace(source, tree.Blobs[draft.Path], Blob.Of(draft.Path, System.Text.Encoding.UTF8.GetBytes(draft.Text)));
            console.Say(new($"{draft.Path} est corrigé : le message parle de cette fiche.", $"{draft.Path} is corrected: the message is about that sheet."));
            Reply(draft, console);
            return ExitCode.Fine;
        }
        RefuseName(draft, build.Compose(tree.With(draft.Path, draft.Text)).Diagnostics, console);
        SingleFile.Create(source, draft.Path, draft.Text);
        console.Follow(tree.With(draft.Path, draft.Text));
        console.Say(new($"{draft.Path} est écrit.", $"{draft.Path} is written."));
        foreach (var aside in draft.Aside)
            console.Say(
                new($"Ligne {aside.At!.Line}, mise de côté : {aside.MessageIn(Language.French)} {aside.HelpIn(Language.French)}", $"Line {aside.At.Line}, set aside: {aside.MessageIn(Language.English)} {aside.HelpIn(Language.English)}"));
        Reply(draft, console);
        return ExitCode.Fine;
    }

    private static void Reply(Draft draft, ConsoleOutput console)
    {
        console.Say(draft.Report is null
            ? new("Complétez-le, puis lancez « pec check ».", "Fill it in, then run “pec check”.")
            : new("Relisez-le et lancez « pec check ». Voici la réponse à renvoyer avant de publier :\n", "Read it again and run “pec check”. Here is the reply to send back before publishing:\n"));
        if (draft.Report is { Reply: var reply }) console.Write(reply);
    }

    /// <summary>A message that somebody names, decoded; « - » reads the standard input.</summary>
    public static string MessageOf(string file) => MailReader.Read(file == "-" ? SingleFile.Read(file, Console.OpenStandardInput) : SingleFile.Read(file))?.Text
        ?? throw new EnvironmentFault(new($"« {file} » n'est ni un message ni un texte, ou bien il est trop long.", $"“{file}” is neither a message nor a text, or it is too long."));

    /// <summary>
    /// A name that the words of a title do not make, that another system refuses, or that the site keeps, is told before anything is written.
    /// </summary>
    private static void RefuseName(Draft draft, IEnumerable<Diagnostic> findings, ConsoleOutput console)
    {
        if (!Folding.IsSlug(draft.Path.Stem) || draft.Path.Name.StartsWith('.'))
            throw new EnvironmentFault(
                new("Ce titre n'a ni lettre ni chiffre dont faire un nom de fichier : donnez ce nom avec --id, par exemple « --id la-roue ».", "This title has no letter or digit to make a file name of: give that name with --id, for example “--id la-roue”."));
        if (!draft.Path.Value.Split('/').All(WorkTree.IsUsable))
            throw new EnvironmentFault(
                new($"« {draft.Path} » : certaines machines refusent ce nom. Donnez-en un autre avec --id, par exemple « --id {draft.Path.Stem}-1 ».", $"“{draft.Path}”: some machines refuse this name. Give another with --id, for example “--id {draft.Path.Stem}-1”."));
        if (findings.FirstOrDefault(f => f is { Severity: Severity.Error, Rule.Topic: Topic.Site, At: { IsWholeFile: true } at } && at.Path == draft.Path) is { } refused)
            throw new EnvironmentFault(
                new($"« {draft.Path} » : {refused.MessageIn(Language.French)} Donnez un autre nom avec --id.", $"“{draft.Path}”: {refused.MessageIn(Language.English)} Give another name with --id."));
    }

    private static string? KindOf(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Draft.Kinds.Contains(word)) return word;
        var hint = Nearest.To(word, Draft.Kinds) is { } nearest ? $"Vouliez-vous dire « {nearest} » ?" : $"Les genres : {string.Join(", ", Draft.Kinds)}.";
        result.AddError($"« {word} » n'est pas un genre de fiche. {hint}");
        return null;
    }

    private static string? Slug(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (Folding.IsSlug(name)) return name;
        result.AddError($"« {name} » ne peut pas nommer un fichier : écrivez « {Folding.Slug(name)} ».");
        return null;
    }
}
