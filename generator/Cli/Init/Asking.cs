using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Cli.Init;

/// <summary>One answer: what was given on the command line, else what somebody types, else what is safe, which is told.</summary>
internal sealed class Asking(ConsoleOutput console)
{
    private readonly bool isTerminal = !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <param name="option">The option by which it is given.</param>
    /// <param name="read">What an answer means; null, with why, for one that cannot be.</param>
    /// <param name="usual">What an empty answer means.</param>
    public T Of<T>(string option, string? given, Sentence question, Func<string, (T? Value, Sentence? Refusal)> read, (T Value, string Shown) usual) where T : class
    {
        if (given is not null)
        {
            var (value, refusal) = read(OneLine(given));
            return value ?? throw new EnvironmentFault(new($"{option} : {refusal!.In(Language.French)}", $"{option}: {refusal.In(Language.English)}"));
        }
        if (!isTerminal)
        {
            console.Say(new($"{option} n'est pas donné : ce sera « {usual.Shown} ».", $"{option} is not given: it will be “{usual.Shown}”."));
            return usual.Value;
        }
        while (true)
        {
            console.Write($"{question.In(console.Language)} [{usual.Shown}] ");
            var typed = Console.ReadLine() is { } line ? OneLine(line) : throw new OperationCanceledException();
            if (typed.Length == 0) return usual.Value;
            var (value, refusal) = read(typed);
            if (value is not null) return value;
            console.Say(refusal!);
        }
    }

    /// <summary>The names of sections, with commas or spaces between them; « toutes » is all.</summary>
    public static (ImmutableArray<string>? Value, Sentence? Refusal) Sections(string typed)
    {
        string[] names = typed.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names is ["toutes"] or ["all"]) return (NewSite.AllSections, null);
        if (names.FirstOrDefault(n => !NewSite.AllSections.Contains(n)) is not { } wrong) return (names.Length > 0 ? [.. NewSite.AllSections.Where(names.Contains)] : null, new("nommez au moins une rubrique.", "name at least one section."));
        var (french, english) = Nearest.To(wrong, NewSite.AllSections) is { } nearest
            ? ($"vouliez-vous dire « {nearest} » ?", $"did you mean “{nearest}”?")
            : ($"les rubriques sont : {string.Join(", ", NewSite.AllSections)}.", $"the sections are: {string.Join(", ", NewSite.AllSections)}.");
        return (null, new($"« {wrong} » n'est pas une rubrique ; {french}", $"“{wrong}” is not a section; {english}"));
    }

    /// <summary>What ends a line, or is not seen, would end a value.</summary>
    private static string OneLine(string text) => string.Join(' ', new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
