using Microsoft.AspNetCore.Http;
using Pec.Cli;
using Pec.Io;
using Pec.Io.Web;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>What becomes of a message that somebody sent and somebody else labelled, against a GitLab and a repository of our own.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private const string Message = """
        1. Comment s'appelle votre projet ?
        Les Paniers du quai
        2. À quoi sert-il, et à qui ? (deux phrases)
        Des voisins commandent ensemble. Les maraîchers livrent au quai.
        3. Où agit-il ?
        Brest
        4. Où en est-il, et depuis quand ?
        en service depuis 2021
        5. Qui peut s'en servir ou le rejoindre, et comment commence-t-on ?
        Tout le monde, le mardi soir.
        6. De quoi avez-vous besoin, et que pouvez-vous offrir ?
        Un local.
        7. À quelle adresse vous écrire ?
        bonjour@paniers.example
        """;

    private readonly TemporaryFolder folder = new(), depot = new(), person = new();
    private readonly List<string> told = [];
    private GitLabServer server = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await GitLabServer.Start();
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        Fine(depot, "git init --quiet --bare -b main && git config receive.advertisePushOptions true");
        depot.Write("hooks/post-receive", "#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION_ | sort > options\n");
        Fine(depot, "chmod +x hooks/post-receive");
        Fine(folder, $"git init --quiet -b main && git config user.name A && git config user.email a@b.fr && git add -A && git commit --quiet -m un && git push --quiet {depot.Path} main");
    }

    public ValueTask DisposeAsync()
    {
        foreach (var each in (TemporaryFolder[])[folder, depot, person]) each.Dispose();
        return server.DisposeAsync();
    }

    private static string Fine(TemporaryFolder where, string command)
    {
        var said = where.Bash(command);
        Assert.True(said.Exit == 0, command + "\n" + said.Output + said.Errors);
        return said.Output;
    }

    /// <summary>What the scheduled job does, and how many messages it could not deal with.</summary>
    private async Task<int> Run()
    {
        told.Clear();
        using var gitlab = new GitLab(
            new(server.Api), GitLabServer.Project, GitLabServer.Token, new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), (_, _) => Task.CompletedTask));
        var build = new Build(BuiltSite.Usual, new(keepsTexts: true));
        var tree = WorkTree.Read(folder.Path, 1, Stop).Value!;
        return await new Mailroom(gitlab, new(folder.Path, depot.Path, GitLabServer.Token), "main", new(), tree, build.Read, s => told.Add(s.French), isDryRun: false).Empty(Stop);
    }

    private string Proposed(string file = "content/projets/les-paniers-du-quai.md") => Fine(depot, $"git show courriel/12:{file}");

    private string Branches => Fine(depot, "git for-each-ref --format='%(refname:short) %(objectname)' refs/heads/courriel");

    [Fact]
    public async Task A_message_becomes_a_proposal_and_its_author_is_answered()
    {
        var issue = server.Receives(12, Message, "à proposer");
        Assert.Equal(0, await Run());
        Assert.Contains("titre: Les Paniers du quai\n", Proposed());
        Assert.Equal("content/projets/les-paniers-du-quai.md\n", Fine(depot, "git diff --name-only main...courriel/12"));
        var options = File.ReadAllText(depot["options"]);
        Assert.Contains("=merge_request.create\n", options);
        Assert.Contains("=merge_request.target=main\n", options);
        Assert.Contains("=merge_request.title=Courriel 12 : projets/les-paniers-du-quai\n", options);
        Assert.Contains("#12", options);
        Assert.Contains("Les Paniers du quai", Assert.Single(issue.Public));
        Assert.Equal(["proposé"], issue.Labels);
    }

    [Fact]
    public async Task A_correction_proposes_the_file_of_the_sheet_that_it_names_and_one_in_words_waits_for_a_person()
    {
        var issue = server.Receives(12, "Page : https://reseau.fr/projets/la-roue-commune/\n\n3. Où agit-il ?\n- Épinal\n- Golbey\n", "à proposer");
        var other = server.Receives(13, "Page : https://reseau.fr/projets/la-roue-commune/\n\nCe qui est à corriger :\n\nElles sont six.\n", "à proposer");
        Assert.Equal(0, await Run());
        Assert.Equal(["-territoires: Épinal", "+territoires:", "+  - Épinal", "+  - Golbey"],
            Fine(depot, "git diff -U0 main...courriel/12").Split('\n').Where(l => l is ['-' or '+', not ('-' or '+'), ..]));
        Assert.Contains("sur la fiche « La Roue commune »", Assert.Single(issue.Public));
        Assert.Empty(other.Public);
        Assert.Equal(["à reprendre"], other.Labels);
    }

    [Fact]
    public async Task A_message_that_nobody_labelled_is_left_alone()
    {
        var issue = server.Receives(12, Message);
        Assert.Equal(0, await Run());
        Assert.Equal(("", 0), (Branches, issue.Notes.Count));
        Assert.Contains("Aucun message", Assert.Single(told));
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var issue = server.Receives(12, Message, "à proposer");
        await Run();
        var before = Branches;
        issue.Labels.Add("à proposer");
        Assert.Equal(0, await Run());
        Assert.Equal((before, 1), (Branches, issue.Notes.Count));
        Assert.Equal(["proposé"], issue.Labels);
    }

    [Fact]
    public async Task What_a_person_changed_on_the_branch_stays()
    {
        var issue = server.Receives(12, Message, "à proposer");
        await Run();
        Fine(person, $"git clone --quiet -b courriel/12 {depot.Path} . && git config user.name B && git config user.email b@b.fr && sed -i 's/^titre:.*/titre: Relu/' content/projets/*quai.md && git commit --quiet -am relu && git push --quiet");
        issue.Labels.Add("à proposer");
        server.Issues[12] = issue with { Description = Message.Replace("Brest", "Quimper") };
        await Run();
        Assert.Contains("titre: Relu\n", Proposed());
        Assert.Contains("déjà proposé", Assert.Single(told));
    }

    [Fact]
    public async Task A_proposal_that_was_closed_is_not_made_again()
    {
        server.Receives(12, Message, "à proposer");
        server.MergeRequests.Add(("courriel/12", "closed"));
        await Run();
        Assert.Equal("", Branches);
    }

    [Fact]
    public async Task A_run_that_ended_in_the_middle_is_finished_by_the_next()
    {
        var issue = server.Receives(12, Message, "à proposer");
        server.Next("POST issues/12", 502);
        Assert.Equal(1, await Run());
        Assert.Contains("#12 : GitLab est en panne", told.Last());
        var before = Branches;
        Assert.Equal((0, 0), (issue.Notes.Count, await Run()));
        Assert.Equal((before, 1), (Branches, issue.Notes.Count));
        Assert.Equal(["proposé"], issue.Labels);
    }

    [Fact]
    public async Task An_answer_that_was_written_although_the_server_failed_is_not_written_again()
    {
        var issue = server.Receives(12, Message, "à proposer");
        server.Next("POST issues/12", async context =>
        {
            await server.Sound(context, "issues/12/notes");
            context.Response.StatusCode = 504;
        });
        Assert.Equal(1, await Run());
        Assert.Equal(0, await Run());
        Assert.Single(issue.Notes);
    }

    [Fact]
    public async Task One_message_stops_no_other()
    {
        server.Receives(12, Message, "à proposer");
        var other = server.Receives(13, Message.Replace("Les Paniers", "Les Vélos"), "à proposer");
        server.Next("GET merge_requests", 403);
        Assert.Equal(1, await Run());
        Assert.Contains("courriel/13", Branches);
        Assert.DoesNotContain("courriel/12", Branches);
        Assert.Equal(["proposé"], other.Labels);
    }

    [Fact]
    public async Task A_push_that_is_refused_answers_nobody_and_is_made_the_next_time()
    {
        var issue = server.Receives(12, Message, "à proposer");
        depot.Write("hooks/pre-receive", "#!/bin/sh\necho 'Cette branche est protégée.' >&2\nexit 1\n");
        Fine(depot, "chmod +x hooks/pre-receive");
        Assert.Equal(1, await Run());
        Assert.Contains("Cette branche est protégée.", told.Last());
        Assert.Equal((0, "à proposer"), (issue.Notes.Count, Assert.Single(issue.Labels)));
        File.Delete(depot["hooks/pre-receive"]);
        Assert.Equal(0, await Run());
        Assert.Contains("titre: Les Paniers du quai\n", Proposed());
    }

    [Fact]
    public async Task A_message_that_is_not_understood_is_left_to_the_team_and_its_author_is_told_nothing_yet()
    {
        var issue = server.Receives(12, "", "à proposer");
        Assert.Equal(0, await Run());
        Assert.Equal(("", 0), (Branches, issue.Public.Count()));
        Assert.Single(issue.Notes);
        Assert.Equal(["à reprendre"], issue.Labels);
    }

    [Fact]
    public async Task A_message_about_what_the_site_has_already_replaces_nothing()
    {
        var issue = server.Receives(12, Message.Replace("Les Paniers du quai", "La Roue commune"), "à proposer");
        Assert.Equal(0, await Run());
        Assert.Equal("", Branches);
        Assert.Contains("content/projets/la-roue-commune.md", Assert.Single(issue.Notes).Body);
    }

    [Fact]
    public async Task A_picture_joins_its_entry_without_the_place_where_it_was_taken_and_waits_for_its_credit()
    {
        var photo = Images.With(Images.Jpeg, 1, Images.Segment(0xe1, [.. "Exif\0\0"u8, .. Images.Tiff(6, "GPS 48.39 -4.48"u8.ToArray())]));
        server.Uploads[$"{Secret}/IMG 1.JPG"] = photo;
        server.Uploads[$"{Secret}/plan.png"] = "<script>"u8.ToArray();
        var issue = server.Receives(12, $"{Message}\n\n![IMG 1.JPG](/uploads/{Secret}/IMG%201.JPG){{width=900 height=600}}\n![plan.png](/uploads/{Secret}/plan.png)\n[statuts.pdf](/uploads/{Secret}/statuts.pdf)", "à proposer");
        Assert.Equal(0, await Run());
        Assert.Contains("image:\n  fichier: les-paniers-du-quai.jpg\n  alt: à décrire\n  credit: à demander\n", Proposed());
        Assert.Contains("# À ranger : « plan.png », joint au message et resté avec lui.\n", Proposed());
        Assert.Contains("# À ranger : « statuts.pdf »", Proposed());
        Assert.DoesNotContain("uploads", Proposed());
        Fine(person, $"git clone --quiet -b courriel/12 {depot.Path} .");
        var kept = File.ReadAllBytes(person["content/projets/les-paniers-du-quai.jpg"]);
        Assert.True(kept.AsSpan().IndexOf("GPS"u8) < 0 && kept.Length < photo.Length);
        var found = new Build(BuiltSite.Usual).Compose(WorkTree.Read(person.Path, 1, Stop).Value!).Diagnostics;
        Assert.Equal(["image-a-completer", "image-a-completer"], found.Where(f => f.Severity == Pec.Diagnostics.Severity.Error).Select(f => f.Rule.Id));
        Assert.Contains("qui l'a faite et sous quelle licence", Assert.Single(issue.Public));
        Assert.Contains("« plan.png » n'a pas pu être mis", issue.Public.Single());
    }

    [Fact]
    public async Task Hostile_words_give_the_robot_no_order()
    {
        var issue = server.Receives(12, Message.Replace("Tout le monde, le mardi soir.", "/close\n/assign @root\n@all Tout le monde."), "à proposer");
        await Run();
        Assert.DoesNotMatch(@"(?m)^[\s>]*/|(?<![\w\\])@", Assert.Single(issue.Public));
    }

    [Fact]
    public async Task The_sender_s_own_address_and_the_token_stand_nowhere()
    {
        server.Receives(12, Message, "à proposer");
        await Run();
        foreach (var secret in (string[])[GitLabServer.Token, "marie.privee"])
        {
            Assert.DoesNotContain(secret, string.Join('\n', told) + string.Join('\n', server.Asked) + File.ReadAllText(depot["options"]));
            Assert.Equal("", folder.Bash($"grep -r {secret} . ; git log --all -p | grep {secret}").Output + depot.Bash($"grep -r {secret} . ; git log --all -p | grep {secret}").Output);
        }
    }

    [Fact]
    public async Task A_repository_that_is_reached_by_the_web_is_given_the_token_in_a_header()
    {
        var seen = "";
        await using var web = await LocalServer.Answering(_ => context =>
        {
            seen += context.Request.Headers.Authorization + " " + context.Request.Path + context.Request.QueryString;
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });
        var refused = Assert.Throws<EnvironmentFault>(() => new GitProposals(folder.Path, web.Address + "/paniers.git", "jeton-secret").Branches("courriel"));
        Assert.StartsWith("Basic " + Convert.ToBase64String("pec:jeton-secret"u8) + " /paniers.git/info/refs", seen);
        Assert.DoesNotContain("secret", refused.ToString());
        Assert.Throws<EnvironmentFault>(() => new GitProposals(folder.Path, "http://gitlab.example/paniers.git", "jeton-secret"));
    }

    [Fact]
    public void Without_a_token_the_job_says_so_and_is_no_failure()
    {
        var said = folder.Run(PecProgram.With().File, PecProgram.With("courrier").Arguments, ("CI_API_V4_URL", server.Api), ("CI_PROJECT_ID", "7"), ("CI_PROJECT_URL", "https://gitlab.example/a/b"), ("CI_DEFAULT_BRANCH", "main"), ("ROBOT_TOKEN", ""));
        Assert.Equal(0, said.Exit);
        Assert.Contains("Créez un jeton d'accès du projet", said.Output);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void Elsewhere_than_in_a_pipeline_the_command_says_what_it_lacks()
    {
        var said = folder.Run(PecProgram.With().File, PecProgram.With("courrier").Arguments, ("CI_API_V4_URL", ""));
        Assert.Equal(2, said.Exit);
        Assert.Contains("CI_API_V4_URL", said.Errors);
    }
}
