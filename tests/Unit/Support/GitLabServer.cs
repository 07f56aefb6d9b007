using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Pec.Tests.Support;

/// <summary>
/// A server on this machine that behaves as the interface of GitLab does: pages with « X-Next-Page », 401 to whoever has no token, 404 for what is not there; and
/// that fails as a test tells it.
/// </summary>
public sealed class GitLabServer : IAsyncDisposable
{
    public const string Token = "glpat-un-jeton-secret", Project = "7";
    public const long Robot = 99;
    private readonly ConcurrentQueue<(string What, RequestDelegate Answer)> faults = new();
    private LocalServer local = null!;

    public SortedDictionary<int, Issue> Issues { get; } = [];
    public List<(string Branch, string State)> MergeRequests { get; } = [];
    /// <summary>The merge requests that people opened.</summary>
    public List<(int Iid, string Title, string CreatedAt, long By)> Open { get; } = [];
    /// <summary>What stands in the one merge request that is read: who wrote it, the words, and the line where it stands on one.</summary>
    public List<(long By, string Body, string? Line)> Discussion { get; } = [];
    public Dictionary<string, byte[]> Uploads { get; } = [];
    /// <summary>Whether those that the robot opened are read by members alone.</summary>
    public Dictionary<int, bool> Confidential { get; } = [];
    public ConcurrentQueue<string> Asked { get; } = new();

    public string Api => local.Address + "/api/v4";

    /// <param name="Notes">What the robot wrote.</param>
    public sealed record Issue(int Iid, string Description)
    {
        public SortedSet<string> Labels { get; } = new(StringComparer.Ordinal);
        public List<(string Body, bool Internal)> Notes { get; } = [];
        public List<string> Commands { get; } = [];
        public IEnumerable<string> Public => Notes.Where(n => !n.Internal).Select(n => n.Body);
    }

    public static async Task<GitLabServer> Start()
    {
        var server = new GitLabServer();
        server.local = await LocalServer.Answering(_ => context => server.Answer(context, context.Request.Path.Value!));
        return server;
    }

    public ValueTask DisposeAsync() => local.DisposeAsync();

    public Issue Receives(int iid, string description, params string[] labels)
    {
        var issue = Issues[iid] = new(iid, description);
        issue.Labels.UnionWith(labels);
        return issue;
    }

    /// <summary>The next request that begins so, as « POST issues/12 », is answered that way instead.</summary>
    public void Next(string what, RequestDelegate answer) => faults.Enqueue((what, answer));

