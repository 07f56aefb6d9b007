using System.Collections.Immutable;
using Pec.Model;
using Pec.Resolving;
using Pec.Resolving.Gazetteers;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Meetings;

/// <summary>A meeting: once, or again and again by a rule. Where and when one may come, and what came out of it.</summary>
public sealed record Meeting : Entry, IPlaced, IHasUses, IReachable
{
    public Schedule When { get; init; } = null!;
    public Day? Since { get; init; }
    public Day? Until { get; init; }
    public ImmutableArray<Day> Except { get; init; } = [];
    public ZoneName? Zone { get; init; }
    public ImmutableArray<PlaceUse> Places { get; init; } = [];
    public Words? Venue { get; init; }
    public WebAddress? Online { get; init; }
    public ImmutableArray<EntryUse> Groups { get; init; } = [];
    public ImmutableArray<EntryUse> Projects { get; init; } = [];
    public ImmutableArray<TermUse> Uses { get; init; } = [];
    public Words? OpenTo { get; init; }
    public ImmutableArray<Words> Languages { get; init; } = [];
    public Contact? Contact { get; init; }
    public Choice? State { get; init; }
    public ImmutableArray<EntryUse> Reports { get; init; } = [];

    /// <summary>The clock by which its hours are told.</summary>
    public Zone Clock => Meetings.Zone.Named(Zone?.Id ?? HomeZone);

    /// <summary>The clock of the country of the network, which a sheet need not say: known once the site is.</summary>
    public string HomeZone { get; init; } = Meetings.Zone.Usual;

    /// <summary>A meeting is told by the clock of the country, of which its file knows nothing.</summary>
    internal static Func<Entry, Entry> AtHome(Redacting site)
    {
        if (site.Gazetteer.Country == Countries.Usual) return entry => entry;
        var home = Meetings.Zone.OfCountry(site.Gazetteer.Country.Code);
        return entry => entry is Meeting meeting ? meeting with { HomeZone = home } : entry;
    }

    public bool IsCancelled => State is { Word: "annulee" };

    /// <summary>A moment in ISO form, with what its clock is ahead of the universal one by.</summary>
    public string Said(Moment moment) => moment.Hour is { } hour
        ? FormattableString.Invariant($"{Clock.Instant(moment.Day, hour):yyyy-MM-ddTHH:mm:sszzz}") : PartialDate.Of(moment.Day).ToString();

    /// <summary>The key that says when, and those of a rule alone.</summary>
    public const string WhenKey = "quand", SinceKey = "depuis", UntilKey = "jusqua", ExceptKey = "sauf", OnlineKey = "en-ligne";

    private static readonly FieldsOf<Meeting> F = new();

