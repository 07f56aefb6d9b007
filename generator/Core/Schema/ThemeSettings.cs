using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>What <c>theme.yml</c> says of a theme: its name, its colours and the limits that it keeps.</summary>
public sealed record ThemeSettings : Part
{
    public Words? Name { get; init; }
    public Words? Description { get; init; }
    public Words? Licence { get; init; }
    /// <summary>The theme that this one stands on; null for one that has everything.</summary>
    public Words? Base { get; init; }
    public ImmutableArray<InkSetting> Inks { get; init; } = [];
    public ImmutableArray<PairSetting> Pairs { get; init; } = [];
    public BudgetSetting Limits { get; init; } = new();
    /// <summary>The photographs that are printed in two inks; null for none.</summary>
    public HalftoneSetting? Halftone { get; init; }
    /// <summary>What cards are drawn with; null for no cards.</summary>
    public CardSetting? Cards { get; init; }

    private static readonly FieldsOf<ThemeSettings> F = new();

    public static readonly FieldSet<ThemeSettings> Fields = new(
    [
        F.One(Free, "nom", ("Nom", "Name"), As.Text, t => t.Name, (t, v) => t with { Name = v },
            ("Le nom du thème.", "The name of the theme."), "Communs"),
        F.One(Free, "description", ("Description", "Description"), As.Text, t => t.Description, (t, v) => t with { Description = v },
            ("Ce qu'il est, en une phrase.", "What it is, in one sentence."), "Une gazette sobre et chaude."),
        F.One(Free, "licence", ("Licence", "Licence"), As.Licence, t => t.Licence, (t, v) => t with { Licence = v },
            ("Sa licence.", "Its licence."), "GPL-3.0-or-later"),
        F.One(Free, "base", ("Thème de base", "Base theme"), As.Id, t => t.Base, (t, v) => t with { Base = v },
            ("Le thème qu'il complète, par le nom de son dossier.", "The theme that it completes, by the name of its folder."), "communs"),
        F.Many(Free, "couleurs", ("Couleurs", "Colours"), InkSetting.Codec, t => t.Inks, (t, v) => t with { Inks = v },
            ("Les couleurs, que le style nomme « --nom ».",
             "The colours, which the style calls “--name”."), "[{nom: encre, clair: \"#1d1c1a\", sombre: \"#efe9dd\"}]"),
        F.Many(Free, "paires", ("Paires", "Pairs"), PairSetting.Codec, t => t.Pairs, (t, v) => t with { Pairs = v },
            ("Les couleurs qui portent un texte, et sur quel fond.", "The colours that carry a text, and on which ground."), "[{texte: encre, fond: papier}]"),
        F.One(Free, "limites", ("Limites", "Limits"), BudgetSetting.Codec, t => t.Limits, (t, v) => t with { Limits = v },
            ("Ce que pèsent au plus une page et le thème, en kilo-octets une fois comprimés ; puis combien de fichiers et d'éléments.",
             "What a page and the theme weigh at most, in compressed kilobytes; then how many files and elements."), "{page: 40, styles: 10, scripts: 8, polices: 80, images: 80, fichiers: 10, elements: 1500}"),
        F.One(Free, "demi-teintes", ("Demi-teintes", "Halftones"), HalftoneSetting.Codec, t => t.Halftone, (t, v) => t with { Halftone = v },
            ("Les photographies imprimées en quatre tons entre deux encres, et de quelles fiches.",
             "The photographs that are printed in four tones between two inks, and of which sheets."), "{genres: [recit], encre: encre, papier: papier}"),
        F.One(Free, "cartes", ("Cartes", "Cards"), CardSetting.Codec, t => t.Cards, (t, v) => t with { Cards = v },
            ("La police et les couleurs des cartes que les réseaux montrent à côté d'un lien.",
             "The font and the colours of the cards that networks show beside a link."), "{police: cartes/titres.ttf, papier: papier, encre: encre, discrete: encre-douce}"),
    ]);

