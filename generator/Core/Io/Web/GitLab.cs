using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>How long the server is waited for.</summary>
/// <param name="Exchange">One question and its whole answer.</param>
/// <param name="Most">As long as it may ask us to wait at once.</param>
/// <param name="Wait">Lets time pass; null for the clock's.</param>
public sealed record GitLabPatience(TimeSpan Exchange, TimeSpan Most, Func<TimeSpan, CancellationToken, Task>? Wait = null)
{
    public static readonly GitLabPatience Usual = new(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2));
}

/// <summary>
/// Speaks to the GitLab that keeps this repository, with the token of a robot. Its address comes from whoever runs the program, never from a contribution; the token goes
/// nowhere else, whatever an answer says, and stands in no message.
/// </summary>
/// <param name="api">Where its interface is, as « https://gitlab.com/api/v4 ».</param>
/// <param name="project">The project, by its number.</param>
public sealed class GitLab(Uri api, string project, string token, GitLabPatience patience) : IDisposable
{
    private const int Attempts = 4, MostPages = 50, PerPage = 20, MaximumAnswer = 32_000_000;

    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseDrainSize = 0,
        ConnectTimeout = patience.Exchange,
    });

    private readonly string root = Root(api, project);
    private readonly string token = token.Length > 0 && token.All(c => c is > ' ' and < '\x7f') ? token : throw new GitLabFault(
        new("Le jeton a un signe qu'aucun jeton n'a, ou il est vide. Copiez-le de nouveau, sans espace autour.",
            "The token has a sign that no token has, or is empty. Copy it again, without spaces around."), true);

    public void Dispose() => http.Dispose();

    /// <summary>The open issues that have a label, the oldest first.</summary>
    public Task<ImmutableArray<GitLabIssue>> Issues(string label, CancellationToken stop) =>
        List($"issues?state=opened&order_by=created_at&sort=asc&labels={Uri.EscapeDataString(label)}", GitLabJson.Default.ImmutableArrayGitLabIssue, stop);

    /// <summary>The issues that have a label and were opened since a day, closed ones too.</summary>
    public Task<ImmutableArray<GitLabIssue>> IssuesSince(string label, DateOnly since, CancellationToken stop) =>
        List(
            FormattableString.Invariant($"issues?state=all&order_by=created_at&sort=asc&labels={Uri.EscapeDataString(label)}&created_after={since:yyyy-MM-dd}T00:00:00Z"),
            GitLabJson.Default.ImmutableArrayGitLabIssue, stop);

    /// <summary>Opens an issue that only the members of the project read.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> Open(string title, string description, string label, CancellationToken stop)
    {
        var answer = await Ask(
            HttpMethod.Post, new($"{root}/issues"), JsonSerializer.SerializeToUtf8Bytes(new(title, description, true, label), GitLabJson.Default.GitLabNewIssue), stop);
        return Read(answer with { Status = answer.Status == 201 ? 200 : answer.Status }, "issues", GitLabJson.Default.GitLabOpened).Iid;
    }

    /// <summary>The merge requests of a branch, closed and merged ones too.</summary>
    public Task<ImmutableArray<GitLabMergeRequest>> MergeRequests(string branch, CancellationToken stop) =>
        List($"merge_requests?state=all&source_branch={Uri.EscapeDataString(branch)}", GitLabJson.Default.ImmutableArrayGitLabMergeRequest, stop);

    /// <summary>The merge requests that are open, the oldest first.</summary>
    public Task<ImmutableArray<GitLabOpenRequest>> OpenMergeRequests(CancellationToken stop) =>
        List("merge_requests?state=opened&order_by=created_at&sort=asc", GitLabJson.Default.ImmutableArrayGitLabOpenRequest, stop);

    public Task<ImmutableArray<GitLabNote>> Notes(GitLabThread thread, CancellationToken stop) =>
        List($"{thread.Path}/notes?order_by=created_at&sort=asc", GitLabJson.Default.ImmutableArrayGitLabNote, stop);

    /// <summary>Who this token is.</summary>
    public async Task<GitLabUser> Self(CancellationToken stop) => Read(await Ask(HttpMethod.Get, new(api.AbsoluteUri.TrimEnd('/') + "/user"), null, stop), "user", GitLabJson.Default.GitLabUser);

    /// <summary>Adds a comment; a public one on an issue that came by e-mail goes to whoever sent it.</summary>
    public Task Comment(GitLabThread thread, string words, bool isInternal, CancellationToken stop) =>
        Do(HttpMethod.Post, $"{thread.Path}/notes", JsonSerializer.SerializeToUtf8Bytes(new(words, isInternal), GitLabJson.Default.GitLabWords), stop);

    /// <summary>Writes other words in the place of a comment.</summary>
    public Task Rewrite(GitLabThread thread, long note, string words, CancellationToken stop) =>
        Do(HttpMethod.Put, FormattableString.Invariant($"{thread.Path}/notes/{note}"), JsonSerializer.SerializeToUtf8Bytes(new(words), GitLabJson.Default.GitLabBody), stop);

    /// <summary>The versions between which a merge request stands.</summary>
    public async Task<GitLabVersions> Versions(int mergeRequest, CancellationToken stop)
    {
        var what = GitLabThread.MergeRequest(mergeRequest).Path;
        return Read(await Ask(HttpMethod.Get, new($"{root}/{what}"), null, stop), what, GitLabJson.Default.GitLabProposal).DiffRefs ?? throw GitLabFault.Garbled(what);
    }

    /// <summary>Adds a comment on a line that a merge request writes.</summary>
    public Task CommentLine(int mergeRequest, string words, GitLabVersions versions, string path, int line, CancellationToken stop) =>
        Do(HttpMethod.Post, $"{GitLabThread.MergeRequest(mergeRequest).Path}/discussions", JsonSerializer.SerializeToUtf8Bytes(
            new(words, new("text", versions.BaseSha, versions.StartSha, versions.HeadSha, path, path, line)), GitLabJson.Default.GitLabLineWords), stop);

    /// <summary>Takes a label off an issue and puts another.</summary>
    public Task Relabel(int issue, string former, string label, CancellationToken stop) =>
        Do(HttpMethod.Put, GitLabThread.Issue(issue).Path, JsonSerializer.SerializeToUtf8Bytes(new(label, former), GitLabJson.Default.GitLabLabels), stop);

    /// <summary>A file that was joined to a message; null where the server does not give it.</summary>
    /// <param name="secret">What its address holds before its name.</param>
    public async Task<ReadOnlyMemory<byte>?> Upload(string secret, string name, CancellationToken stop)
    {
        var answer = await Ask(HttpMethod.Get, new($"{root}/uploads/{secret}/{Uri.EscapeDataString(name)}"), null, stop);
        return answer.Status == 200 ? answer.Body : answer.Status is 403 or 404 ? (ReadOnlyMemory<byte>?)null : throw GitLabFault.Of(answer.Status, "uploads");
    }

    private async Task<ImmutableArray<T>> List<T>(string question, JsonTypeInfo<ImmutableArray<T>> type, CancellationToken stop)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        for (int? page = 1; page is { } number and <= MostPages;)
        {
            var answer = await Ask(HttpMethod.Get, new(FormattableString.Invariant($"{root}/{question}&per_page={PerPage}&page={number}")), null, stop);
            all.AddRange(Read(answer, question[..question.IndexOf('?', StringComparison.Ordinal)], type));
            // A server that would lead back is not followed in circles.
            page = answer.NextPage > number ? answer.NextPage : null;
        }
        return all.ToImmutable();
    }

    private async Task Do(HttpMethod method, string what, byte[] words, CancellationToken stop)
    {
        var answer = await Ask(method, new($"{root}/{what}"), words, stop);
        if (answer.Status is not (>= 200 and < 300)) throw GitLabFault.Of(answer.Status, what);
    }

    private static T Read<T>(GitLabAnswer answer, string what, JsonTypeInfo<T> type)
    {
        if (answer.Status != 200) throw GitLabFault.Of(answer.Status, what);
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw GitLabFault.Garbled(what);
        }
        catch (JsonException failure)
        {
            throw GitLabFault.Garbled(what, failure);
        }
    }

    /// <summary>
    /// Asks, and asks again where that does no harm: what the server put off, and what only reads or would give the same twice. A comment that may have been written is
    /// not sent a second time; the next run looks whether it was.
    /// </summary>
    private async Task<GitLabAnswer> Ask(HttpMethod method, Uri address, byte[]? words, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            GitLabAnswer? answer = null;
            try
            {
                answer = await Once(method, address, words, stop);
                if (answer.Status != 429 && answer.Status < 500) return answer;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or OperationCanceledException && !stop.IsCancellationRequested)
            {
                if (attempt == Attempts || method == HttpMethod.Post) throw GitLabFault.Silent(failure);
            }
            var wait = answer?.RetryAfter ?? TimeSpan.FromSeconds(1 << attempt);
            if (answer is not null && (attempt == Attempts || wait > patience.Most || (method == HttpMethod.Post && answer.Status != 429))) return answer;
            await (patience.Wait ?? Task.Delay)(wait, stop);
        }
    }

    private async Task<GitLabAnswer> Once(HttpMethod method, Uri address, byte[]? words, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(patience.Exchange);
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("PRIVATE-TOKEN", token);
        request.Headers.Add("Accept", "*/*");
        request.Headers.Add("User-Agent", "pec");
        if (words is not null) request.Content = new ByteArrayContent(words) { Headers = { ContentType = new("application/json") } };
        using var response = await http.SendAsync(request, deadline.Token);
        return new(
            (int)response.StatusCode, await Body(response, deadline.Token),
            response.Headers.NonValidated.TryGetValues("X-Next-Page", out var next)
                && int.TryParse(next.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null,
            After(response.Headers.RetryAfter));
    }

    /// <summary>How long the server asks to wait: it says so in seconds, or by the hour.</summary>
    private static TimeSpan? After(RetryConditionHeaderValue? said)
    {
        var wait = said?.Delta ?? (said?.Date is { } hour ? hour - DateTimeOffset.UtcNow : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<ReadOnlyMemory<byte>> Body(HttpResponseMessage response, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (body.Length + read > MaximumAnswer) throw new InvalidDataException();
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    private static string Root(Uri api, string project) =>
        api.Scheme == "https" || (api.Scheme == "http" && api.IsLoopback)
            ? $"{api.AbsoluteUri.TrimEnd('/')}/projects/{Uri.EscapeDataString(project)}"
            : throw new GitLabFault(
                new($"« {api.GetLeftPart(UriPartial.Path)} » n'est pas une adresse en https : le jeton y serait lu en chemin.", $"“{api.GetLeftPart(UriPartial.Path)}” is no https address: the token would be read on its way."), true);

    /// <param name="NextPage">The number of the page that follows; null at the last.</param>
    private sealed record GitLabAnswer(int Status, ReadOnlyMemory<byte> Body, int? NextPage, TimeSpan? RetryAfter);
}
