using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>The keys that every kind of entry has. The record is the kind's own; what is set here belongs to its base.</summary>
public static class CommonFields
{
    private static readonly FieldsOf<Illustration> Picture = new();
    private static readonly FieldsOf<Citation> Source = new();

    private static readonly ObjectCodec<Illustration> Illustrated = new(
        new("une image {fichier, alt, credit, accord}", "a picture {fichier, alt, credit, accord}"), new(), "fichier",
        Picture.One(Required, "fichier", ("Fichier", "File"), As.File, i => i.File, (i, v) => i with { File = v },
            ("Le fichier, à côté de la fiche ou dans « medias ».", "The file, beside the sheet or in “medias”."), "photo.jpg"),
        Picture.One(Free, "alt", ("Description", "Description"), As.Text, i => i.Alternative, (i, v) => i with { Alternative = v },
            ("Ce que l'image montre, pour qui ne la voit pas.", "What the picture shows, for whoever does not see it."), "Trois livreuses devant l'atelier"),
        Picture.One(Free, "credit", ("Crédit", "Credit"), As.Text, i => i.Credit, (i, v) => i with { Credit = v },
            ("Qui a fait l'image, et sous quelle licence.", "Who made the picture, and under which licence."), "La Roue commune, CC-BY-SA-4.0"),
        Picture.One(Free, "accord", ("Accord", "Agreement"), As.Text, i => i.Consent, (i, v) => i with { Consent = v },
            ("L'accord des personnes que l'on reconnaît.", "The agreement of the people who can be recognised."), "donné le 2026-03-14"));

    private static readonly ObjectCodec<Citation> Cited = new(
        new("une source {nom, url, date}", "a source {nom, url, date}"), new(),
        new(["nom", "url"], text => text.Contains("://", StringComparison.Ordinal) ? "url" : "nom"),
        Source.One(Free, "nom", ("Nom", "Name"), As.Text, s => s.Name, (s, v) => s with { Name = v },
            ("Le nom de la source.", "The name of the source."), "La Tribune"),
        Source.One(Free, "url", ("Adresse", "Address"), As.Web, s => s.Url, (s, v) => s with { Url = v },
            ("Son adresse.", "Its address."), "https://exemple.org/article"),
        Source.One(Free, "date", ("Date", "Date"), As.PastDate, s => s.Date, (s, v) => s with { Date = v },
            ("Sa date.", "Its date."), "2021-04-16"));

    /// <summary>The keys that open every sheet.</summary>
    public static ImmutableArray<Field<T>> First<T>() where T : Entry
    {
        var f = new FieldsOf<T>();
        return
        [
            f.One(Required, "titre", ("Titre", "Title"), As.Text, e => e.Title, Setter<T, Words>((e, v) => e with { Title = v }),
                ("Le nom, comme on le dit.", "The name, as people say it."), "La Roue commune", Placement.Own),
            f.One(Free, "image", ("Image", "Picture"), Illustrated, e => e.Image, Setter<T, Illustration>((e, v) => e with { Image = v }),
                ("Une image de la fiche.", "A picture of the sheet."), PictureBlock.Example, Placement.Own),
        ];
    }

    /// <param name="level">Whether this kind asks for a summary.</param>
    public static Field<T> Summed<T>(Level level) where T : Entry =>
        new FieldsOf<T>().One(level, "resume", ("En deux phrases", "In two sentences"),
            As.Summary, e => e.Summary, Setter<T, Words>((e, v) => e with { Summary = v }),
            ("Deux phrases : à quoi cela sert, et pour qui.",
             "Two sentences: what it is for, and for whom."), "Des livreurs à vélo livrent ensemble les colis du quartier. L'outil leur appartient.", Placement.Own);

    /// <summary>For a kind that has places: the point that stands for it on maps instead of their centre.</summary>
    public static Field<T> Located<T>() where T : Entry =>
        new FieldsOf<T>().One(Free, "coord", ("Coordonnées", "Coordinates"), As.Coordinates, e => e.Coordinates, Setter<T, Coordinates>((e, v) => e with { Coordinates = v }),
            ("Son point sur la carte, aussi précis que vous le voulez et jamais celui d'un domicile : latitude, puis longitude.",
             "Its point on the map, as precise as you wish and never that of a home: latitude, then longitude."),
            "48.39, -4.49", Placement.Own);

