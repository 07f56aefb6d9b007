using Pec.Model;
using Pec.Network.FollowUp;
using Pec.Tests.Support;

namespace Pec.Tests.FollowUp;

/// <summary>From the message to the reply, and from the reply to one line of the file.</summary>
public sealed class FollowUpReplyTests
{
    private const string Sheet = """
        ---
        # Relu en mars.
        titre: La Gabare
        resume: Des bateaux partagés, que plusieurs associations du port entretiennent ensemble et prêtent à qui en a besoin.
        usages: livraison
        territoires:
          - Brest
          - Quimper
        etape: en-service
        depuis: 2019
        contact: bonjour@gabare.fr
        tenue-par: la Gabare
        relu-le: 2024-03-02 # en réunion
        ---

        On navigue.

        """;

    private const string Second = "---\ntitre: La Rame\nresume: R.\nusages: livraison\ncontact: bonjour@gabare.fr\ntenue-par: la Gabare\nrelu-le: 2024\n---\n";

    private static readonly Tree Site = Trees.Site(("projets/la-gabare.md", Sheet)), Both = Site.With(new("content/projets/la-rame.md"), Second);

    private static Build Build => new(BuiltSite.Usual with { BaseAddress = "https://reseau.fr/site" });

    /// <summary>The message that the network sends.</summary>
    private static string Message(Tree tree) => Assert.Single(Build.FollowUp(tree, new Dictionary<string, Visit>(), w => w.Kind == WaitingKind.Review).Value).Text!;

    private static string Quoted(string text) => "Le 22 nov. 2026 à 10:12, Réseau <reseau@x.org> a écrit :\n\n" + string.Concat(text.Split('\n').Select(l => $"> {l}\n"));

    private static FollowUpReply Read(Tree tree, string reply, string? sheet = null) => Build.Answered(tree, reply, sheet is null ? null : new(sheet));

    [Theory]
    [InlineData("oui tout est bon\n\nEnvoyé de mon iPhone\n\n")]
    [InlineData("Bonjour,\n\nTout est vrai, merci !\n\nBien cordialement,\nAnne\n\n")]
    [InlineData("Oui.\n\n")]
    public void A_short_yes_writes_the_date_of_the_review_and_nothing_else(string words)
    {
        var reply = Read(Site, words + Quoted(Message(Site)));
        Assert.Null(reply.Doubt);
        Assert.Equal(Sheet.Replace("relu-le: 2024-03-02 # en réunion", "relu-le: 2026-11-22"), Assert.Single(reply.Drafts).Text);
        Assert.Equal("Fiche relue par les personnes concernées : La Gabare", reply.Title!.French);
    }

    [Theory]
    [InlineData("> 2018\n")]
    [InlineData("> 2019\n2018\n")]
    public void A_quoted_message_with_one_line_changed_or_answered_below_changes_that_key(string line)
    {
        var quoted = Quoted(Message(Site));
        Assert.Contains("> 2019\n", quoted);
        var reply = Read(Site, "Bonjour,\nune seule chose, voir plus bas.\n\n" + quoted.Replace("> 2019\n", line));
        Assert.Null(reply.Doubt);
        Assert.Equal(Sheet.Replace("depuis: 2019", "depuis: 2018"), Assert.Single(reply.Drafts).Text);
        Assert.Equal("Corrections reçues : La Gabare", reply.Title!.French);
    }

    [Fact]
    public void A_program_that_cuts_the_lines_of_a_quotation_changes_nothing()
    {
        var cut = Quoted(Message(Site)).Replace("du port entretiennent ", "du port\n> entretiennent ").Replace("> - Quimper\n", "> - Quimper\n> - Rennes\n");
        Assert.Equal(Sheet.Replace("  - Quimper\n", "  - Quimper\n  - Rennes\n"), Assert.Single(Read(Site, cut).Drafts).Text);
    }

    [Theory]
    [InlineData("retirez-la svp\n\n")]
    [InlineData("Bonjour,\nmerci de retirer notre fiche\n\n")]
    public void A_withdrawal_is_proposed_by_its_date(string words)
    {
        var reply = Read(Site, words + Quoted(Message(Site)));
        Assert.Equal(Sheet.Replace("# en réunion\n---", "# en réunion\nretiree: 2026-11-22\n---"), Assert.Single(reply.Drafts).Text);
    }

    [Fact]
    public void One_yes_is_for_all_the_sheets_of_the_message()
    {
        var reply = Read(Both, "tout est vrai\n\n" + Quoted(Message(Both)));
        Assert.Equal(["content/projets/la-rame.md", "content/projets/la-gabare.md"], reply.Drafts.Select(d => d.Path.Value));
        Assert.All(reply.Drafts, d => Assert.Contains("relu-le: 2026-11-22\n---\n", d.Text));
        Assert.Contains("plusieurs fiches", Read(Both, "retirez-la\n\n" + Quoted(Message(Both))).Doubt!.French);
        Assert.Equal(Second.Replace("---\n", "").Replace("relu-le: 2024", "relu-le: 2024\nretiree: 2026-11-22"),
            Assert.Single(Read(Both, "retirez-la\n\n" + Quoted(Message(Both)), "content/projets/la-rame.md").Drafts).Text.Replace("---\n", ""));
    }

    [Theory]
    [InlineData("oui, sauf la date\n\n")]
    [InlineData("ne la retirez pas\n\n")]
    [InlineData("non\n\n")]
    [InlineData("Merci, je regarde cela demain.\n\n")]
    [InlineData("")]
    public void What_says_more_than_yes_is_for_a_person_to_read(string words) => Assert.Empty(Read(Site, words + Quoted(Message(Site))).Drafts);

    [Fact]
    public void What_is_added_under_a_list_without_a_dash_is_for_a_person_to_read()
    {
        var reply = Read(Site, Quoted(Message(Site)).Replace("> - Quimper\n", "> - Quimper\nplus Quimper\n"));
        Assert.Empty(reply.Drafts);
        Assert.Contains("complète la liste ou la remplace", reply.Doubt!.French);
    }

    [Fact]
    public void A_reply_that_quotes_nothing_needs_the_name_of_the_file()
    {
        Assert.Contains("--fiche", Read(Site, "oui tout est bon\n").Doubt!.French);
        Assert.Single(Read(Site, "oui tout est bon\n", "content/projets/la-gabare.md").Drafts);
        Assert.Contains("n'est pas le fichier", Read(Site, "oui\n", "content/projets/autre.md").Doubt!.French);
    }

    [Fact]
    public void The_message_that_a_sheet_offers_to_its_people_is_read_too() => Assert.Contains(
        "relu-le: 2026-11-22\n",
        Assert.Single(Read(Site, "Fiche : https://reseau.fr/site/projets/la-gabare/\n\nNous avons relu cette fiche. Tout est encore vrai.\n\nS’il y a quand même un détail à changer, le voici :\n").Drafts).Text);

    [Fact]
    public void A_line_end_of_another_system_stays()
    {
        var site = Site.With(new("content/projets/la-gabare.md"), Sheet.Replace("\n", "\r\n"));
        Assert.Equal(
            Sheet.Replace("relu-le: 2024-03-02 # en réunion", "relu-le: 2026-11-22").Replace("\n", "\r\n"),
            Assert.Single(Read(site, "oui\n\n" + Quoted(Message(site)).Replace("\n", "\r\n")).Drafts).Text);
    }
}
