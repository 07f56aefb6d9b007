using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Scriban.Syntax;

namespace Pec.Rendering;

/// <summary>A template, bound to what it is given: what it does, and how many values have a name in it at once.</summary>
internal sealed class BoundTemplate
{
    public Step[] Steps { get; set; } = [];
    public int Places { get; set; } = 1;
}

/// <summary>
/// Binds a template and the parts that it includes to a sort of view, once: each name is found then, or told where it stands, whether or not a page would have
/// reached it. Of Scriban's tree a closed list of nodes is known; its evaluator never runs.
/// </summary>
internal sealed class TemplateBinder(ThemeSource theme, IReadOnlyDictionary<string, Template> parts, ThemeAssets assets, Func<Type, ViewType?> views)
{
    private const int MostSteps = 200_000, MostTold = 20;

    private readonly List<Func<Url, Diagnostic>> faults = [];
    private readonly Dictionary<(string Part, ViewForm Given), BoundTemplate> bound = [];
    private readonly Queue<(Template Template, Scope Scope, BoundTemplate Bound)> waiting = new();
    private readonly Dictionary<Type, ViewType> types = [];
    private int steps;

    /// <summary>What is wrong, for the page on which it is met.</summary>
    public IReadOnlyList<Func<Url, Diagnostic>> Faults => faults;

    public BoundTemplate Bind(Template template, ViewForm given)
    {
        var main = Waiting(template, given);
        // Parts wait for their turn: one may include itself, or stand at the end of a long chain.
        while (faults.Count < MostTold && waiting.TryDequeue(out var next)) next.Bound.Steps = Steps(next.Template.Page!.Body, next.Scope);
        return main;
    }

    private BoundTemplate Waiting(Template template, ViewForm given)
    {
        var part = new BoundTemplate();
        if (template.Page is not null) waiting.Enqueue((template, new(template, part, given), part));
        return part;
    }

    private Step[] Steps(ScriptBlockStatement? block, Scope scope)
    {
        var all = new List<Step>();
        // What never changes is written in one piece.
        var html = new ArrayBufferWriter<byte>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (Of(statement, scope) is not { } step) continue;
            if (step is Fixed words) html.Write(words.Html);
            else
            {
                Flush();
                all.Add(step);
            }
            if (++steps == MostSteps) scope.Tell(statement, new("il demande plus de travail qu'aucune page n'en a besoin.", "it asks for more work than any page needs."), faults);
            if (steps >= MostSteps) break;
        }
        Flush();
        return [.. all];

