using Pec.Composing;
using Pec.Network.Charter;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Data;

internal sealed partial class Records
{
    public ProjectRecord Of(Project project) => Common(project, new ProjectRecord
    {
        Uses = TermRecord.AllOf(project.Uses),
        Places = PlacesOf(project.Places),
        Stage = project.Standing is { } stage ? TermRecord.Of(stage) : null,
        Since = Plain.Date(project.Since),
        Phases = [.. project.Phases.Select(p => new PhaseRecord(TermRecord.Of(p.Stage), Plain.Date(p.Since)!, Plain.Text(p.Note)) { Until = Plain.Date(p.Until), IsPlanned = p.IsPlanned })],
        Site = Plain.Address(project.Site),
        Trial = Plain.Address(project.Trial),
        Welcome = project.Welcome is { } w ? new(w.Open?.Word, Plain.Text(w.ToWhom), Plain.Text(w.How)) : null,
        Carrier = project.Carrier is { } c ? new(Plain.Text(c.Name.Text), c.LegalForm is { } form ? TermRecord.Of(form) : null, Plain.Address(c.Site)) : null,
        Release = project.Release is { } r ? new(Plain.Texts(r.Platforms), Plain.Text(r.Version), Plain.Date(r.On)) : null,
        Access = project.Access is { } a ? new(a.State.Word, Plain.Date(a.On), Plain.Address(a.Statement)) : null,
        Statistics = Plain.Address(project.Statistics),
        Figures = [.. project.Figures.Select(f => new FigureRecord(TermRecord.Of(f.What), f.Number.Number, Plain.Text((f.What.Meaning as Term)?.Unit), Plain.Date(f.Date), Plain.Text(f.Source), Plain.Text(f.Method)))],
        Owners = [.. project.Owners.Select(o => new OwnerRecord(Plain.Text(o.Who.Text), Plain.Text(o.Share)))],
        Economy = project.Economy is { } e ? new(Plain.Text(e.Entry), Plain.Text(e.Pays), Plain.Text(e.Flows), e.Profit?.Word, Plain.Text(e.Note)) : null,
        Opening = project.Opening is { } o ? new(o.Code?.Word, o.Contents?.Word, o.Data is { } d ? new(Plain.Text(d.Public), Plain.Text(d.Personal)) : null, Plain.Text(o.Licence), Plain.Address(o.Repository), Plain.Text(o.Why)) : null,
        Bricks = [.. project.Bricks.Select(b => new BrickRecord(Plain.Text(b.Name.Text), Plain.Text(b.Role), b.Openness?.Word, Plain.Text(b.Licence), Plain.Text(b.Why), Plain.Text(b.Wished)))],
        Needs = [.. project.Needs.Select(n => IdOf(project, n))],
        Offers = [.. project.Offers.Select(n => IdOf(project, n))],
        Groups = Ids(project.Groups),
        Goals = Of(project.Goals),
        Distinction = Plain.Text(project.Distinction),
        Charter = [.. project.Charter.Select(x => new CommitmentRecord(TermRecord.Of(x.Obligation), x.State.Word, Plain.Text(x.Evidence), Plain.Date(x.On), Plain.Text(x.Note)))],
        Values = [.. project.Values.Select(v => new ValueRecord(TermRecord.Of(v.Value), Plain.Text(v.Practice.Text), Plain.Text(v.Proof), Plain.Text(v.Limit)))],
        Utility =
        [
            .. project.Utility.Select(u => new UtilityRecord(Plain.Date(u.Year)!, Plain.Text(u.Means), Plain.Text(u.Results),
                [.. u.Externalities.Select(x => new ExternalityRecord(Plain.Text(x.What.Text), x.Number?.Number, Plain.Text(x.Method), x.Confidence?.Word, Plain.Text(x.Source), Plain.Text(x.Told)))])),
        ],
    });

    /// <summary>Where a project acts, without the rest of its sheet.</summary>
    public IEnumerable<FeatureRecord<ProjectPlaces>> ProjectMap => site.Listed<Project>().Select(p =>
        new FeatureRecord<ProjectPlaces>(p.Key.Id, new(Plain.Text(p.Title.Text), AddressOf(p.Url), TermRecord.AllOf(p.Uses), PlacesOf(p.Places))));
}
