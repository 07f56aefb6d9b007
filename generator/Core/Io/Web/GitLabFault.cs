using Pec.Model;

namespace Pec.Io.Web;

/// <summary>The server did not do what was asked of it: said in one sentence, with what to do.</summary>
/// <param name="IsForAll">Whether anything else would be refused as well.</param>
public sealed class GitLabFault(Sentence sentence, bool isForAll, Exception? inner = null) : Exception(sentence.French, inner)
{
    public Sentence Sentence => sentence;

    public bool IsForAll => isForAll;

    /// <param name="what">What was asked, as « issues ».</param>
    internal static GitLabFault Of(int status, string what) => status switch
    {
        401 => new(
            new("GitLab ne reconnaît pas ce jeton : il est peut-être expiré. Créez-en un autre et remplacez-le dans la variable du projet.",
                "GitLab does not know this token: it may have expired. Create another and replace it in the project's variable."), true),
        403 => new(
            new($"GitLab refuse à ce jeton « {what} » : il lui faut la portée « api » et, dans le projet, le rôle « Developer ».",
                $"GitLab refuses “{what}” to this token: it needs the scope “api” and, in the project, the role “Developer”."), false),
        404 => new(
            new($"GitLab ne trouve pas « {what} », ou ne le montre pas à ce jeton. Vérifiez que le jeton est bien de ce projet.",
                $"GitLab does not find “{what}”, or does not show it to this token. Check that the token is of this project."), false),
        429 => new(
            new("GitLab demande d'attendre plus longtemps que ce travail ne dure : il reprendra la prochaine fois.",
                "GitLab asks to wait longer than this job lasts: it will go on next time."), true),
        >= 300 and < 400 => new(
            new("L'adresse de GitLab mène ailleurs : le jeton n'y est pas envoyé. Donnez l'adresse où elle mène.",
                "GitLab's address leads elsewhere: the token is not sent there. Give the address where it leads."), true),
        >= 500 => new(
            new($"GitLab est en panne (réponse {status} à « {what} »). Ce qui n'est pas fait le sera la prochaine fois.",
                $"GitLab is out of order (answer {status} to “{what}”). What is not done will be next time."), false),
        _ => new(
            new($"GitLab a répondu {status} à « {what} ».", $"GitLab answered {status} to “{what}”."), false),
    };

    internal static GitLabFault Silent(Exception failure) =>
        new(
            new("GitLab ne répond pas, ou pas à temps. Ce qui n'est pas fait le sera la prochaine fois.",
                "GitLab does not answer, or not in time. What is not done will be next time."), false, failure);

    internal static GitLabFault Garbled(string what, Exception? failure = null) =>
        new(new($"La réponse de GitLab à « {what} » ne se lit pas.", $"GitLab's answer to “{what}” does not read."), false, failure);
}
