using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Scriban.Syntax;

namespace Pec.Rendering;

/// <summary>The functions that templates may call: no other exists.</summary>
internal sealed partial class TemplateBinder
{
    /// <summary>Each function, with how it is written and what it writes.</summary>
    internal static readonly ImmutableArray<(string Name, string Example, string Meaning)> Functions =
    [
        ("t", "t \"mot\"", "Le mot du thème qui a cette clé, dans `textes/fr.yml` ; ce qui suit la clé remplit ses blancs `{0}`, `{1}`…"),
        (
            "href", "href x",
            "Une adresse, comme cette page doit l'écrire. De l'adresse `x`, `x.outside` dit si elle sort du site ; `x.mailbox`, `x.subject` et `x.message`, à qui, sur quoi et en quels mots elle écrit."),
        ("html", "html x", "Un texte mis en forme."),
        ("data", "data x", "Des données pour les moteurs de recherche, dans un `<script type=\"application/ld+json\">`."),
        ("asset", "asset \"style.css\"", "L'adresse publiée d'un fichier de `assets/`."),
        (
            "integrity", "integrity \"style.css\"",
            "L'attribut qui lie un fichier de `assets/` à son contenu ; se colle après les guillemets de `href` ou de `src`."),
        ("style", "style \"embed.css\"", "Dans `embed`, la feuille `embed.css` de `assets/`, écrite dans la page : un autre site la montre sans rien demander d’autre."),
        (
            "include", "include \"partie\" x",
            "Une partie, de `partials/`, qui ne lit que ce qu'on lui donne ; sans rien après son nom, ce que le gabarit a reçu."),
    ];

    private Step? Call(ScriptVariable function, ImmutableArray<ScriptExpression> given, Scope scope) => (function.Name, given) switch
    {
        ("t", [ScriptLiteral { Value: string key } at, .. var blanks]) => Phrase(key, at, blanks, scope),
        ("href", [var to]) => Given(to, ViewKind.Address, wantsAddress, scope) is { } address ? new Address(address, scope.At(to)) : null,
        ("html", [var body]) => Given(body, ViewKind.Body, wantsBody, scope) is { } html ? new Body(html) : null,
        ("data", [var json]) => Given(json, ViewKind.Text, wantsData, scope) is { } data ? new Data(data, scope.At(json)) : null,
        ("asset", [ScriptLiteral { Value: string name } at]) => Asset(name, at, scope) is { } file ? new AssetAddress(file) : null,
        ("integrity", [ScriptLiteral { Value: string name } at]) => Asset(name, at, scope) is { } file ? new AssetIntegrity(file) : null,
        ("style", [ScriptLiteral { Value: ThemeAssets.Embedded and var name } at]) when Is(scope, Theme.Embedded) => Asset(name, at, scope) is { } file ? Style(file, at, scope) : null,
        ("include", [ScriptLiteral { Value: string name } at]) => Include(name, at, scope.Whole, scope),
        ("include", [ScriptLiteral { Value: string name } at, var view]) => Read(view, scope) is { } value ? Include(name, at, value, scope) : null,
        _ => Tell(scope, function, Uncallable(function.Name, scope)),
    };

    private static readonly Sentence wantsAddress = new("« href » veut une adresse.", "“href” wants an address."),
        wantsBody = new("« html » veut un texte mis en forme.", "“html” wants a formatted text."),
        wantsData = new("« data » veut des données.", "“data” wants data.");

    private Sentence Uncallable(string name, Scope scope) => Functions.FirstOrDefault(f => f.Name == name) is { Example: { } example }
        ? new($"écrivez « {example} ».", $"write “{example}”.")
        : Unknown(name, [.. scope.Names(MembersOf(scope.Given)), .. Functions.Select(f => f.Name)]);

    private Step? Phrase(string key, ScriptNode at, ImmutableArray<ScriptExpression> given, Scope scope)
    {
        var blanks = given.Select(blank => Blank(blank, scope)).OfType<Expression>().ToArray();
        if (theme.Words.Find(key) is not { } words)
        {
            var place = scope.At(at);
            faults.Add(_ => Rules.MissingWord(place, key, theme.WordsFile, Nearest.To(key, theme.Words.All.Keys)));
            return null;
        }
        if (given.IsEmpty) return new Fixed(PageWriter.Escape(words));
        if (blanks.Length < given.Length) return null;
        return new Phrase(words, blanks[0].Form.Kind == ViewKind.Number ? theme.Words.FindSeveral(key) : null, blanks);
    }

    private Expression? Blank(ScriptExpression expression, Scope scope)
    {
        var value = Read(expression, scope);
        if (value is null or { Form.Kind: ViewKind.Text or ViewKind.Number }) return value;
        Tell(scope, expression, Unwritable(expression.ToString(), value.Form.Kind));
        return null;
    }

    private Expression? Given(ScriptExpression expression, ViewKind kind, Sentence wants, Scope scope)
    {
        var value = Read(expression, scope);
        if (value is null || value.Form.Kind == kind) return value;
        Tell(scope, expression, wants);
        return null;
    }

    private PublishedAsset? Asset(string name, ScriptNode at, Scope scope)
    {
        var asset = assets.Find(name);
        if (asset is null) Tell(scope, at, new($"le fichier « {name} » n'est pas dans « assets/ ».", $"the file “{name}” is not in “assets/”."));
        return asset;
    }

    private Step? Style(PublishedAsset file, ScriptNode at, Scope scope) => file.Bytes.Span.Contains((byte)'<')
        ? Tell(scope, at, new($"« {ThemeAssets.Embedded} » ne peut pas contenir « < ».", $"“{ThemeAssets.Embedded}” cannot hold “<”."))
        : new Fixed([.. "<style>"u8, .. file.Bytes.Span, .. "</style>"u8]);

    private Step? Include(string name, ScriptNode at, Expression given, Scope scope)
    {
        if (!parts.TryGetValue(name, out var part))
            return Tell(scope, at, Nearest.To(name, parts.Keys) is { } nearest
                ? new($"il n'y a pas de partie « {name} » ; vouliez-vous dire « {nearest} » ?", $"there is no partial “{name}”; did you mean “{nearest}”?")
                : new($"il n'y a pas de partie « {name} ».", $"there is no partial “{name}”."));
        if (!bound.TryGetValue((name, given.Form), out var inside)) bound[(name, given.Form)] = inside = Waiting(part, given.Form);
        return new Inclusion(given, inside);
    }
}
