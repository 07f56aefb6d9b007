using Pec.Composing;
using Pec.Network.Charter;
using Pec.Network.Outcomes;
using Pec.Network.Projects;
using Pec.Network.Values;
using Pec.Schema;

namespace Pec.Network.Data;

internal sealed partial class Records
{
    /// <summary>A project as its sheet tells it, without the people.</summary>
    public ObjectType<Project> Projects => field ??= Sheet<Project>(k =>
    [
        k.Many("usages", Term, p => p.Uses),
        k.Many("territoires", Place, p => p.Places),
        k.Maybe("etape", Term, p => p.Standing),
        k.Maybe("depuis", Single.Date, p => p.Since),
        k.Many("maturite", Phase, p => p.Phases),
        k.Maybe("site", Single.Text, p => Plain.Address(p.Site)),
        k.Maybe("essayer", Single.Text, p => Plain.Address(p.Trial)),
        k.Maybe("accueil", Welcome, p => p.Welcome),
        k.Maybe("porteur", Carrier, p => p.Carrier),
        k.Maybe("programme", Release, p => p.Release),
        k.Maybe("accessibilite", Access, p => p.Access),
        k.Maybe("statistiques", Single.Text, p => Plain.Address(p.Statistics)),
        k.Maybe("source", Single.Text, p => Plain.Address(p.Source)),
        k.Many("chiffres", Figure, p => p.Figures),
        k.Many("propriete", Owner, p => p.Owners),
        k.Maybe("economie", Economy, p => p.Economy),
        k.Maybe("ouverture", Opening, p => p.Opening),
        k.Many("briques", Brick, p => p.Bricks),
        k.Many("besoins", Single.Text, p => p.Needs.Select(n => IdOf(p, n))),
        k.Many("offres", Single.Text, p => p.Offers.Select(n => IdOf(p, n))),
        k.Many("groupes", Single.Text, p => Ids(p.Groups)),
        k.Maybe("objectifs", Goals, p => p.Goals),
        k.Maybe("se-distingue", Single.Words, p => p.Distinction),
        k.Many("charte", Commitment, p => p.Charter),
        k.Many("valeurs", LivedValue, p => p.Values),
        k.Many("utilite-sociale", Utility, p => p.Utility),
    ]);

    private static ObjectType<Phase> Phase => field ??= Object<Phase>(k =>
    [
        k.One("etape", Term, p => p.Stage),
        k.One("depuis", Single.Date, p => p.Since),
        k.Maybe("note", Single.Words, p => p.Note),
        k.Maybe("jusqua", Single.Date, p => p.Until),
        k.One("prevu", Single.YesNo, p => p.IsPlanned, "Vrai si l'étape n'a pas commencé."),
    ]);

    private static ObjectType<Welcome> Welcome => field ??= Object<Welcome>(k =>
    [
        k.Maybe("ouvert", Single.Choice, w => w.Open),
        k.Maybe("a-qui", Single.Words, w => w.ToWhom),
        k.Maybe("comment", Single.Words, w => w.How),
    ]);

    private static ObjectType<Carrier> Carrier => field ??= Object<Carrier>(k =>
    [
        k.One("nom", Single.Words, c => c.Name),
        k.Maybe("forme-juridique", Term, c => c.LegalForm),
        k.Maybe("site", Single.Text, c => Plain.Address(c.Site)),
    ]);

    private static ObjectType<Release> Release => field ??= Object<Release>(k =>
    [
        k.Many("appareils", Single.Words, r => r.Platforms),
        k.Maybe("version", Single.Words, r => r.Version),
        k.Maybe("publiee-le", Single.Date, r => r.On),
    ]);

    private static ObjectType<Access> Access => field ??= Object<Access>(k =>
    [
        k.One("etat", Single.Choice, a => a.State),
        k.Maybe("le", Single.Date, a => a.On),
        k.Maybe("declaration", Single.Text, a => Plain.Address(a.Statement)),
    ]);