    /// <summary>These settings over those of the theme below: a colour replaces the one of its name, a limit the same limit; pairs add up.</summary>
    public ThemeSettings On(ThemeSettings below) => this with
    {
        Inks =
        [
            .. below.Inks.Select(b => Inks.FirstOrDefault(i => i.Name.Text == b.Name.Text) ?? b),
            .. Inks.Where(i => below.Inks.All(b => b.Name.Text != i.Name.Text)),
        ],
        Pairs = [.. below.Pairs, .. Pairs],
        Limits = Limits.On(below.Limits),
        Halftone = Halftone ?? below.Halftone,
        Cards = Cards ?? below.Cards,
    };
}

public sealed record InkSetting : Part
{
    public Words Name { get; init; } = null!;
    public Words Light { get; init; } = null!;
    public Words Dark { get; init; } = null!;

    private static readonly FieldsOf<InkSetting> F = new();

    public static readonly ObjectCodec<InkSetting> Codec = new(new("une couleur {nom, clair, sombre}", "a colour {nom, clair, sombre}"), new(), null,
        F.One(Required, "nom", ("Nom", "Name"), As.Id, i => i.Name, (i, v) => i with { Name = v },
            ("Son nom, que le style écrit après « -- ».", "Its name, which the style writes after “--”."), "encre"),
        F.One(Required, "clair", ("En clair", "In light"), As.Colour, i => i.Light, (i, v) => i with { Light = v },
            ("Sur papier blanc.", "On white paper."), "\"#1d1c1a\""),
        F.One(Required, "sombre", ("En sombre", "In dark"), As.Colour, i => i.Dark, (i, v) => i with { Dark = v },
            ("Quand l'appareil demande des pages sombres.", "When the device asks for dark pages."), "\"#efe9dd\""));

    public Ink ToInk() => new(Name.Text, Colour.Parse(Light.Text)!, Colour.Parse(Dark.Text)!);
}

public sealed record PairSetting : Part
{
    public Words Text { get; init; } = null!;
    public Words Ground { get; init; } = null!;

    private static readonly FieldsOf<PairSetting> F = new();

    public static readonly ObjectCodec<PairSetting> Codec = new(new("une paire {texte, fond}", "a pair {texte, fond}"), new(), null,
        F.One(Required, "texte", ("Texte", "Text"), As.Id, p => p.Text, (p, v) => p with { Text = v },
            ("La couleur du texte.", "The colour of the text."), "encre"),
        F.One(Required, "fond", ("Fond", "Ground"), As.Id, p => p.Ground, (p, v) => p with { Ground = v },
            ("La couleur du fond.", "The colour of the ground."), "papier"));
}

public sealed record HalftoneSetting : Part
{
    public ImmutableArray<Words> Kinds { get; init; } = [];
    public Words Ink { get; init; } = null!;
    public Words Paper { get; init; } = null!;

    private static readonly FieldsOf<HalftoneSetting> F = new();

    public static readonly ObjectCodec<HalftoneSetting> Codec = new(new("des demi-teintes {genres, encre, papier}", "halftones {genres, encre, papier}"), new(), null,
        F.Many(Required, "genres", ("Genres", "Kinds"), As.Id, h => h.Kinds, (h, v) => h with { Kinds = v },
            ("De quelles fiches.", "Of which sheets."), "[recit]"),
        F.One(Required, "encre", ("Encre", "Ink"), As.Id, h => h.Ink, (h, v) => h with { Ink = v },
            ("La couleur des ombres.", "The colour of shadows."), "encre"),
        F.One(Required, "papier", ("Papier", "Paper"), As.Id, h => h.Paper, (h, v) => h with { Paper = v },
            ("La couleur des clairs.", "The colour of lights."), "papier"));
}

public sealed record CardSetting : Part
{
    public Words Font { get; init; } = null!;
    public Words Paper { get; init; } = null!;
    public Words Ink { get; init; } = null!;
    public Words Soft { get; init; } = null!;

    private static readonly FieldsOf<CardSetting> F = new();

