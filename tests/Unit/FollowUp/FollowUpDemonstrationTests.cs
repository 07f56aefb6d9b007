using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.FollowUp;
using Pec.Tests.Support;

namespace Pec.Tests.FollowUp;

/// <summary>On the demonstration site, at four dates, what <c>pec suivi</c> tells is what the lines of the files say: this test reads them by itself.</summary>
public sealed class FollowUpDemonstrationTests
{
    private static readonly string Content = Path.Combine(Repository.Root, "tests/sites/demonstration/content");

    private sealed record Sheet(string Id, string Head)
    {
        public bool Has(string key) => Regex.IsMatch(Head, $"(?m)^{key}:");

        public string? One(string key) => Regex.Match(Head, $"(?m)^{key}: *(.+)$") is { Success: true } m ? m.Groups[1].Value.Trim('"') : null;

        public bool IsKept => !Has("retiree") && (Has("tenue-par") || !Has("sources"));

        public bool IsPublished => One("brouillon") != "oui" && One("visibilite") != "hors-site";

        /// <summary>The keys of each item of a list, one by one.</summary>
        public IEnumerable<Dictionary<string, string>> Items(string key)
        {
            var block = Regex.Match(Head, $"(?m)^{key}:\n((?: .*\n)+)").Groups[1].Value;
            foreach (var item in Regex.Split(block, "(?m)^  - ").Skip(1))
                yield return Regex.Matches(item, "(?m)^ *([a-z-]+): *(.*)$").DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim('"'));
        }
    }

    private static readonly ImmutableArray<Sheet> Sheets =
    [
        .. from folder in new[] { "projets", "groupes", "allies", "collectivites", "productions", "savoirs", "recits", "cahier", "pages", "rencontres" }
           from file in Directory.GetFiles(Path.Combine(Content, folder), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let head = File.ReadAllText(file).Split("\n---\n")[0] + "\n"
           let sheet = new Sheet(IdOf(file), head)
           where sheet.IsPublished
           select sheet,
    ];

    /// <summary>The last day of what is dated, so many months later: the end of its month, or of its year, where it says no day.</summary>
    private static DateOnly LastDay(string date, int months)
    {
        var parts = date.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 3 ? new DateOnly(parts[0], parts[1], parts[2]).AddMonths(months) : new DateOnly(parts[0], parts.Length == 2 ? parts[1] : 12, 1).AddMonths(months + 1).AddDays(-1);
    }

    private static DateOnly FirstDay(string date) => DateOnly.Parse((date + "-01-01")[..10], CultureInfo.InvariantCulture);

    /// <summary>A sheet in a folder of its own is named by it.</summary>
    private static string IdOf(string file) => Path.GetFileName(file) == "index.md" ? Path.GetFileName(Path.GetDirectoryName(file)!) : Path.GetFileNameWithoutExtension(file);

    private static IEnumerable<string> Reviews(DateOnly today) =>
        from sheet in Sheets
        where sheet.IsKept && sheet.One("relu-le") is { } read && LastDay(read, 12) < today && FirstDay(read) <= today && !(sheet.One("jusqua") is { } end && LastDay(end, 0) < today)
        select $"relecture {sheet.Id}";

    private static IEnumerable<string> Drafts(DateOnly today) =>
        from file in Directory.GetFiles(Content, "*.md", SearchOption.AllDirectories)
        let head = File.ReadAllText(file).Split("\n---\n")[0]
        where head.Contains("\nbrouillon: oui", StringComparison.Ordinal)
        select $"brouillon {IdOf(file)}";

    private static IEnumerable<string> Evidence(DateOnly today)
    {
        var months = Regex.Matches(File.ReadAllText(Path.Combine(Content, "vocabulaires/engagements.yml")), "- id: (\\S+)((?:\n  .*)+)").ToDictionary(
            m => m.Groups[1].Value, m => Regex.Match(m.Groups[2].Value, "preuve-valable: P(\\d+)([YM])") is { Success: true } p ? int.Parse(p.Groups[1].Value, CultureInfo.InvariantCulture) * (p.Groups[2].Value == "Y" ? 12 : 1) : (int?)null);
        return from sheet in Sheets
               where sheet.IsKept
               from told in sheet.Items("charte")
               where told.GetValueOrDefault("etat") == "tenu" && told.ContainsKey("preuve") && told.ContainsKey("le") && months.GetValueOrDefault(told["engagement"]) is not null
               where FirstDay(told["le"]) <= today && LastDay(told["le"], months[told["engagement"]]!.Value).AddDays(-60) <= today
               select $"preuve {sheet.Id}";
    }

    private static IEnumerable<string> Needs(DateOnly today)
    {
        var answered = Sheets.SelectMany(s => Regex.Matches(s.Head, "(?m)[a-z]+:([a-z0-9-]+)#([a-z0-9-]+)").Select(m => $"{m.Groups[1].Value}#{m.Groups[2].Value}")).ToHashSet();
        return from sheet in Sheets
               where sheet.IsKept && sheet.One("visibilite") != "replie"
               from need in sheet.Items("besoins")
               where need.ContainsKey("depuis") && !need.ContainsKey("jusqua") && !need.ContainsKey("comble")
               where !answered.Contains($"{sheet.Id}#{need.GetValueOrDefault("id", Folding.Slug(need["quoi"]))}")
               where FirstDay(need["depuis"]) <= today && LastDay(need["depuis"], 6) < today
               select $"besoin {sheet.Id}";
    }

    public static TheoryData<string> Dates => ["2026-05-21", "2026-11-24", "2027-03-01", "2028-02-29"];

    [Theory, MemberData(nameof(Dates))]
    public void What_waits_is_what_the_files_say(string day)
    {
        var today = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var tree = Trees.OfFolder(Content, "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
        ImmutableArray<WaitingKind> kinds = [WaitingKind.Review, WaitingKind.Draft, WaitingKind.Evidence, WaitingKind.Need];
        var told = new Build(BuiltSite.Usual with { Date = today, Theme = "communs" }).FollowUp(tree, ImmutableDictionary<string, Visit>.Empty, w => kinds.Contains(w.Kind)).Value
            .SelectMany(c => c.Waiting).Select(w => $"{w.Kind.Name} {w.About.Key.Id}");
        Assert.Equal([.. Reviews(today).Concat(Drafts(today)).Concat(Evidence(today)).Concat(Needs(today)).Order(StringComparer.Ordinal)], told.Order(StringComparer.Ordinal));
    }
}
