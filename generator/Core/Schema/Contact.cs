using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>Whom to write to: a shared address before a person's.</summary>
public sealed record Contact : Part
{
    public Mailbox? Mail { get; init; }
    public WebAddress? Page { get; init; }
    public Words? Role { get; init; }

    private static readonly FieldsOf<Contact> F = new();

    public static readonly ObjectCodec<Contact> Codec = new(
        new("un courriel, une adresse de page, ou {courriel, page, role}", "an e-mail, a page's address, or {courriel, page, role}"), new(),
        new(["courriel", "page"], text => Mailboxes.AreMeant(text) ? "courriel" : "page"),
        F.One(Free, "courriel", ("Courriel", "Mail"), As.Mail, c => c.Mail, (c, v) => c with { Mail = v },
            ("Une adresse partagée ; elle sera publiée.", "A shared address; it will be published."), "bonjour@exemple.org"),
        F.One(Free, "page", ("Page", "Page"), As.Web, c => c.Page, (c, v) => c with { Page = v },
            ("Une page où écrire.", "A page where one may write."), "https://exemple.org/contact"),
        F.One(Free, "role", ("Qui répond", "Who answers"), As.Text, c => c.Role, (c, v) => c with { Role = v },
            ("La fonction de qui répond.", "The role of whoever answers."), "l'équipe d'accueil"));
}