    public static readonly ObjectCodec<CardSetting> Codec = new(new("des cartes {police, papier, encre, discrete}", "cards {police, papier, encre, discrete}"), new(), null,
        F.One(Required, "police", ("Police", "Font"), As.Text, c => c.Font, (c, v) => c with { Font = v },
            ("Le fichier de la police, en TTF, dans « cartes/ ».", "The file of the font, as TTF, in “cartes/”."), "cartes/titres.ttf"),
        F.One(Required, "papier", ("Papier", "Paper"), As.Id, c => c.Paper, (c, v) => c with { Paper = v },
            ("La couleur du fond.", "The colour of the ground."), "papier"),
        F.One(Required, "encre", ("Encre", "Ink"), As.Id, c => c.Ink, (c, v) => c with { Ink = v },
            ("Celle du titre.", "That of the title."), "encre"),
        F.One(Required, "discrete", ("Encre discrète", "Soft ink"), As.Id, c => c.Soft, (c, v) => c with { Soft = v },
            ("Celle des deux phrases.", "That of the two sentences."), "encre-douce"));
}

/// <summary>Limits in kilobytes once compressed, but for the two counts; what is not told keeps the usual one.</summary>
public sealed record BudgetSetting : Part
{
    public Amount? Page { get; init; }
    public Amount? Styles { get; init; }
    public Amount? Scripts { get; init; }
    public Amount? Fonts { get; init; }
    public Amount? Pictures { get; init; }
    public Amount? Requests { get; init; }
    public Amount? Elements { get; init; }

    private const int Kilobyte = 1024;
    private static readonly FieldsOf<BudgetSetting> F = new();

    public static readonly ObjectCodec<BudgetSetting> Codec = new(
        new("des limites {page, styles, scripts, polices, images, fichiers, elements}", "limits {page, styles, scripts, polices, images, fichiers, elements}"),
        new(), null,
        F.One(Free, "page", ("Page", "Page"), As.Number, b => b.Page, (b, v) => b with { Page = v },
            ("Le texte d'une page, en kilo-octets.", "The text of a page, in kilobytes."), "40"),
        F.One(Free, "styles", ("Styles", "Styles"), As.Number, b => b.Styles, (b, v) => b with { Styles = v },
            ("Toutes les feuilles de style, en kilo-octets.", "All style sheets, in kilobytes."), "10"),
        F.One(Free, "scripts", ("Scripts", "Scripts"), As.Number, b => b.Scripts, (b, v) => b with { Scripts = v },
            ("Tous les scripts, en kilo-octets.", "All scripts, in kilobytes."), "8"),
        F.One(Free, "polices", ("Polices", "Fonts"), As.Number, b => b.Fonts, (b, v) => b with { Fonts = v },
            ("Toutes les polices du thème, en kilo-octets.", "All fonts of the theme, in kilobytes."), "80"),
        F.One(Free, "images", ("Images", "Pictures"), As.Number, b => b.Pictures, (b, v) => b with { Pictures = v },
            ("Toutes les images du thème, en kilo-octets.", "All pictures of the theme, in kilobytes."), "80"),
        F.One(Free, "fichiers", ("Fichiers", "Files"), As.Number, b => b.Requests, (b, v) => b with { Requests = v },
            ("Combien de fichiers une page demande.", "How many files a page asks for."), "10"),
        F.One(Free, "elements", ("Éléments", "Elements"), As.Number, b => b.Elements, (b, v) => b with { Elements = v },
            ("Combien d'éléments une page compte.", "How many elements a page has."), "1500"));

    public BudgetSetting On(BudgetSetting below) => new()
    {
        Page = Page ?? below.Page, Styles = Styles ?? below.Styles, Scripts = Scripts ?? below.Scripts,
        Fonts = Fonts ?? below.Fonts, Pictures = Pictures ?? below.Pictures, Requests = Requests ?? below.Requests, Elements = Elements ?? below.Elements,
    };

    public Budget ToBudget() =>
        new(Bytes(Page, 40), Bytes(Styles, 10), Bytes(Scripts, 8), Bytes(Fonts, 80), Bytes(Pictures, 80), Count(Requests, 10), Count(Elements, 1_500));

    private static int Bytes(Amount? told, int usual) => Count(told, usual) * Kilobyte;

    private static int Count(Amount? told, int usual) => told is null ? usual : (int)Math.Clamp(told.Number, 0, 100_000);
}
