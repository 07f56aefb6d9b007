using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule oldReview = Declared.Set.Advice("relecture-ancienne", Topic.Domain,
        new("cette fiche a été relue il y a plus d'un an.", "this sheet was last checked more than a year ago."),
        [new("Relisez-la, puis écrivez ici la date du jour.", "Read it again, then write today's date here.")],
        new("Les projets changent ; une fiche relue chaque année reste juste.", "Projects change; a sheet read again each year stays true."));

    public static Diagnostic OldReview(Location at) => oldReview.At(at, 0);

    private static readonly Rule pictureWithoutConsent = Declared.Set.Advice("photo-sans-accord", Topic.Domain,
        new("cette image semble montrer des personnes ; leur accord n'est pas dit.", "this picture seems to show people; their agreement is not told."),
        [new("Si l'on y reconnaît quelqu'un, ajoutez « accord: donné le 2026-03-14 » ; sinon « accord: personne n'est reconnaissable ».",
             "If somebody can be recognised, add “accord: donné le 2026-03-14”; otherwise “accord: personne n'est reconnaissable”.")],
        new("Chacun décide si son visage paraît en public.", "Everybody decides whether their face is shown in public."));

    public static Diagnostic PictureWithoutConsent(Location at) => pictureWithoutConsent.At(at, 0);
}
