using System.CommandLine;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary><c>pec build</c>: the site, from its content.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        Option<string> source = Options.Source(), output = Options.Output();
        Option<string?> theme = Options.Theme(), baseUrl = Options.BaseUrl(), pagesUrl = Options.PagesUrl(), editBase = Options.EditBase(), printedBook = Options.PrintedBook(), changedSince = Options.ChangedSince();
        var date = Options.Date();
        Option<bool> preview = Options.Preview(), printable = Options.Printable(), drafts = Options.Drafts(), compress = Options.Compress(),
        force = Options.Force(), verbose = Options.Verbose(), quiet = Options.Quiet();
        var jobs = Options.Jobs();
        var command =
            new Command("build", "Construit le site : lit content/ et themes/, écrit public/.") { source, output, theme, baseUrl, pagesUrl, preview, printable, changedSince, date, drafts, editBase, printedBook, compress, jobs, force, verbose, quiet };
        command.SetWork((parsed, stop) => Run(
            parsed.GetValue(source)!, parsed.GetValue(output)!, parsed.GetValue(force), parsed.GetValue(changedSince),
            new BuildOptions(
                parsed.GetValue(date) ?? Today.Date(), parsed.GetValue(theme), parsed.GetValue(baseUrl), parsed.GetValue(preview), parsed.GetValue(drafts),
                parsed.GetValue(editBase), parsed.GetValue(compress), parsed.GetValue(jobs), Printable: parsed.GetValue(printable), PagesAddress: parsed.GetValue(pagesUrl),
                PrintedBook: parsed.GetValue(printedBook) is { } book ? PrintedBook(book) : null),
            new ConsoleOutput(parsed.GetValue(Options.Language), parsed.GetValue(verbose) ? Verbosity.All : parsed.GetValue(quiet) ? Verbosity.Errors : Verbosity.Usual), stop));
        return command;
    }

    private static Blob PrintedBook(string file)
    {
        var bytes = SingleFile.Read(file);
        return bytes.AsSpan().StartsWith("%PDF-"u8) ? Blob.Of(new(Path.GetFileName(file)), bytes)
            : throw new EnvironmentFault(new($"« {file} » n'est pas un PDF. Donnez à --printed-book ce qu'un navigateur a imprimé.", $"“{file}” is no PDF. Give --printed-book what a browser printed."));
    }

    private static int Run(string source, string output, bool force, string? changedSince, BuildOptions options, ConsoleOutput console, CancellationToken stop)
    {
        using var folder = new OutputFolder(output, source);
        using var watch = new StageTimer(console);
        watch.Report(Stage.Load);
        var loaded = WorkTree.Read(source, options.Threads, stop);
        console.Follow(loaded.Value);
        if (changedSince is not null && loaded.Value is { } now)
            options = options with { Proposal = Changes.Between(GitTree.Read(source, changedSince, now.History).Value, now) };
        var fingerprint = loaded.Value is null ? "" : options.Fingerprint(loaded.Value);
        if (!force && !loaded.HasErrors && folder.UpToDate(fingerprint) is { } last)
        {
            watch.Stop();
            console.Summary(output, last.Files.Keys.Count(f => f.EndsWith(".html", StringComparison.Ordinal)), new(0, last.Files.Count, 0), watch);
            console.Remind(last.Warnings);
            return ExitCode.Fine;
        }
        var pictures = new KeptPictures(source, force);
        using var texts = folder.Texts(BuildOptions.ProgramVersion, loaded.Value?.Blobs.Count ?? 0, force);
        var built = loaded.Then(tree => tree is null ? new(null, []) : new Build(options, new(keepsTexts: false, texts, pictures), watch, stop: stop).Render(tree))
            .Sorted();
        console.Tell(built.Diagnostics);
        if (built.Value is null || (built.HasErrors && !options.Preview))
        {
            console.Say(new("Rien n'a été écrit : le site d'avant est intact.", "Nothing was written: the former site is whole."));
            return ExitCode.ContentHasErrors;
        }
        watch.Report(Stage.Render);
        var written = folder.Write(
            built.Value.Outputs, built.Value.Make, built.HasErrors ? "" : fingerprint, built.Diagnostics.Count(d => d.Severity == Severity.Warning), force,
            options.Threads, options.Most ?? Ceiling.Usual, stop).Sorted();
        watch.Stop();
        console.Tell(written.Diagnostics);
        if (written.HasErrors)
        {
            console.Say(new("Rien n'a été écrit : le site d'avant est intact.", "Nothing was written: the former site is whole."));
            return ExitCode.ContentHasErrors;
        }
        pictures.KeepOnly(built.Value.Outputs.OfType<DrawnFile>().Select(f => f.Drawing.Identity).ToHashSet(StringComparer.Ordinal));
        console.Summary(output, built.Value.Outputs.OfType<Page>().Count(), written.Value, watch);
        return ExitCode.Fine;
    }
}
