using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;
using Pec.Network;
using Pec.Schema;

namespace Pec;

/// <summary>What a build may be asked.</summary>
/// <param name="Date">Its date: nothing depends on the clock.</param>
/// <param name="Theme">The theme by the name of its folder; null for the one that site.yml chooses.</param>
/// <param name="BaseAddress">Where the site is published, a path included, whatever else says it; null for what site.yml says.</param>
/// <param name="EditBase">What stands before a file's path in « Modifier »; null for the site's repository.</param>
/// <param name="Compress">Whether texts have compressed forms beside them, for servers that do not compress.</param>
/// <param name="Proposal">What a preview is the preview of; null when nobody said.</param>
/// <param name="Printable">Pages to print from disk: their style stands beside them, and their links lead to the published site.</param>
/// <param name="PagesAddress">Where its host puts it, a path included, while site.yml says nothing.</param>
/// <param name="Most">How much it may make; null for what GitLab publishes.</param>
/// <param name="PrintedBook">The book as a browser printed it; null where nobody did.</param>
public sealed record BuildOptions(
    DateOnly Date,
    string? Theme = null,
    string? BaseAddress = null,
    bool Preview = false,
    bool Drafts = false,
    string? EditBase = null,
    bool Compress = false,
    int Threads = 1,
    Changes? Proposal = null,
    bool Printable = false,
    string? PagesAddress = null,
    Ceiling? Most = null,
    Blob? PrintedBook = null)
{
    /// <summary>One type of each assembly: a change of any of them makes another program.</summary>
    private static readonly ImmutableArray<Type> Program = [typeof(Build), typeof(Features), typeof(Site)];

    /// <summary>Changes whenever the program does.</summary>
    public static string ProgramVersion => string.Join('\n', Program.Select(part => part.Module.ModuleVersionId));

    /// <summary>Equal for builds that give the same bytes: the program itself, the options, every file and its dates.</summary>
    public string Fingerprint(Tree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{ProgramVersion}\n");
        Add($"{Date:yyyy-MM-dd}\0{Theme}\0{BaseAddress}\0{PagesAddress}\0{Preview}\0{Drafts}\0{EditBase}\0{Compress}\0{Proposal}\0{Printable}\0{Most}\0{PrintedBook?.Hash}\n");
        foreach (var (path, blob) in tree.Blobs)
        {
            var dates = tree.History.Files.GetValueOrDefault(path);
            Add($"{path}\0{blob.Hash}\0{blob.Length}\0{dates?.First.DayNumber}\0{dates?.Last.DayNumber}\n");
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(FormattableString text) => hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant(text)));
    }
}
