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
        Told = [.. site.Charter.Of(project.Key).Select(p => Of(p, Name(p.Obligation), null))],
        Holds = site.Charter.Of(project.Key).Count(p => p.State == PledgeState.Evident) is > 0 and var evident ? site.Say("charte-preuves", evident) : null,
    };

    private static ValueView Name(Term obligation) => Telling.Text(obligation.Name.Shown) with { To = Destination.To(CharterPages.AddressOf(obligation)) };

    /// <param name="name">The other side: the obligation on a sheet, the project on the page of an obligation.</param>
    public static ToldView Of(Pledge pledge, ValueView name, string? anchor)
    {
        var told = pledge.Told;
        var why = pledge.State is PledgeState.NotYet or PledgeState.Irrelevant;
        var checkedBy = pledge.State == PledgeState.Reported ? [] : told.Reviewers;
        return new(anchor, name, StateOf(pledge), null,
            [
                .. Telling.Facts(("preuve", "Preuve", Evidence(pledge)), why ? ("pourquoi", "Pourquoi", Telling.Text(told.Note)) : ("precision", "À savoir", Telling.Text(told.Note))),
                .. checkedBy.Length == 0 ? [] : new[] { new FactView("relecteurs", "Vérifiée par", [.. checkedBy.Select(r => Telling.Text(r.Organisation.Shown + (r.On is { } on ? $" ({Dates.InWords(on.Date)})" : "")))]) },
            ]);
    }

    /// <summary>Evidence, with its date where the state does not say it.</summary>
    private static ValueView? Evidence(Pledge pledge)
    {
        if (pledge.Told.Evidence is not { } evidence) return null;
        return Telling.Reference(evidence) with { Note = pledge.State == PledgeState.Underway && pledge.Told.On is { } on ? Dates.InWords(on.Date) : null };
    }

    private static StateView StateOf(Pledge pledge) => pledge.State switch
    {
        PledgeState.Reported => new($"{Word(pledge)}, d’après des sources publiques" + (SheetPages.YearOf(pledge.By) is { } year ? $" ({year})" : ""), "vide"),
        PledgeState.Evident => new("Preuve datée " + Dated(pledge), "plein"),
        PledgeState.Fading or PledgeState.Over => new("À rafraîchir\u00a0: preuve datée " + Dated(pledge), "demi"),
        _ => new(Word(pledge), Sign(pledge)),
    };

    /// <summary>The state without its date, for the cell of a table.</summary>
    public static StateView InShort(Pledge pledge) => new(Word(pledge), Sign(pledge));

    private static string Dated(Pledge pledge) => Dates.Of(pledge.Told.On!.Date) + (pledge.Told.Evidence is null ? ", sans description" : "");

    private static string Word(Pledge pledge) => pledge.State switch
    {
        PledgeState.Evident => "Preuve datée",
        PledgeState.Fading or PledgeState.Over => "À rafraîchir",
        PledgeState.Claimed => "Dit tenu, sans preuve datée",
        PledgeState.Reported when pledge.Told.State.Word == "tenu" => "Dit tenu",
        _ => Casing.Capital(pledge.Told.State.Label),
    };

    private static string Sign(Pledge pledge) => pledge.State switch
    {
        PledgeState.Evident => "plein",
        PledgeState.Fading or PledgeState.Over or PledgeState.Underway => "demi",
        _ => "vide",
    };
}
