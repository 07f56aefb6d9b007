using System.Collections.Immutable;
using Pec.Composing;
using Pec.Io;
using Pec.Model;
using Pec.Network;
using Pec.Schema;

namespace Pec.Benchmark.Inside;

/// <summary>The site that Hugo's templates make, and nothing else: a home page, the lists of three kinds, their sheets, a page for each use and each place, one feed.</summary>
internal static class SameWork
{
    private static readonly ImmutableArray<string> Sections = ["projets", "groupes", "recits", "trouver", "territoires"];

    /// <summary>Of our own in these sections: what Hugo's templates have no page for.</summary>
    private static readonly ImmutableArray<string> Ours = ["/projets/par/", "/recits/a-raconter/", "/recits/signaler/", "/trouver/ou/", "/territoires/communes/"];

    private static readonly Publication Publication = Features.Bare with { Leaves = [.. Features.Bare.Leaves.Select(Only)] };

    public static int Write(string source, string output)
    {
        var options = Machine.Options;
        using var folder = new OutputFolder(output, source);
        var built = new Build(options, publication: Publication).Render(Machine.Read(source)).Value!;
        var written = folder.Write(built.Outputs, built.Make, "", 0, force: true, options.Threads, Ceiling.Usual, CancellationToken.None);
        Console.WriteLine($"{written.Value.Written} files written");
        return 0;
    }

    private static Func<Site, ComposeOptions, IEnumerable<Output>> Only(Func<Site, ComposeOptions, IEnumerable<Output>> leaf) => (site, options) => leaf(site, options).Where(IsSame);

    private static bool IsSame(Output output)
    {
        var path = output.Url.Path;
        if (path is "/" or "/atom.xml") return true;
        if (output is not Page || Ours.Any(o => path.StartsWith(o, StringComparison.Ordinal))) return false;
        var parts = path.Trim('/').Split('/');
        return Sections.Contains(parts[0]) && parts is [_] or [_, _] or [_, "page", _] or [_, _, "page", _];
    }
}