    private static ObjectType<Figure> Figure => field ??= Object<Figure>(k =>
    [
        k.One("quoi", Term, f => f.What),
        k.One("valeur", Single.Number, f => f.Number),
        k.Maybe("unite", Single.Words, f => (f.What.Meaning as Term)?.Unit),
        k.Maybe("date", Single.Date, f => f.Date),
        k.Maybe("source", Single.Words, f => f.Source),
        k.Maybe("methode", Single.Words, f => f.Method),
    ]);

    private static ObjectType<Owner> Owner => field ??= Object<Owner>(k =>
        [k.One("qui", Single.Words, o => o.Who), k.Maybe("part", Single.Words, o => o.Share)]);

    private static ObjectType<Economy> Economy => field ??= Object<Economy>(k =>
    [
        k.Maybe("entree", Single.Words, e => e.Entry),
        k.Maybe("finance", Single.Words, e => e.Pays),
        k.Maybe("flux", Single.Words, e => e.Flows),
        k.Maybe("lucrativite", Single.Choice, e => e.Profit),
        k.Maybe("note", Single.Words, e => e.Note),
    ]);

    private static ObjectType<DataHandling> Handling => field ??= Object<DataHandling>(k =>
        [k.Maybe("publiques", Single.Words, d => d.Public), k.Maybe("personnelles", Single.Words, d => d.Personal)]);

    private static ObjectType<Opening> Opening => field ??= Object<Opening>(k =>
    [
        k.Maybe("code", Single.Choice, o => o.Code),
        k.Maybe("contenus", Single.Choice, o => o.Contents),
        k.Maybe("donnees", Handling, o => o.Data),
        k.Maybe("licence", Single.Words, o => o.Licence),
        k.Maybe("depot", Single.Text, o => Plain.Address(o.Repository)),
        k.Maybe("pourquoi", Single.Words, o => o.Why),
    ]);

    private static ObjectType<Brick> Brick => field ??= Object<Brick>(k =>
    [
        k.One("nom", Single.Words, b => b.Name),
        k.Maybe("role", Single.Words, b => b.Role),
        k.Maybe("ouverture", Single.Choice, b => b.Openness),
        k.Maybe("licence", Single.Words, b => b.Licence),
        k.Maybe("pourquoi", Single.Words, b => b.Why),
        k.Maybe("remplacer-par", Single.Words, b => b.Wished),
    ]);

    private static ObjectType<Goals> Goals => field ??= Object<Goals>(k =>
        [k.Maybe("court", Single.Words, g => g.Short), k.Maybe("moyen", Single.Words, g => g.Middle), k.Maybe("long", Single.Words, g => g.Long)]);

    private static ObjectType<Commitment> Commitment => field ??= Object<Commitment>(k =>
    [
        k.One("engagement", Term, c => c.Obligation),
        k.One("etat", Single.Choice, c => c.State),
        k.Maybe("preuve", Single.Words, c => c.Evidence),
        k.Maybe("le", Single.Date, c => c.On),
        k.Maybe("note", Single.Words, c => c.Note),
    ]);

    private static ObjectType<LivedValue> LivedValue => field ??= Object<LivedValue>(k =>
    [
        k.One("valeur", Term, v => v.Value),
        k.One("pratique", Single.Words, v => v.Practice),
        k.Maybe("preuve", Single.Words, v => v.Proof),
        k.Maybe("limite", Single.Words, v => v.Limit),
    ]);

    private static ObjectType<Externality> Externality => field ??= Object<Externality>(k =>
    [
        k.One("quoi", Single.Text, x => Plain.Text(x.What.Text)),
        k.Maybe("valeur", Single.Number, x => x.Number),
        k.Maybe("methode", Single.Words, x => x.Method),
        k.Maybe("confiance", Single.Choice, x => x.Confidence),
        k.Maybe("source", Single.Words, x => x.Source),
        k.Maybe("recit", Single.Words, x => x.Told),
    ]);

    private static ObjectType<Utility> Utility => field ??= Object<Utility>(k =>
    [
        k.One("annee", Single.Date, u => u.Year),
        k.Maybe("moyens", Single.Words, u => u.Means),
        k.Maybe("resultats", Single.Words, u => u.Results),
        k.Many("externalites", Externality, u => u.Externalities),
    ]);
}
