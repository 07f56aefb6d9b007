using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary>How much is said.</summary>
internal enum Verbosity { Errors, Usual, All }

/// <summary>What the program says on the terminal: results on the standard output, progress and faults on the other one.</summary>
internal sealed class ConsoleOutput(Language? asked, Verbosity verbosity)
{
    private static readonly Sentence[] StageNames =
    [
        new("lire", "load"), new("analyser", "parse"), new("vérifier", "check"), new("relier", "link"), new("composer", "compose"),
        new("rendre et écrire", "render and write"), new("écrire", "write"),
    ];

    private readonly bool colours = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
    private Tree? tree;
    private bool hasProgress;

    public Language Language { get; private set; } = asked ?? Language.French;

    public bool ShowsProgress { get; } = verbosity > Verbosity.Errors && !Console.IsErrorRedirected;

    /// <summary>The files that findings speak of, and the language that the site asks for.</summary>
    public void Follow(Tree? read)
    {
        tree = read;
        if (asked is null && read?.Blobs.GetValueOrDefault(new("content/site.yml")) is { } settings
            && System.Text.Encoding.UTF8.GetString(settings.Head.Span).Split('\n').Any(l => l.TrimEnd() is "langue: en")) Language = Language.English;
    }

    public void Say(Sentence sentence)
    {
        EndProgress();
        if (verbosity > Verbosity.Errors) Console.Out.WriteLine(sentence.In(Language));
    }

    /// <summary>A text that was asked for, as it is.</summary>
    public void Write(string text)
    {
        EndProgress();
        Console.Out.Write(text);
    }

    public void WarnOfLoopback() =>
        Console.Error.WriteLine(
            new Sentence("Attention : --allow-loopback laisse le contenu mener pec sur cette machine. Pour des essais seulement.", "Beware: --allow-loopback lets content lead pec to this machine. For tests only.").In(Language));

    /// <summary>The findings that are worth saying at this loudness.</summary>
    public void Tell(ImmutableArray<Diagnostic> diagnostics)
    {
        var least = verbosity switch { Verbosity.Errors => Severity.Error, Verbosity.Usual => Severity.Warning, _ => Severity.Advice };
        var told = diagnostics.Where(d => d.Severity >= least).ToList();
        if (told.Count == 0) return;
        EndProgress();
        Console.Out.Write(TextReport.Write(told, Language, LinesOf, colours));
    }

    /// <summary>Findings as they are told, without colours: for a page.</summary>
    public string Written(IEnumerable<Diagnostic> diagnostics) => TextReport.Write(diagnostics, Language, LinesOf, colours: false);

    /// <summary>Each line that was mended, as it was and as it is.</summary>
    public void Mended(IEnumerable<MendedLine> lines)
    {
        foreach (var line in lines)
            Say(new(
                $"{line.Path}:{line.Line} — corrigé : « {SourceExcerpt.Visible(line.Before)} » → « {SourceExcerpt.Visible(line.After)} »",
                $"{line.Path}:{line.Line} — mended: “{SourceExcerpt.Visible(line.Before)}” → “{SourceExcerpt.Visible(line.After)}”"));
    }

    /// <summary>The same of lines in which nothing was wrong.</summary>
    public void Changed(IEnumerable<MendedLine> lines)
    {
        foreach (var line in lines)
        {
            var (before, after) = (SourceExcerpt.Visible(line.Before), SourceExcerpt.Visible(line.After));
            Say(before.Length == 0
                ? new($"{line.Path}:{line.Line} — ajouté : « {after} »", $"{line.Path}:{line.Line} — added: “{after}”")
                : new($"{line.Path}:{line.Line} — « {before} » → « {after} »", $"{line.Path}:{line.Line} — “{before}” → “{after}”"));
        }
    }

    public void Verdict(ImmutableArray<Diagnostic> found)
    {
        var diagnostics = Telling.Of(found, Language);
        int errors =
            diagnostics.Count(d => d.Severity == Severity.Error), warnings = diagnostics.Count(d => d.Severity == Severity.Warning),
            advices = diagnostics.Count(d => d.Severity == Severity.Advice);
        Say(errors + warnings + advices == 0
            ? new("Rien à reprendre.", "Nothing to mend.")
            : new($"{Counted(errors, "erreur", "erreurs")}, {Counted(warnings, "avertissement", "avertissements")}, {Counted(advices, "conseil", "conseils")}.",
                $"{Counted(errors, "error", "errors")}, {Counted(warnings, "warning", "warnings")}, {Counted(advices, "advice", "advices")}."));
    }

    public void Summary(string output, int pages, WriteReport report, StageTimer watch)
    {
        Say(new(
            $"{output} : {Counted(pages, "page", "pages")} ; {Counted(report.Written, "fichier écrit", "fichiers écrits")}, {Counted(report.Unchanged, "inchangé", "inchangés")}, {Counted(report.Removed, "retiré", "retirés")}.",
            $"{output}: {Counted(pages, "page", "pages")}; {Counted(report.Written, "file written", "files written")}, {Digest.InWords(report.Unchanged, Language.English)} unchanged, {Digest.InWords(report.Removed, Language.English)} removed."));
        var stages = string.Join(", ", watch.Durations.Select(d => $"{StageNames[(int)d.Stage].In(Language)} {Milliseconds(d.Time)}"));
        var memory = PeakMemory() is { } bytes ? (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture) : "?";
        Say(new($"{Milliseconds(watch.Total)} ms ({stages}) ; mémoire {memory} Mo.", $"{Milliseconds(watch.Total)} ms ({stages}); memory {memory} MB."));
    }

    /// <summary>Null where the machine hides processes, their own to themselves included: a closed folder without /proc.</summary>
    private static long? PeakMemory()
    {
        try
        {
            return Process.GetCurrentProcess().PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Nothing was built again, so nothing was said again.</summary>
    public void Remind(int warnings)
    {
        if (warnings > 0)
            Say(
                new($"{Counted(warnings, "avertissement", "avertissements")} : « pec check » les dit.", $"{Counted(warnings, "warning", "warnings")}: “pec check” tells them."));
    }

    public void Progress(Stage stage) => Progress(StageNames[(int)stage]);

    public void Progress(Sentence what)
    {
        hasProgress = true;
        Console.Error.Write($"\r{what.In(Language)}…          ");
    }

    public void EndProgress()
    {
        if (hasProgress) Console.Error.Write("\r                              \r");
        hasProgress = false;
    }

    private string[]? LinesOf(SitePath path) => tree?.LinesOf(path);

    private string Counted(int number, string one, string many) => $"{Digest.InWords(number, Language)} {(Model.French.Plural.IsPlural(number) ? many : one)}";

    private static string Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
