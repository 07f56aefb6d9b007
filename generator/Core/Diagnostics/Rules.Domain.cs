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

    private static readonly Rule pictureThatWaits = Declared.Set.Error("image-a-completer", Topic.Domain,
        new("« {0} » reste à écrire.", "“{0}” is still to be written."),
        [new("Dites ce que l'image montre, comme « Trois livreuses devant l'atelier ».", "Tell what the picture shows, as in “Three riders by the workshop”."),
         new("Demandez qui a fait l'image, et sous quelle licence, comme « La Roue commune, CC-BY-SA-4.0 ».",
             "Ask who made the picture, and under which licence, as in “La Roue commune, CC-BY-SA-4.0”."),
         new("Demandez leur accord aux personnes que l'on reconnaît, comme « donné le 2026-03-14 », ou ôtez cette ligne.",
             "Ask the people who can be recognised for their agreement, as in “donné le 2026-03-14”, or remove this line.")],
        new("Une image appartient à qui l'a faite, et se décrit pour qui ne la voit pas : elle attend de savoir les deux.",
            "A picture belongs to whoever made it, and is described for whoever does not see it: it waits until both are known."));

    /// <param name="key">The key of the picture that waits: its description, its credit or an agreement.</param>
    public static Diagnostic PictureThatWaits(Location at, string key) => pictureThatWaits.At(at, key switch { "alt" => 0, "credit" => 1, _ => 2 }, key);
}
