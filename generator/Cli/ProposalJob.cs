using Pec.Io;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Cli;

/// <summary>What a job of a merge request lets the robot write there. Few have its token: GitLab gives it to no job of a branch that is not protected.</summary>
internal static class ProposalJob
{
    public static readonly Sentence NoToken = new(
        "Ce travail n'a pas de jeton : rien n'est écrit dans la demande de fusion. L'aperçu et les rapports disent la même chose.",
        "This job has no token: nothing is written in the merge request. The preview and the reports say the same.");

    public static bool HasNoToken => string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(GitLabVariables.TokenName));

    /// <param name="write">What is written, given the version that the job read.</param>
    public static void Run(Func<ProposalComments, string, Task> write)
    {
        var (variables, iid, commit) = GitLabVariables.OfMergeRequest(Environment.GetEnvironmentVariable);
        variables.Ask(GitLabPatience.Usual, async server =>
        {
            await write(new(server, iid), commit);
            return ExitCode.Fine;
        }).GetAwaiter().GetResult();
    }
}
