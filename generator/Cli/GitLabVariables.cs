using Pec.Io;
using Pec.Io.Web;
using Pec.Model;

namespace Pec.Cli;

/// <summary>What the pipeline of GitLab says of where it runs, and the token of the robot, where somebody gave it one.</summary>
/// <param name="Api">Where its interface is.</param>
/// <param name="Project">The number of the project.</param>
/// <param name="Address">The repository, as git reaches it.</param>
/// <param name="Branch">The branch into which proposals go.</param>
/// <param name="Token">Empty for none.</param>
internal sealed record GitLabVariables(string Api, string Project, string Address, string Branch, string Token)
{
    /// <summary>The variable that holds the token: masked and protected, so that no proposal reads it.</summary>
    public const string TokenName = "ROBOT_TOKEN";

    public static readonly Sentence NoToken = new(
        $"Personne ne peut écrire à la place de l'équipe : aucun jeton n'est donné. Créez un jeton d'accès du projet (portées « api » et « write_repository », rôle « Developer ») et donnez-le à ce dépôt dans la variable {TokenName}, masquée et protégée.",
        $"Nobody can write in the team's place: no token is given. Create a project access token (scopes “api” and “write_repository”, role “Developer”) and give it to this repository in the variable {TokenName}, masked and protected.");

    /// <param name="server">Where proposals go, when it is not the project itself.</param>
    /// <param name="variable">Reads a variable of the environment; null for one that is not set.</param>
    public static GitLabVariables Read(string? server, Func<string, string?> variable) => new(
        Said("CI_API_V4_URL", variable), Said("CI_PROJECT_ID", variable), server ?? Said("CI_PROJECT_URL", variable) + ".git", Said("CI_DEFAULT_BRANCH", variable),
        variable(TokenName)?.Trim() ?? "");

    /// <summary>A merge request, where a job runs for one: that of the project into which it goes, which is not always the one that runs the job.</summary>
    public static (GitLabVariables Server, int Iid, string Commit) OfMergeRequest(Func<string, string?> variable) => (
        new(Said("CI_API_V4_URL", variable), Said("CI_MERGE_REQUEST_PROJECT_ID", variable), "", "", variable(TokenName)?.Trim() ?? ""),
        int.TryParse(Said("CI_MERGE_REQUEST_IID", variable), System.Globalization.CultureInfo.InvariantCulture, out var iid) ? iid : throw Unknown("CI_MERGE_REQUEST_IID"),
        variable("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") is { Length: > 0 } source ? source : variable("CI_COMMIT_SHA") ?? "");

    public GitLab Open(GitLabPatience patience) => new(
        Uri.TryCreate(Api, UriKind.Absolute, out var api) ? api : throw Unknown("CI_API_V4_URL"), Project, Token, patience);

    /// <summary>One exchange with the server; what it refuses to all is a refusal of the machine, told in its sentence.</summary>
    public async Task<T> Ask<T>(GitLabPatience patience, Func<GitLab, Task<T>> exchange)
    {
        try
        {
            using var server = Open(patience);
            return await exchange(server);
        }
        catch (GitLabFault fault)
        {
            throw new EnvironmentFault(fault.Sentence, fault);
        }
    }

    private static string Said(string name, Func<string, string?> variable) => variable(name) is { Length: > 0 } value ? value : throw Unknown(name);

    private static EnvironmentFault Unknown(string name) =>
        new(
            new($"On ne sait pas à quel GitLab parler : la variable {name} n'est pas donnée. Cette commande se lance dans un travail programmé de GitLab, qui la donne.",
                $"It is not known to which GitLab to speak: the variable {name} is not given. This command runs in a scheduled job of GitLab, which gives it."));
}