    public void Next(string what, int status, string? retryAfter = null) => Next(what, context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    private async Task Answer(HttpContext context, string path)
    {
        var what = path.Replace($"/api/v4/projects/{Project}/", "", StringComparison.Ordinal).Replace("/api/v4/", "", StringComparison.Ordinal);
        Asked.Enqueue($"{context.Request.Method} {what}{context.Request.QueryString}");
        if (faults.TryPeek(out var next) && $"{context.Request.Method} {what}".StartsWith(next.What, StringComparison.Ordinal) && faults.TryDequeue(out _))
            await next.Answer(context);
        else if (context.Request.Headers["PRIVATE-TOKEN"] != Token) context.Response.StatusCode = 401;
        else await Sound(context, what);
    }

    /// <summary>What it answers when nothing goes wrong.</summary>
    public async Task Sound(HttpContext context, string what)
    {
        var query = context.Request.Query;
        var parts = what.Split('/');
        var issue = parts is ["issues", var number, ..] ? Issues.GetValueOrDefault(int.Parse(number, CultureInfo.InvariantCulture)) : null;
        var said = context.Request.Method == "GET" ? null : await JsonNode.ParseAsync(context.Request.Body);
        switch (context.Request.Method, parts)
        {
            case ("GET", ["user"]):
                await context.Response.WriteAsync($$"""{"id":{{Robot}},"username":"robot"}""");
                break;
            case ("GET", ["issues"]):
                await Page(context, Issues.Values.Where(i => i.Labels.Contains(query["labels"]!)).Select(i => new JsonObject
                {
                    ["iid"] = i.Iid, ["title"] = "Un message", ["description"] = i.Description, ["labels"] = new JsonArray([.. i.Labels.Select(l => JsonValue.Create(l))]),
                    ["service_desk_reply_to"] = "marie.privee@exemple.fr",
                }));
                break;
            case ("POST", ["issues"]):
                var opened = Receives(Issues.Count + 100, (string)said!["description"]!, (string)said["labels"]!);
                Confidential.Add(opened.Iid, (bool)said["confidential"]!);
                context.Response.StatusCode = 201;
                await context.Response.WriteAsync($$"""{"iid":{{opened.Iid}}}""");
                break;
            case ("GET", ["issues", _, "notes"]) when issue is not null:
                await Page(context, issue.Notes.Select((n, i) => new JsonObject
                {
                    ["id"] = i, ["body"] = n.Body, ["author"] = new JsonObject { ["id"] = Robot }, ["system"] = false, ["internal"] = n.Internal,
                }));
                break;
            case ("POST", ["issues", _, "notes"]) when issue is not null:
                // A command is obeyed, and leaves no comment.
                if (((string)said!["body"]!).StartsWith('/')) issue.Commands.Add((string)said["body"]!);
                else issue.Notes.Add(((string)said["body"]!, (bool)said["internal"]!));
                context.Response.StatusCode = 201;
                break;
            case ("PUT", ["issues", _]) when issue is not null:
                issue.Labels.Add((string)said!["add_labels"]!);
                issue.Labels.Remove((string)said["remove_labels"]!);
                break;
            case ("GET", ["merge_requests"]) when query["state"] == "opened":
                await Page(context, Open.Select(r => new JsonObject
                {
                    ["iid"] = r.Iid, ["title"] = r.Title, ["web_url"] = $"https://gitlab.example/-/merge_requests/{r.Iid}", ["created_at"] = r.CreatedAt, ["author"] = new JsonObject { ["id"] = r.By },
                }));
                break;
            case ("GET", ["merge_requests"]):
                await Page(context, MergeRequests.Where(m => m.Branch == query["source_branch"]).Select((m, i) => new JsonObject
                {
                    ["iid"] = i + 1, ["state"] = m.State, ["web_url"] = $"{local.Address}/-/merge_requests/{i + 1}",
                }));
                break;
            case ("GET", ["merge_requests", _]):
                await context.Response.WriteAsync("""{"iid":3,"diff_refs":{"base_sha":"b","head_sha":"h","start_sha":"s"}}""");
                break;
            case ("GET", ["merge_requests", _, "notes"]):
                await Page(context, Discussion.Select((n, i) => new JsonObject
                {
                    ["id"] = i, ["body"] = n.Body, ["author"] = new JsonObject { ["id"] = n.By }, ["system"] = false, ["internal"] = false,
                }));
                break;
            case ("POST", ["merge_requests", _, "notes"]):
                Discussion.Add((Robot, (string)said!["body"]!, null));
                context.Response.StatusCode = 201;
                break;
            case ("POST", ["merge_requests", _, "discussions"]):
                var at = said!["position"]!;
                Discussion.Add((Robot, (string)said["body"]!, $"{at["position_type"]} {at["base_sha"]}{at["start_sha"]}{at["head_sha"]} {at["old_path"]} {at["new_path"]}:{at["new_line"]}"));
                context.Response.StatusCode = 201;
                break;
            case ("PUT", ["merge_requests", _, "notes", var note]):
                var index = int.Parse(note, CultureInfo.InvariantCulture);
                Discussion[index] = Discussion[index] with { Body = (string)said!["body"]! };
                break;
            case ("GET", ["uploads", var secret, var name]) when Uploads.TryGetValue($"{secret}/{name}", out var bytes):
                await context.Response.Body.WriteAsync(bytes);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private static Task Page(HttpContext context, IEnumerable<JsonObject> all)
    {
        var (page, size) = (int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture), int.Parse(context.Request.Query["per_page"]!, CultureInfo.InvariantCulture));
        var pages = all.Chunk(size).ToList();
        context.Response.Headers["X-Next-Page"] = page < pages.Count ? (page + 1).ToString(CultureInfo.InvariantCulture) : "";
        return context.Response.WriteAsync(new JsonArray([.. page <= pages.Count ? pages[page - 1] : []]).ToJsonString());
    }
}