    public static readonly Kind<Meeting> Kind = new(
    [
        .. CommonFields.First<Meeting>(),
        CommonFields.Summed<Meeting>(Free),
        F.One(Required, WhenKey, ("Quand", "When"), new ScheduleCodec(), m => m.When, (m, v) => m with { When = v },
            ("Une date avec son heure (« 3 décembre 2026, de 18 h à 20 h »), ou un rythme (« premier mardi du mois, à 18 h »).",
             "A date with its hour (“3 décembre 2026, de 18 h à 20 h”), or a rhythm (“premier mardi du mois, à 18 h”)."), "3 décembre 2026, de 18 h à 20 h"),
        F.One(Free, SinceKey, ("Depuis", "Since"), As.Date, m => m.Since, (m, v) => m with { Since = v },
            ("Pour un rythme : la première date.", "For a rhythm: the first date."), "2026-09-01"),
        F.One(Free, UntilKey, ("Jusqu'au", "Until"), As.Date, m => m.Until, (m, v) => m with { Until = v },
            ("Pour un rythme : la dernière date.", "For a rhythm: the last date."), "2027-06-30"),
        F.Many(Free, ExceptKey, ("Sauf", "Except"), As.Date, m => m.Except, (m, v) => m with { Except = v },
            ("Pour un rythme : les jours ou les mois sans rencontre.", "For a rhythm: the days or months without a meeting."), "2027-08"),
        F.One(Free, "fuseau", ("À l'heure de", "By the clock of"), new ZoneCodec(), m => m.Zone, (m, v) => m with { Zone = v },
            ("À l'heure d'où, si ce n'est pas celle du pays.", "By the clock of which place, if it is not that of the country."), "Montréal"),
        F.Many(Free, "territoires", ("Où", "Where"), As.Place, m => m.Places, (m, v) => m with { Places = v },
            ("La commune où l'on se retrouve, ou « en ligne ».", "The commune where one meets, or “en ligne” (on line)."), "Épinal"),
        F.One(Free, "adresse", ("Adresse", "Address"), As.Text, m => m.Venue, (m, v) => m with { Venue = v },
            ("L'adresse et la salle.", "The address and the room."), "12 rue des Serrures, salle du fond"),
        F.One(Free, OnlineKey, ("En ligne", "On line"), As.Web, m => m.Online, (m, v) => m with { Online = v },
            ("L'adresse où se connecter.", "The address where to join on line."), "https://visio.exemple.org/cafe"),
        F.Many(Free, "groupes", ("Groupes de travail", "Working groups"), As.Entry("groupe"), m => m.Groups, (m, v) => m with { Groups = v },
            ("Les groupes qui se retrouvent.", "The groups that meet."), "accueil", inverse: ("Rencontres", "Meetings")),
        F.Many(Free, "projets", ("Projets", "Projects"), As.Entry("projet"), m => m.Projects, (m, v) => m with { Projects = v },
            ("Les projets qui reçoivent, ou dont il sera question.", "The projects that host, or that it is about."), "la-roue-commune", inverse: ("Rencontres", "Meetings")),
        F.Many(Free, "usages", ("De quoi on parle", "What it is about"), As.Term("usages"), m => m.Uses, (m, v) => m with { Uses = v },
            ("Les usages dont on parlera.", "The usages that it is about."), "livraison"),
        F.One(Free, "pour-qui", ("Pour qui", "For whom"), As.Text, m => m.OpenTo, (m, v) => m with { OpenTo = v },
            ("Qui peut venir.", "Who may come."), "Ouvert à toutes et à tous"),
        F.Many(Free, "langues", ("En quelle langue", "In which language"), As.Text, m => m.Languages, (m, v) => m with { Languages = v },
            ("Dans quelle langue on parle.", "In which language one speaks."), "français"),
        F.One(Free, "contact", ("À qui écrire", "Whom to write to"), Schema.Contact.Codec, m => m.Contact, (m, v) => m with { Contact = v },
            ("À qui écrire pour venir : une adresse partagée, qui sera publiée.", "Whom to write to in order to come: a shared address, which will be published."),
            "bonjour@exemple.org"),
        F.One(Free, "etat", ("État", "State"), As.Choice(("prevue", "prévue", "planned"), ("annulee", "annulée", "cancelled")), m => m.State, (m, v) => m with { State = v },
            ("« annulee » : elle n'aura pas lieu ; les agendas le diront.", "“annulee”: it will not take place; calendars will say so."), "annulee", Placement.Own),
        F.Many(Free, "comptes-rendus", ("Ce qui en est sorti", "What came out of it"), As.Entry("production"), m => m.Reports, (m, v) => m with { Reports = v },
            ("Après la rencontre : les productions qui la racontent.", "After the meeting: the productions that tell of it."), "compte-rendu-de-mars",
            inverse: ("La rencontre d'où elle vient", "The meeting that it comes from")),
        .. CommonFields.Last<Meeting>(),
    ])
    {
        Name = "rencontre",
        Noun = new("rencontre", "meeting"),
        Folder = "rencontres",
        Title = "Rencontres",
        Asks =
        [
            new("Comment s'appelle cette rencontre ?", "titre"),
            new("Quand a-t-elle lieu ? (le jour et l'heure, ou le rythme)", WhenKey),
            new("Dans quelle commune, ou en ligne ?", "territoires"),
            new("À quelle adresse, dans quelle salle ?", "adresse"),
            new("À quelle adresse se connecte-t-on, si c'est en ligne ?", OnlineKey),
            new("Qui peut venir ?", "pour-qui"),
            new("À qui écrire pour venir ?", "contact"),
            new("Que va-t-on y faire ?", Ask.Body),
        ],
        Checks = [MeetingChecks.Check],
        IsSigned = false,
    };
}
