using System.Security.Cryptography;
using System.Text;
using Pec.Checking;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Drafting;
using Pec.Linking;
using Pec.Model;
using Pec.Parsing;
using Pec.Rendering;
using Pec.Schema;

namespace Pec;

/// <summary>What a build may be asked.</summary>
/// <param name="Date">Its date: nothing depends on the clock.</param>
/// <param name="BaseAddress">Where the site is published, a path included; null for what site.yml says, at the root.</param>
/// <param name="Compress">Whether texts have compressed forms beside them, for servers that do not compress.</param>
/// <param name="EditBase">What stands before a file's path in « Modifier »; null for the site's repository.</param>
public sealed record BuildOptions(DateOnly Date, string Theme = "communs", string? BaseAddress = null, bool Preview = false, bool Drafts = false, string? EditBase = null, bool Compress = false, int Threads = 1);

/// <summary>The stages, in the order in which they run, for whoever shows progress.</summary>
public enum Stage { Load, Parse, Check, Link, Compose, Render, Write }

/// <summary>The whole pipeline: a pure function from a tree of files to a tree of files and what was found on the way.</summary>
public static class Build
{
    /// <summary>The site to write; null when its theme cannot be used.</summary>
    /// <param name="memory">Of former builds: an empty one gives the same bytes, later.</param>
    public static Outcome<Rendition?> Run(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop) =>
        Content(tree, options, memory, progress, stop).Then(composed => memory.Theme(tree, options.Theme).Then(theme => new Outcome<Rendition?>(
            theme is null ? null : new Rendition(composed.Outputs, composed.FrameOf, theme, AddressingOf(options), options.Compress), [])));

    /// <summary>Everything that content alone decides: what <c>pec check</c> looks at.</summary>
    public static Outcome<Composed> Content(Tree tree, BuildOptions options, Memory memory, IProgress<Stage> progress, CancellationToken stop) =>
        Told(progress, Stage.Parse, () => Parse.Run(tree, memory.Text, options.Threads, stop))
            .Then(sources => Told(progress, Stage.Check, () => Check.Run(sources, options.Date, options.Threads, stop)))
            .Then(content => Told(progress, Stage.Link, () => Link.Run(content, tree.History, options.Drafts, options.Date))
                .Then(site => Told(progress, Stage.Compose, () => Compose.Run(site, ComposeOptionsOf(options, site, content)))));

    /// <summary>The first text of an entry, which the site it joins would not refuse; null when nothing tells its title.</summary>
    public static Draft? Draft(Tree tree, DraftRequest request, BuildOptions options, CancellationToken stop)
    {
        var memory = new Memory(keepsTexts: true);
        var silence = new Progress<Stage>();
        var site = Content(tree, options, memory, silence, stop).Value.Site;
        return Drafting.Draft.Of(request, site.Terms, (path, text) => Content(tree.With(path, text), options, memory, silence, stop).Diagnostics);
    }

    /// <summary>Equal for builds that give the same bytes: the program itself, the options, every file and its dates.</summary>
    public static string Fingerprint(Tree tree, BuildOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{typeof(Build).Module.ModuleVersionId}\n{options with { Threads = 0 }}\n");
        foreach (var (path, blob) in tree.Blobs)
        {
            var dates = tree.History.Files.GetValueOrDefault(path);
            Add($"{path}\0{blob.Hash}\0{blob.Length}\0{dates?.First.DayNumber}\0{dates?.Last.DayNumber}\n");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(FormattableString text) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(text)));
    }

    private static T Told<T>(IProgress<Stage> progress, Stage stage, Func<T> work)
    {
        progress.Report(stage);
        return work();
    }

    private static ComposeOptions ComposeOptionsOf(BuildOptions options, Site site, Content content) =>
        new(options.Date, (options.BaseAddress ?? site.Settings.Url?.Href)?.TrimEnd('/'), options.Preview, options.EditBase, content.Broken.Count);

    /// <summary>Addresses carry the path of the base address that was asked for.</summary>
    private static Addressing AddressingOf(BuildOptions options) =>
        new(options.BaseAddress is { } address ? new Uri(address).AbsolutePath.TrimEnd('/') : "", options.Preview);
}
