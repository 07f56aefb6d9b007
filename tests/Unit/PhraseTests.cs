using System.Reflection;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network;
using Pec.Parsing;
using Pec.Schema;
using Pec.Schema.Codecs;
using Pec.Tests.Support;

namespace Pec.Tests;

/// <summary>What pages say stands in the words of the theme, and nowhere else.</summary>
public sealed partial class PhraseTests
{
    private static readonly string Theme = Path.Combine(Repository.Root, "themes/communs");

    /// <summary>Where French stands in the code, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Pec.Diagnostics.Reports.HtmlReport"] = "a report, which is not of the site, in two languages",
        ["Pec.Io.OutputFolder.Refuse"] = "the same, for a folder that is refused",
        ["Pec.Rendering.ThemeGuide"] = "the guide of themes, which a command writes",
        ["Pec.Network.ViewTypes"] = "what views mean, which that guide quotes from their remarks",
        ["Pec.Network.Data"] = "declarations: what each file and key of the data holds",
        ["Pec.Network.Contributing.Draft"] = "the first text of a sheet, which a command writes",
        ["Pec.Network.Contributing.JoinedPictures"] = "the same, for what came with a message",
        ["Pec.Schema.PictureBlock"] = "what stands in a file until somebody says it",
        ["Pec.Network.Stories.RelayedStory"] = "the same, for a story that is relayed",
        ["Pec.Network.Harvest.FirstPecFile"] = "a file of a project's own repository, which a command writes",
        ["Pec.Network.Contributing.GitLabTemplates"] = "files of the repository, which a command writes",
        ["Pec.Network.Contributing.Questionnaire"] = "the questions themselves, which messages and files of the repository hold as pages do",
        ["Pec.Network.Contributing.StageAnswers"] = "reads what people wrote in French",
        ["Pec.Network.Contributing.ExchangeAnswers"] = "the same",
        ["Pec.Network.Contributing.PlaceAnswers"] = "the same",
        ["Pec.Network.Contributing.SmallWords"] = "the same",
        ["Pec.Network.Contributing.Courtesies"] = "the same",
        ["Pec.Network.Contributing.MessageLines"] = "the same",
        ["Pec.Network.Contributing.MessageReader"] = "the same",
        ["Pec.Network.Meetings.WrittenSchedule"] = "the same",
        ["Pec.Network.Meetings.ZoneCodec"] = "the same, and the names of places",
        ["Pec.Network.Meetings.ScheduleWords"] = "the grammar of days and hours",
        ["Pec.Network.Meetings.FrenchDays"] = "the same",
        ["Pec.Model.French"] = "the language itself",
        ["Pec.Model.WrittenDate"] = "the same",
        ["Pec.Resolving.PlaceResolver.Precisely"] = "what tells a department from the commune of the same name, as an author writes it",
        ["Pec.Markup.MarkdownWalker"] = "a body is read with no theme at hand: the title of a box, and what stands for a picture of another site",
        ["Pec.Model.Bodies.BodyWriter"] = "the same, for the way back from a note",
        ["Pec.Composing.Plain"] = "what stands for the address of a person in files for programs",
    };

    private static readonly Regex Asked = AskedPattern();

    private static IEnumerable<(string Path, string Text)> Sources =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "generator"), "*.cs", SearchOption.AllDirectories)
        where !file.Replace('\\', '/').Contains("/obj/")
        select (file, File.ReadAllText(file));

    /// <summary>The keys that leaves ask, each with its file.</summary>
    private static IEnumerable<(string Path, string Key)> AskedByCode =>
        from source in Sources
        from Match call in Asked.Matches(source.Text)
        from Match literal in Literal().Matches(call.Groups["key"].Value)
        select (source.Path, literal.Groups[1].Value);

    [Fact]
    public void A_leaf_says_which_sentence_it_wants_where_it_says_it() =>
        Assert.Empty(from source in Sources
                     where !source.Path.EndsWith("Phrases.cs") && !source.Path.EndsWith("Site.cs")
                     from Match call in Say().Matches(source.Text)
                     where !Asked.IsMatch(source.Text[call.Index..][..Math.Min(300, source.Text.Length - call.Index)])
                     select $"{source.Path}: {source.Text[call.Index..][..Math.Min(60, source.Text.Length - call.Index)]}");

    [Fact]
    public void Each_sentence_that_the_code_asks_is_written() =>
        Assert.Empty(AskedByCode.Where(a => ThemeFiles.UsualWords.Find(a.Key) is null).ToList());

    [Fact]
    public void Each_sentence_that_is_written_is_asked()
    {
        var templates = Directory.EnumerateFiles(Theme, "*.html", SearchOption.AllDirectories).SelectMany(f => InTemplate().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value);
        var asked = AskedByCode.Select(a => a.Key).Concat(templates).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(ThemeFiles.UsualWords.All.Keys.Where(k => !asked.Contains(Several().Replace(k, ""))).ToList());
    }

    [Fact]
    public void No_French_stands_in_the_code_but_in_declarations() =>
        Assert.Equal("", string.Join('\n', from assembly in (Assembly[])[typeof(Site).Assembly, typeof(Features).Assembly]
                     from type in assembly.GetTypes()
                     where type.Namespace?.StartsWith("Pec", StringComparison.Ordinal) == true
                     from method in Instructions.MethodsOf(type)
                     where method.Name is not (".cctor" or "Codec") // Kinds, codecs and fields are declared where their type begins; a codec that depends on kinds, by a method.
                     where !Instructions.Members(method).Any(IsInBothLanguages)
                     where !Exceptions.Keys.Any(e => $"{type.FullName}.{method.Name}".StartsWith(e, StringComparison.Ordinal))
                     from text in Instructions.Texts(method)
                     where IsFrench(text)
                     select $"{type.FullName}.{method.Name}: {text}"));

    [Fact]
    public void What_is_declared_is_said_in_both_languages() =>
        Assert.Equal("", string.Join('\n', from format in Features.Model.Formats
                     from field in format.Fields.SelectMany(Below)
                     from said in new[] { field.Label, field.Help, field.Inverse }.OfType<Sentence>().Concat(field.Codec.Structure is Structure.Choice choice ? choice.Options.Select(o => o.Label) : [])
                     where IsFrench(Quoted().Replace(said.English, "")) || (said.French.EndsWith('.') != said.English.EndsWith('.'))
                     select $"{format.Name}, {field.Key}: {said.English}"));

    private static IEnumerable<IField> Below(IField field) =>
        field.Codec.Structure is Structure.Composite composite ? composite.Fields.SelectMany(Below).Prepend(field) : [field];

    [Fact]
    public void A_theme_says_the_title_of_a_page_that_the_program_composes()
    {
        var site = BuiltSite.Of(
            Trees.Site(("pages/accueil.md", "---\ntitre: Accueil\n---\n")).With(Trees.OfFolder(Theme, "themes/communs"))
                .With(Trees.Of(("themes/mien/theme.yml", "base: communs\n"), ("themes/mien/textes/fr.yml", "accessibilite: L'accès pour tous\naccueil: Porte d'entrée\n"))),
            BuiltSite.Usual with { Theme = "mien" });
        Assert.Contains("<h1>L’accès pour tous</h1>", site["/accessibilite/"]);
        Assert.Contains("<title>L’accès pour tous — ", site["/accessibilite/"]);
        Assert.Contains("Porte d’entrée</a>", site["/accessibilite/"]);
        Assert.Contains("L’accès pour tous", site["/plan-du-site/"]);
        Assert.Contains(site.Files.Keys.Where(k => k.StartsWith("recherche/i/", StringComparison.Ordinal)), k => site[k].Contains("L’accès pour tous"));
    }

    [Fact]
    public void A_theme_that_says_nothing_has_the_sentences_of_the_program() =>
        Assert.Contains("Plan du site", BuiltSite.Of(Trees.Site())["/plan-du-site/"]);

    [Fact]
    public void A_number_chooses_between_one_and_several_and_a_message_has_ordinary_spaces()
    {
        var phrases = ThemeFiles.UsualWords;
        Assert.Equal(["1\u00a0projet", "2\u00a0projets"], new[] { 1, 2 }.Select(n => phrases.Say("demandes-projets", n)));
        Assert.Equal(("Correction\u00a0: P", "Correction : P"), (phrases.Say("correction-objet", "P"), phrases.Write("correction-objet", "P")));
    }

    /// <summary>Whether a member makes a <see cref="Sentence"/> of its French and its English: what the program says to whoever writes or runs it.</summary>
    private static bool IsInBothLanguages(MemberInfo member) =>
        member is MethodBase method && method.DeclaringType == typeof(Sentence)
        && (method.IsConstructor || (method.Name == "op_Implicit" && method.GetParameters()[0].ParameterType != typeof(string)));

    /// <summary>A letter or a sign that only French has here, or several words with one of its small words among them.</summary>
    private static bool IsFrench(string text) => text.Any(char.IsLetter) && (Signs().IsMatch(text) || (text.Trim().Contains(' ') && SmallWords().IsMatch(text)));

    [GeneratedRegex(@"\b(?:[sS]ite|[pP]hrases)\.(?:Say|Write)\(")]
    private static partial Regex Say();

    [GeneratedRegex(@"\b(?:[sS]ite|[pP]hrases)\.(?:Say|Write)\(\s*(?<key>""[a-z0-9-]+""|[^""(),]*\?\s*""[a-z0-9-]+""\s*:\s*""[a-z0-9-]+"")\s*[,)]")]
    private static partial Regex AskedPattern();

    [GeneratedRegex("\"([a-z0-9-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\bt \"([a-z0-9-]+)\"")]
    private static partial Regex InTemplate();

    /// <summary>Words that an author types, which are the same in both languages.</summary>
    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();

    [GeneratedRegex("-plusieurs$")]
    private static partial Regex Several();

    [GeneratedRegex("[àâçéèêëîïôûœÀÂÇÉÈÊÎÔŒ«»]")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<![\w-])(?:le|la|les|un|une|des|du|au|aux|ce|cette|qui|que|est|sont|pour|par|sur|avec|dans|sans|vous|nous|votre|notre|ou|et)(?![\w-])", RegexOptions.IgnoreCase)]
    private static partial Regex SmallWords();
}
