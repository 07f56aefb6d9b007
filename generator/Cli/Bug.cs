using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Cli;

/// <summary>What is said when the program itself is at fault.</summary>
internal static class Bug
{
    public static Sentence Told(Exception bug) => new(
        $"Une erreur de pec lui-même, pas de vos textes : {bug.GetType().Name}, « {bug.Message.Split('\n')[0]} » ({bug.StackTrace?.Split('\n')[0].Trim()}). Rien n'a été écrit. Copiez cette phrase dans un message à l'équipe du site.",
        $"A fault of pec itself, not of your texts: {bug.GetType().Name}, “{bug.Message.Split('\n')[0]}” ({bug.StackTrace?.Split('\n')[0].Trim()}). Nothing was written. Copy this sentence in a message to the site's team.");
}