        void Flush()
        {
            if (html.WrittenCount > 0) all.Add(new Fixed(html.WrittenSpan.ToArray()));
            html.ResetWrittenCount();
        }
    }

    private Step? Of(ScriptStatement statement, Scope scope)
    {
        switch (statement)
        {
            case ScriptRawStatement raw: return new Fixed(Encoding.UTF8.GetBytes(raw.Text.ToString()));
            case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement: return null;
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable function } call }: return Call(function, [.. call.Arguments], scope);
            case ScriptExpressionStatement { Expression: ScriptVariable { Name: "main" } }: return new Main();
            case ScriptExpressionStatement { Expression: { } written }: return Written(written, scope);
            case ScriptIfStatement choice: return Bind(choice, scope);
            case ScriptForStatement { Variable: ScriptVariable variable, Iterator: { } } loop: return Bind(loop, variable.Name, scope);
            default:
                scope.Tell(statement, new("cette forme n'est pas connue.", "this form is not known."), faults);
                return null;
        }
    }

    private Choice? Bind(ScriptIfStatement choice, Scope scope)
    {
        var condition = Read(choice.Condition, scope);
        var then = Steps(choice.Then, scope);
        Step[] otherwise = choice.Else switch
        {
            ScriptElseStatement last => Steps(last.Body, scope),
            ScriptIfStatement next => Bind(next, scope) is { } step ? [step] : [],
            _ => [],
        };
        return condition is null ? null : new(condition, then, otherwise);
    }

    private Loop? Bind(ScriptForStatement loop, string name, Scope scope)
    {
        var (iterator, list) = (loop.Iterator!, Read(loop.Iterator, scope));
        if (list is not null and not { Form.Kind: ViewKind.List })
            scope.Tell(iterator, new($"« {iterator} » n'est pas une liste.", $"“{iterator}” is no list."), faults);
        if (list is not { Form.Item: { } item }) return null;
        var inside = scope.With(name, item);
        return new(list, inside.Place, Steps(loop.Body, inside), Steps(loop.Else?.Body, scope));
    }

    private Step? Written(ScriptExpression expression, Scope scope)
    {
        if (Read(expression, scope) is not { } value) return null;
        if (value.Form.Kind is ViewKind.Text or ViewKind.Number) return new Value(value);
        scope.Tell(expression, Unwritable(expression.ToString(), value.Form.Kind), faults);
        return null;
    }

    private static Sentence Unwritable(string name, ViewKind kind) => kind switch
    {
        ViewKind.Flag => new($"« {name} » dit oui ou non : demandez-le par « if {name} ».", $"“{name}” says yes or no: ask it with “if {name}”."),
        ViewKind.Address => new($"« {name} » est une adresse : écrivez « href {name} ».", $"“{name}” is an address: write “href {name}”."),
        ViewKind.Body => new($"« {name} » est un texte mis en forme : écrivez « html {name} ».", $"“{name}” is a formatted text: write “html {name}”."),
        ViewKind.List => new($"« {name} » est une liste : suivez-la avec « for ».", $"“{name}” is a list: follow it with “for”."),
        _ => new($"« {name} » n'est pas un texte : nommez ce qu'il y a dedans, comme « {name}.text ».", $"“{name}” is no text: name something in it, like “{name}.text”."),
    };

    private Step? Call(ScriptVariable function, ImmutableArray<ScriptExpression> given, Scope scope)
    {
        switch (function.Name, given)
        {
            case ("t", [ScriptLiteral { Value: string key } at, .. var blanks]): return Phrase(key, at, blanks, scope);
            case ("href", [var to]): return Given(to, ViewKind.Address, new("« href » veut une adresse.", "“href” wants an address."), scope) is { } address ? new Address(address, scope.At(to)) : null;
            case ("html", [var body]): return Given(body, ViewKind.Body, new("« html » veut un texte mis en forme.", "“html” wants a formatted text."), scope) is { } html ? new Body(html) : null;
            case ("data", [var json]): return Given(json, ViewKind.Text, new("« data » veut des données.", "“data” wants data."), scope) is { } data ? new Data(data, scope.At(json)) : null;
            case ("asset", [ScriptLiteral { Value: string name } at]): return Asset(name, at, scope) is { } file ? new AssetAddress(file) : null;
            case ("integrity", [ScriptLiteral { Value: string name } at]): return Asset(name, at, scope) is { } sealedFile ? new AssetIntegrity(sealedFile) : null;
            case ("include", [ScriptLiteral { Value: string name } at]): return Include(name, at, new Reading(scope.Given, 0, []), scope);
            case ("include", [ScriptLiteral { Value: string name } at, var view]): return Read(view, scope) is { } value ? Include(name, at, value, scope) : null;
            default:
                scope.Tell(function, Uncallable(function.Name, scope), faults);
                return null;
        }
    }

    private static readonly ImmutableArray<(string Name, string Example)> functions =
        [("t", "t \"mot\""), ("href", "href x"), ("html", "html x"), ("data", "data x"), ("asset", "asset \"style.css\""), ("integrity", "integrity \"style.css\""), ("include", "include \"partie\" x")];

    private Sentence Uncallable(string name, Scope scope) => functions.FirstOrDefault(f => f.Name == name) is { Example: { } example }
        ? new($"écrivez « {example} ».", $"write “{example}”.")
        : Unknown(name, [.. scope.Names(MembersOf(scope.Given)), .. functions.Select(f => f.Name)]);

    private Step? Phrase(string key, ScriptNode at, ImmutableArray<ScriptExpression> given, Scope scope)
    {
        if (!theme.Words.TryGetValue(key, out var words))
        {
            var place = scope.At(at);
            faults.Add(_ => Rules.MissingWord(place, key, theme.WordsFile));
            return null;
        }
        if (given.Length == 0) return new Fixed(Escaped(words));
        var blanks = new List<Expression>();
        foreach (var blank in given)
            if (Read(blank, scope) is { } value)
            {
                if (value.Form.Kind is ViewKind.Text or ViewKind.Number) blanks.Add(value);
                else scope.Tell(blank, Unwritable(blank.ToString(), value.Form.Kind), faults);
            }
        return blanks.Count == given.Length ? new Phrase(words, blanks[0].Form.Kind == ViewKind.Number ? theme.Words.GetValueOrDefault(key + "-plusieurs") : null, [.. blanks]) : null;
    }

    private static byte[] Escaped(string words)
    {
        using var writer = new PageWriter();
        writer.Escaped(words);
        return writer.Written.ToArray();
    }

    private Expression? Given(ScriptExpression expression, ViewKind kind, Sentence wants, Scope scope)
    {
        var value = Read(expression, scope);
        if (value is null || value.Form.Kind == kind) return value;
        scope.Tell(expression, wants, faults);
        return null;
    }

    private PublishedAsset? Asset(string name, ScriptNode at, Scope scope)
    {
        var asset = assets.Find(name);
        if (asset is null) scope.Tell(at, new($"le fichier « {name} » n'est pas dans « assets/ ».", $"the file “{name}” is not in “assets/”."), faults);
        return asset;
    }

    private Inclusion? Include(string name, ScriptNode at, Expression given, Scope scope)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            var nearest = Nearest.To(name, parts.Keys);
            scope.Tell(at, nearest is null ? new($"il n'y a pas de partie « {name} ».", $"there is no partial “{name}”.")
                : new($"il n'y a pas de partie « {name} » ; vouliez-vous dire « {nearest} » ?", $"there is no partial “{name}”; did you mean “{nearest}”?"), faults);
            return null;
        }
        if (!bound.TryGetValue((name, given.Form), out var inside)) bound[(name, given.Form)] = inside = Waiting(part, given.Form);
        return new(given, inside);
    }

    private Expression? Read(ScriptExpression? expression, Scope scope)
    {
        switch (expression)
        {
            case ScriptThisExpression: return new Reading(scope.Given, 0, []);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: var right }: return Read(right, scope) is { } value ? new Not(value) : null;
            case ScriptMemberExpression { Target: ScriptVariable { Name: "for" }, Member: { } member }: return Turn(member, scope);
            case ScriptMemberExpression { Target: var target, Member: { } member }:
                return Read(target, scope) is Reading reading ? Under(reading, member, MembersOf(reading.Form), scope) : null;
            case ScriptVariable variable:
                return scope.Find(variable.Name) ?? Under(new(scope.Given, 0, []), variable, MembersOf(scope.Given), scope);
            default:
                if (expression is not null) scope.Tell(expression, new("cette forme n'est pas connue.", "this form is not known."), faults);
                return null;
        }
    }

    private Reading? Under(Reading of, ScriptVariable name, ViewType? type, Scope scope)
    {
        for (var i = 0; i < type?.Members.Length; i++)
            if (type.Members[i] is var member && member.Name == name.Name) return new(member.Form, of.Place, of.Members.Add(new(type, i)));
        scope.Tell(name, Unknown(name.Name, of is { Place: 0, Members.IsEmpty: true } ? scope.Names(type) : [.. type?.Members.Select(m => m.Name) ?? []]), faults);
        return null;
    }

    private Turn? Turn(ScriptVariable member, Scope scope)
    {
        if (scope.Place > 0 && member.Name switch { "first" => LoopMember.First, "last" => LoopMember.Last, "index" => LoopMember.Index, _ => (LoopMember?)null } is { } known)
            return new(known, scope.Place);
        scope.Tell(member, Unknown("for." + member.Name, scope.Place > 0 ? ["for.first", "for.last", "for.index"] : []), faults);
        return null;
    }

    private static Sentence Unknown(string name, IReadOnlyCollection<string> known) => Nearest.To(name, known) is { } nearest
        ? new($"« {name} » n'existe pas ici ; vouliez-vous dire « {nearest} » ?", $"“{name}” does not exist here; did you mean “{nearest}”?")
        : new($"« {name} » n'existe pas ici.", $"“{name}” does not exist here.");

    private ViewType? MembersOf(ViewForm form)
    {
        if (form.Kind == ViewKind.Address) return addressMembers;
        if (form.View is not { } type) return null;
        if (!types.TryGetValue(type, out var members) && views(type) is { } found) types[type] = members = found;
        return members;
    }

    /// <summary>Of an address a template may ask whether it leads away.</summary>
    private static readonly ViewType addressMembers = new("Destination", [new("outside", ViewForm.Text)], static (to, _) => ((Destination)to).Outside);

    /// <summary>The names that a place of a template knows: what it was given, and the items of the loops around it.</summary>
    private sealed record Scope(Template Template, BoundTemplate Bound, ViewForm Given)
    {
        private ImmutableArray<(string Name, ViewForm Form)> items = [];

        /// <summary>Where the item of the innermost loop is; 0 outside of loops.</summary>
        public int Place => items.Length;

        public Scope With(string name, ViewForm form)
        {
            Bound.Places = Math.Max(Bound.Places, Place + 2);
            return this with { items = items.Add((name, form)) };
        }

        public Reading? Find(string name)
        {
            for (var i = items.Length; i > 0; i--)
                if (items[i - 1].Name == name) return new(items[i - 1].Form, i, []);
            return null;
        }

        public ImmutableArray<string> Names(ViewType? given) => [.. items.Select(i => i.Name), .. given?.Members.Select(m => m.Name) ?? []];

        public Location At(ScriptNode node) => Template.At(node.Span);

        public void Tell(ScriptNode node, Sentence what, List<Func<Url, Diagnostic>> faults)
        {
            var at = At(node);
            faults.Add(page => Rules.TemplateError(at, what, page.Path));
        }
    }
}
