using System.Collections.Immutable;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>Every rule of the check, for those who contribute: what it says, why, what to do, an example. It stands under the page that invites them.</summary>
internal static class RuleGuide
{
    private static readonly Url Url = new("/contribuer/regles/");

    /// <summary>What stands for a name or a number that depends on the text.</summary>
    private static readonly ImmutableArray<Sentence> Blanks = [.. Enumerable.Repeat<Sentence>("…", 10)];

    /// <summary>Null where nobody wrote the page that invites them.</summary>
    public static LinkView? LinkIn(Site site) => site.IntroductionOf(Contribute.Url) is null ? null : new(site.Say("regles-titre"), Destination.To(Url));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (LinkIn(site) is null) yield break;
        var (title, summary) = (site.Say("regles-titre"), site.Say("regles-resume"));
        yield return new Page(
            Url, "rules", () => new RuleGuideView(title, summary, [.. site.Model.Rules.GroupBy(r => r.Topic).OrderBy(g => g.Key).Select(g => Group(site, g))]),
            new PageHead { Title = title, Description = summary, Breadcrumb = [site.Home, Contribute.CrumbOf(site)] });
    }

    private static RuleGroupView Group(Site site, IGrouping<Topic, Rule> rules)
    {
        var title = TitleOf(site, rules.Key);
        return new(title, "sur-" + Folding.Slug(title), [.. rules.OrderByDescending(r => r.Severity).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => Show(site, r))]);
    }

    private static RuleView Show(Site site, Rule rule) =>
        new(rule.Id, Word(rule.Severity), Say(rule.Message), Say(rule.Why), [.. rule.Helps.Select(Say)], Examples.Of(rule) is { } example && !IsElsewhere(site, example) ? example : null);

    /// <summary>Whether an example speaks of what only another country has: nobody would write it here.</summary>
    private static bool IsElsewhere(Site site, string example) => Folding.Slug(example).Split('-').Any(site.Gazetteer.IsElsewhere);

    private static string Say(Sentence sentence) =>
        Casing.Capital(Typography.Set(sentence.In(Language.French, Blanks)).Replace("….", "…", StringComparison.Ordinal));

    public static string Word(Severity severity) => severity switch { Severity.Error => "erreur", Severity.Warning => "avertissement", _ => "conseil" };

    private static string TitleOf(Site site, Topic topic) => topic switch
    {
        Topic.FrontMatter => site.Say("regles-en-tete"),
        Topic.References => site.Say("regles-renvois"),
        Topic.Body => site.Say("regles-texte"),
        Topic.Domain => site.Say("regles-affirme"),
        Topic.Site => site.Say("regles-site"),
        _ => site.Say("regles-theme"),
    };
}