    /// <summary>The keys that close every sheet.</summary>
    public static ImmutableArray<Field<T>> Last<T>() where T : Entry
    {
        var f = new FieldsOf<T>();
        return
        [
            f.Many(Free, "tags", ("Mots-clés", "Keywords"),
                As.Tag, e => e.Tags, Setter<T, ImmutableArray<Words>>((e, v) => e with { Tags = [.. v.DistinctBy(TagCodec.KeyOf)] }),
                ("Des mots pour retrouver la fiche.", "Words by which to find the sheet again."), "[vélo, quartier]"),
            f.One(Free, "tenue-par", ("Fiche tenue par", "Sheet kept by"), As.Text, e => e.KeptBy, Setter<T, Words>((e, v) => e with { KeptBy = v }),
                ("L'organisation ou la fonction qui répond de cette fiche.",
                 "The organisation or the role that answers for this sheet."), "l'association La Roue commune"),
            f.One(Free, "relu-le", ("Fiche relue", "Sheet last checked"), As.PastDate, e => e.ReviewedOn, Setter<T, Day>((e, v) => e with { ReviewedOn = v }),
                ("Quand les personnes concernées l'ont relue pour la dernière fois.", "When those concerned read it again for the last time."), "2026-03-14"),
            f.Many(Free, "sources", ("D'où viennent ces informations", "Where this comes from"),
                Cited, e => e.Citations, Setter<T, ImmutableArray<Citation>>((e, v) => e with { Citations = v }),
                ("D'où viennent ces informations.", "Where this comes from."), "https://exemple.org/article", Placement.Part),
            f.Many(Free, "alias", ("Anciens noms", "Former names"),
                As.FormerName, e => e.Aliases, Setter<T, ImmutableArray<Words>>((e, v) => e with { Aliases = v }),
                ("Les anciens noms de ce fichier, du plus ancien au plus récent ; leurs adresses mènent ici, et les lecteurs de flux gardent le premier.",
                 "The former names of this file, from the oldest to the newest; their addresses lead here, and feed readers keep the first."), "ancien-nom", Placement.Own),
            f.One(Free, "rappels", ("Rappels", "Reminders"), As.YesNo, e => e.Reminders, Setter<T, YesNo>((e, v) => e with { Reminders = v }),
                ("« non » : le robot n'écrit pas au contact de cette fiche, une fois par an, pour lui demander si elle est encore vraie.",
                 "“non”: the robot does not write to the contact of this sheet, once a year, to ask whether it is still true."), "non", Placement.Own),
            f.One(Free, "brouillon", ("Brouillon", "Draft"), As.YesNo, e => e.Draft, Setter<T, YesNo>((e, v) => e with { Draft = v }),
                ("« oui » : la fiche n'est pas encore publiée.", "“oui”: the sheet is not published yet."), "oui", Placement.Own),
            f.One(Free, "retiree", ("Retirée le", "Withdrawn on"), As.PastDate, e => e.Withdrawn, Setter<T, Day>((e, v) => e with { Withdrawn = v }),
                ("Depuis cette date la fiche garde son adresse et une phrase, rien d'autre.",
                 "From this date on the sheet keeps its address and one sentence, nothing else."), "2026-03-14", Placement.Own),
            f.One(Free, "visibilite", ("Visibilité", "Visibility"),
                As.Choice(("public", "publique", "public"), ("replie", "repliée", "folded away"), ("hors-site", "hors du site", "off the site")),
                e => e.Visibility, Setter<T, Choice>((e, v) => e with { Visibility = v }),
                ("« replie » : publiée, hors des listes. « hors-site » : dans aucun fichier du site, mais lisible dans le dépôt.",
                 "“replie”: published, out of lists. “hors-site”: in no file of the site, but readable in the repository."), "replie", Placement.Own),
            f.One(Free, "licence", ("Licence", "Licence"), As.Licence, e => e.Licence, Setter<T, Words>((e, v) => e with { Licence = v }),
                ("La licence du texte, si ce n'est pas celle du site.",
                 "The licence of the text, if it is not that of the site."), "CC-BY-SA-4.0", Placement.Own),
            f.One(Free, "langue", ("Langue", "Language"), As.Language, e => e.Language, Setter<T, Words>((e, v) => e with { Language = v }),
                ("La langue du texte, si ce n'est pas le français.", "The language of the text, if it is not French."), "en", Placement.Own),
        ];
    }

    /// <summary>A change of the base record keeps the derived one.</summary>
    private static Func<T, TValue, T> Setter<T, TValue>(Func<Entry, TValue, Entry> set) where T : Entry => (entry, value) => (T)set(entry, value);
}
