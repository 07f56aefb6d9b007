using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pec.Io.Web;

/// <summary>Where people write to one another on the server: an issue, or a merge request.</summary>
public readonly record struct GitLabThread(string Path)
{
    public static GitLabThread Issue(int number) => new($"issues/{number}");

    public static GitLabThread MergeRequest(int number) => new($"merge_requests/{number}");
}

/// <param name="Iid">Its number, as people say it.</param>
/// <param name="Description">What was written: for one that came by e-mail, the message.</param>
public sealed record GitLabIssue(int Iid, string Title, string? Description, ImmutableArray<string> Labels);

/// <summary>An issue to be opened.</summary>
internal sealed record GitLabNewIssue(string Title, string Description, bool Confidential, string Labels);

internal sealed record GitLabOpened(int Iid);

public sealed record GitLabMergeRequest(int Iid, string State, string WebUrl);

/// <summary>A merge request that waits.</summary>
public sealed record GitLabOpenRequest(int Iid, string Title, string WebUrl, DateTimeOffset CreatedAt, GitLabUser Author);

/// <param name="System">Whether the server wrote it itself: a label that changed, a link.</param>
/// <param name="Internal">Whether only the members of the project read it.</param>
public sealed record GitLabNote(long Id, string Body, GitLabUser Author, bool System, bool Internal);

public sealed record GitLabUser(long Id);

/// <summary>A comment to be written.</summary>
internal sealed record GitLabWords(string Body, bool Internal);

/// <summary>Other words for a comment.</summary>
internal sealed record GitLabBody(string Body);

/// <summary>What stands between a merge request and its target.</summary>
public sealed record GitLabVersions(string BaseSha, string HeadSha, string StartSha);

internal sealed record GitLabProposal(GitLabVersions? DiffRefs);

/// <summary>A line that a merge request writes; the server asks for both names of its file.</summary>
internal sealed record GitLabPosition(string PositionType, string BaseSha, string StartSha, string HeadSha, string OldPath, string NewPath, int NewLine);

internal sealed record GitLabLineWords(string Body, GitLabPosition Position);

/// <summary>Labels to be put on an issue, and taken off it.</summary>
internal sealed record GitLabLabels(string AddLabels, string RemoveLabels);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = 32)]
[JsonSerializable(typeof(ImmutableArray<GitLabIssue>))]
[JsonSerializable(typeof(ImmutableArray<GitLabMergeRequest>))]
[JsonSerializable(typeof(ImmutableArray<GitLabOpenRequest>))]
[JsonSerializable(typeof(ImmutableArray<GitLabNote>))]
[JsonSerializable(typeof(GitLabNewIssue))]
[JsonSerializable(typeof(GitLabOpened))]
[JsonSerializable(typeof(GitLabUser))]
[JsonSerializable(typeof(GitLabWords))]
[JsonSerializable(typeof(GitLabLabels))]
[JsonSerializable(typeof(GitLabBody))]
[JsonSerializable(typeof(GitLabProposal))]
[JsonSerializable(typeof(GitLabLineWords))]
internal sealed partial class GitLabJson : JsonSerializerContext;
