using Pec.Model;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Composing;

/// <summary>How two who do not know each other yet are introduced: one message to both, ready to be sent.</summary>
internal static class Introductions
{
    /// <param name="one">With the address that a part of its sheet gives, where that one comes first.</param>
    /// <param name="sentences">True ones: what each is or looks for, what they share.</param>
    /// <returns>The network stands in for who gave no address; null when it gave none either.</returns>
    public static Destination? Of(Site site, (Entry Entry, Contact? Own) one, (Entry Entry, Contact? Own) other, params string[] sentences)
    {
        var subject = $"{one.Entry.Title.Shown} et {other.Entry.Title.Shown} : et si vous vous parliez ?";
        var network = site.Settings.Contact?.Mail?.Address;
        var addresses = new[] { MailOf(one) ?? network, MailOf(other) ?? network }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return addresses.Count == 0 ? Tell.Network(site, subject)?.To : Tell.Mail(string.Join(',', addresses), subject, $"Bonjour,\n\n{string.Join('\n', sentences)}\n");
    }

    /// <summary>« a, b et c ».</summary>
    public static string Joined(IEnumerable<string> words) => words.ToList() switch { [var only] => only, [.. var first, var last] => $"{string.Join(", ", first)} et {last}", [] => "" };

    /// <summary>A group is reached through who keeps it going.</summary>
    private static string? MailOf((Entry Entry, Contact? Own) one) => one.Own?.Mail?.Address ?? one.Entry switch
    {
        Project project => project.Contact?.Mail?.Address,
        Ally ally => ally.Contact?.Mail?.Address,
        WorkingGroup group => group.Facilitators.Select(f => f.Contact?.Mail?.Address).FirstOrDefault(a => a is not null),
        _ => null,
    };
}
