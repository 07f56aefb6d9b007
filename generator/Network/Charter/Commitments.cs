using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Charter;

/// <summary>What is known of a commitment, in words that claim no more.</summary>
internal static class Commitments
{
    /// <summary>The part of a sheet that tells them, each with its state.</summary>
    public static FactView Told(Site site, Project project, FactView part) => part with
    {
        Told = [.. site.Charter.Of(project.Key).Select(p => Of(site, p, Name(p.Obligation), null))],
        Holds = site.Charter.Of(project.Key).Count(p => p.State == PledgeState.Evident) is > 0 and var evident ? site.Say("charte-a-jour", evident) : null,
    };

    private static ValueView Name(Term obligation) => Telling.Text(obligation.Name.Shown) with { To = Destination.To(CharterPages.AddressOf(obligation)) };

    /// <param name="name">The other side: the obligation on a sheet, the project on the page of an obligation.</param>
    public static ToldView Of(Site site, Pledge pledge, ValueView name, string? anchor)
    {
        var told = pledge.Told;
        var why = pledge.State is PledgeState.NotYet or PledgeState.Irrelevant;
        var checkedBy = pledge.State == PledgeState.Reported ? [] : told.Reviewers;
        return new(anchor, name, StateOf(site, pledge), null,
            [
                .. Telling.Facts(
                    ("preuve", site.Declared(Commitment.Codec.LabelOf("preuve")), Evidence(pledge)),
                    why ? ("pourquoi", site.Say("engagement-pourquoi"), Telling.Text(told.Note)) : ("precision", site.Say("engagement-precision"), Telling.Text(told.Note))),
                .. checkedBy.Length == 0 ? [] : new[] { new FactView("relecteurs", site.Declared(Commitment.Codec.LabelOf("relecteurs")), [.. checkedBy.Select(r => Telling.Text(r.Organisation.Shown + (r.On is { } on ? $" ({Dates.InWords(on.Date)})" : "")))]) },
            ]);
    }

    /// <summary>Evidence, with its date where the state does not say it.</summary>
    private static ValueView? Evidence(Pledge pledge)
    {
        if (pledge.Told.Evidence is not { } evidence) return null;
        return Telling.Reference(evidence) with { Note = pledge.State == PledgeState.Underway && pledge.Told.On is { } on ? Dates.InWords(on.Date) : null };
    }

    private static StateView StateOf(Site site, Pledge pledge) => pledge.State switch
    {
        PledgeState.Reported => new(
            SheetPages.YearOf(pledge.By) is { } year
                ? site.Say("engagement-source-annee", Word(site, pledge), year) : site.Say("engagement-source", Word(site, pledge)),
            "vide"),
        PledgeState.Evident => new(site.Say("engagement-preuve-le", Dated(site, pledge)), "plein"),
        PledgeState.Fading or PledgeState.Over => new(site.Say("engagement-a-rafraichir-le", Dated(site, pledge)), "demi"),
        _ => new(Word(site, pledge), Sign(pledge)),
    };

    /// <summary>The state without its date, for the cell of a table.</summary>
    public static StateView InShort(Site site, Pledge pledge) => new(Word(site, pledge), Sign(pledge));

    private static string Dated(Site site, Pledge pledge) =>
        pledge.Told.Evidence is null ? site.Say("engagement-sans-description", Dates.Of(pledge.Told.On!.Date)) : Dates.Of(pledge.Told.On!.Date);

    private static string Word(Site site, Pledge pledge) => pledge.State switch
    {
        PledgeState.Evident => site.Say("engagement-date"),
        PledgeState.Fading or PledgeState.Over => site.Say("engagement-a-rafraichir"),
        PledgeState.Claimed => site.Say("engagement-sans-preuve"),
        PledgeState.Reported when pledge.Told.State.Word == "tenu" => site.Say("engagement-dit-tenu"),
        _ => Casing.Capital(site.Declared(pledge.Told.State.Label)),
    };

    private static string Sign(Pledge pledge) => pledge.State switch
    {
        PledgeState.Evident => "plein",
        PledgeState.Fading or PledgeState.Over or PledgeState.Underway => "demi",
        _ => "vide",
    };
}
