using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>An address of the web.</summary>
public sealed class WebAddressCodec : ScalarCodec<WebAddress>
{
    public override Sentence Form => new("une adresse du web", "a web address");
    public override string Example => "https://exemple.org";
    public override Structure Structure { get; } = new Structure.Pattern("adresse", "^[hH][tT][tT][pP][sS]?://[^/?#@% ]");

    protected override WebAddress? Read(Scalar scalar, ReadContext reading)
    {
        var (nature, address) = AddressPolicy.Check(scalar.Text);
        if (nature == AddressNature.Outside && address.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(address, UriKind.Absolute, out _))
            return new(address, scalar.At);
        reading.Report(Rules.BadAddress(scalar.At, scalar.Text.Trim(), WithScheme(nature, address)));
        return null;
    }

    private static string? WithScheme(AddressNature nature, string address) =>
        nature == AddressNature.Inside && !address.Contains('@') && !address.Contains(' ') && !address.StartsWith('/')
        && address.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < address.Length - 1 ? "https://" + address : null;
}

/// <summary>An e-mail address; a person's own gets an advice, since it is published.</summary>
public sealed class MailboxCodec : ScalarCodec<Mailbox>
{
    public override Sentence Form => new("une adresse de courriel", "an e-mail address");
    public override string Example => "bonjour@exemple.org";
    public override Structure Structure { get; } = new Structure.Pattern("courriel", @"^(mailto:)?[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$");

    protected override Mailbox? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text["mailto:".Length..];
        if (!Mailboxes.IsOne(text))
        {
            reading.Report(Fault(scalar));
            return null;
        }
        if (PersonalAddresses.IsOfOnePerson(text)) reading.Report(Rules.PersonalMailbox(scalar.At, text));
        return new(text, scalar.At);
    }

    private static Diagnostic Fault(Scalar scalar)
    {
        var text = scalar.Text.Trim();
        if (Mailboxes.IsTelephone(text)) return Rules.TelephoneNumber(scalar.At, text);
        if (Mailboxes.AccountPage(text) is { } page) return Rules.AccountName(scalar.At, text, page);
        if (Mailboxes.Undisguised(text) is { } right) return Rules.DisguisedMailbox(scalar.At, text, right);
        return Mailboxes.AreSeveral(text) ? Rules.SeveralMailboxes(scalar.At, text) : Rules.BadMailbox(scalar.At, scalar.Text);
    }
}

/// <summary>An address of the site itself.</summary>
public sealed class SiteAddressCodec : ScalarCodec<FileUse>
{
    public override Sentence Form => new("une adresse du site", "an address of the site");
    public override string Example => "/projets/";
    public override Structure Structure { get; } = new Structure.Pattern("adresse-du-site", FileCodec.Inside);

    protected override FileUse? Read(Scalar scalar, ReadContext reading)
    {
        var (nature, address) = AddressPolicy.Check(scalar.Text);
        if (nature == AddressNature.Inside && address.Length > 0) return new(address, scalar.At);
        reading.Report(AddressSlip.Of(scalar.Text) is null ? Rules.WrongShape(scalar.At, Form, Example) : Rules.BadAddress(scalar.At, scalar.Text, null));
        return null;
    }
}

/// <summary>A file beside the entry or in the shared folder of files.</summary>
public sealed class FileCodec : ScalarCodec<FileUse>
{
    public override Sentence Form => new("le nom d'un fichier", "the name of a file");
    public override string Example => "photo.jpg";
    public override Structure Structure { get; } = new Structure.Pattern("fichier", Inside);

    /// <summary>No scheme, no host, no backslash.</summary>
    internal const string Inside = @"^(?!//)(?![^/?#]*:)[^\\]+$";

    protected override FileUse? Read(Scalar scalar, ReadContext reading)
    {
        var (nature, address) = AddressPolicy.Check(scalar.Text);
        if (nature == AddressNature.Inside && address.Length > 0) return new(address, scalar.At);
        reading.Report(
            nature == AddressNature.Outside ? Rules.ForeignPicture(scalar.At) : AddressSlip.Of(scalar.Text) is null ? Rules.WrongShape(scalar.At, Form, Example) : Rules.BadAddress(scalar.At, scalar.Text, null));
        return null;
    }
}
