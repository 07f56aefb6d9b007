using System.Text.RegularExpressions;
using Pec.Network;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests;

/// <summary>The dependency rule of ARCHITECTURE.md, held against the sources.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Folder of the core, or the command line → what it may see of the others. Each sees itself.</summary>
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Model"] = [],
        ["Diagnostics"] = ["Model"],
        ["Schema"] = ["Model", "Diagnostics"],
        ["Markup"] = ["Model", "Diagnostics"],
        ["Parsing"] = ["Model", "Diagnostics", "Markup"],
        ["Checking"] = ["Model", "Diagnostics", "Schema"],
        ["Resolving"] = ["Model", "Diagnostics", "Schema"],
        ["Composing"] = ["Model", "Diagnostics", "Schema"],
        ["Rendering"] = ["Model", "Diagnostics"],
        ["Imaging"] = ["Model"],
        ["Comparing"] = ["Model", "Diagnostics", "Rendering"],
        ["Renaming"] = ["Model", "Diagnostics", "Schema", "Parsing", "Resolving"],
        ["Io"] = ["Model", "Diagnostics"],
        ["Network"] = ["Model", "Diagnostics", "Schema", "Checking", "Resolving", "Composing"],
        ["Cli"] = ["Model", "Diagnostics", "Parsing", "Composing", "Rendering", "Io", "Network", "Build", "Memory"],
    };

    /// <summary>Each library is known to one place.</summary>
    private static readonly Dictionary<string, string> Libraries = new()
    {
        ["Markdig"] = "Markup/",
        ["YamlDotNet"] = "Parsing/Yaml.cs",
        ["Scriban"] = "Rendering/",
        ["DiffPlex"] = "Comparing/Words.cs",
        ["MimeKit"] = "Parsing/Mail/",
        ["SkiaSharp"] = "Imaging/",
        ["NodaTime"] = "Network/Meetings/Zone.cs",
        ["System.CommandLine"] = "Cli/",
    };

    private static readonly string Generator = Path.Combine(Repository.Root, "generator");

    private static IEnumerable<(string Path, string Text)> Sources =>
        from file in Directory.EnumerateFiles(Generator, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Generator, file).Replace('\\', '/')
        where !path.Contains("obj/") && !path.Contains("bin/") && !path.StartsWith("Accessors/")
        select (path.StartsWith("Core/") ? path["Core/".Length..] : path, File.ReadAllText(file));

    [Fact]
    public void A_folder_sees_only_what_the_rule_allows()
    {
        var trespasses = from source in Sources
                         let folder = source.Path.Split('/')[0]
                         where MaySee.ContainsKey(folder)
                         from Match match in Named().Matches(Comments().Replace(source.Text, ""))
                         let seen = match.Groups[1].Value
                         where seen != folder && (MaySee.ContainsKey(seen) || seen is "Build" or "Memory") && !MaySee[folder].Contains(seen)
                         select $"{source.Path} sees {seen}";
        Assert.Empty(trespasses.Distinct());
    }

    [Fact]
    public void Only_the_pipeline_sees_the_stages() =>
        Assert.Equal(["Build.cs", "BuildOptions.cs", "Feature.cs", "Memory.cs", "Program.cs", "Queries.cs", "RecentDrawings.cs", "ViewTypes.cs"], Sources.Where(s => !s.Path.Contains('/')).Select(s => s.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_looked_up_by_a_word_once_entries_are_resolved() =>
        Assert.Empty(from source in Sources
                     where source.Path.StartsWith("Composing/") || (source.Path.StartsWith("Network/") && !BeforeResolve().IsMatch(source.Path))
                     from Match match in LookUp().Matches(Comments().Replace(source.Text, ""))
                     select $"{source.Path}: {match.Value}");

    [Fact]
    public void Nobody_asks_which_kind_an_entry_is_but_what_redacts_it()
    {
        var asked = KindAsked();
        Assert.Equal(["Network/Allies/Ally.cs", "Network/Authorities/AuthorityRedaction.cs", "Network/Meetings/Meeting.cs"], from source in Sources
                                                                                              where source.Path.StartsWith("Network/") || source.Path.StartsWith("Composing/") || source.Path.StartsWith("Resolving/")
                                                                                              where asked.IsMatch(Comments().Replace(source.Text, ""))
                                                                                              orderby source.Path
                                                                                              select source.Path);
    }

    [Fact]
    public void A_library_is_known_to_one_place()
    {
        var strangers = from source in Sources
                        from library in Libraries
                        where Regex.IsMatch(source.Text, $@"\b{Regex.Escape(library.Key)}[.;]") && !source.Path.StartsWith(library.Value) && source.Path != "Program.cs"
                        select $"{source.Path} uses {library.Key}";
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_network_is_asked_at_the_edge_only() =>
        Assert.Equal(["Io/Web/GitLab.cs", "Io/Web/PublicWeb.cs", "Io/Web/Wire.cs"], Sources.Where(s => Network().IsMatch(Comments().Replace(s.Text, ""))).Select(s => s.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void One_file_alone_writes_to_the_disk() =>
        Assert.Equal(["Io/SafeFiles.cs"], Sources.Where(s => Writing().IsMatch(Comments().Replace(s.Text, ""))).Select(s => s.Path));

    [Fact]
    public void Programs_are_started_at_one_place_by_their_whole_path()
    {
        Assert.Equal(["Io/Git.cs"], Sources.Where(s => s.Text.Contains("ProcessStartInfo") || s.Text.Contains("Process.Start")).Select(s => s.Path));
        Assert.Equal(["Io/Git.cs"], Sources.Where(s => s.Text.Contains("Programs.Find(")).Select(s => s.Path));
    }

    [Fact]
    public void Templates_are_read_by_Scriban_and_never_run_by_it()
    {
        Assert.All(Sources.Where(s => s.Text.Contains("using Scriban")), s => Assert.Matches("^Rendering/(TagForms|TemplateReader|TemplateBinder(.[A-Z][a-z]+)?).cs$", s.Path));
        Assert.DoesNotContain(Sources, s => s.Path.StartsWith("Rendering/") && Regex.IsMatch(Comments().Replace(s.Text, ""), @"using Scriban(\.Runtime|\.Functions)?;|TemplateContext|Evaluate|System\.Reflection"));
    }

    [GeneratedRegex(@"\b(?:using (?:static )?Pec\.|Pec\.)(\w+)")]
    private static partial Regex Named();

    /// <summary>Checks of one sheet, the first text of one, and what a source says of one: nothing is pointed to yet.</summary>
    [GeneratedRegex("Checks.cs$|/(Draft|AnswerValues|ReplyText).cs$|^Network/Harvest/")]
    private static partial Regex BeforeResolve();

    /// <summary>A term, a place, an entry or its kind found by a string: what a page names is pointed to.</summary>
    [GeneratedRegex(@"\bTerms\.(?:Find|Near|Has)\(|\bterms\.(?:Find|Near|Has)\(|\bnew EntryKey\(|\bModel\.Named\(|\.Word, out var|\bSlug\(\w+(?:\.\w+)*\.Word\)")]
    private static partial Regex LookUp();

    /// <summary>An entry tried against one kind, by « is », « as » or an arm of a switch.</summary>
    private static Regex KindAsked()
    {
        var kinds = string.Join('|', new[] { typeof(Entry), typeof(Features) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.IsSubclassOf(typeof(Entry))).Select(t => t.Name));
        return new($@"\b(?:is|as) (?:not )?(?:{kinds})\b|^\s*(?:{kinds})\b(?!\.)[^;\n]*=>", RegexOptions.Multiline);
    }

    [GeneratedRegex(@"\b(HttpClient|HttpMessageInvoker|SocketsHttpHandler|HttpWebRequest|TcpClient|UdpClient|Socket|Dns)\b")]
    private static partial Regex Network();

    /// <summary>Every call of the framework that makes, fills, moves, links or deletes a file or a folder.</summary>
    [GeneratedRegex(@"\b(?:File|Directory)\.(?:Write|Append|Create|Open(?!Read)|Copy|Move|Replace|Delete|Set|Encrypt|Decrypt)|\bnew (?:FileStream|StreamWriter)\(|\bFileMode\.|\bRandomAccess\.(?:Write|Set)|\.(?:MoveTo|OpenWrite|CreateSubdirectory|CreateAsSymbolicLink)\(|\bFileAccess\.")]
    private static partial Regex Writing();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
