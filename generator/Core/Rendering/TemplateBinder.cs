using System.Buffers;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
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
internal sealed partial class TemplateBinder(ThemeSource theme, IReadOnlyDictionary<string, Template> parts, ThemeAssets assets, Func<Type, ViewType?> views)
{
    private const int MostSteps = 200_000, MostTold = 20;

    private readonly List<Func<Url?, Diagnostic>> faults = [];
    private readonly Dictionary<(string Part, ViewForm Given), BoundTemplate> bound = [];
    private readonly Queue<(Template Template, Scope Scope, BoundTemplate Bound)> waiting = new();
    private int steps;

    /// <summary>What is wrong, for the page on which it is met; null where none is made.</summary>
    public IReadOnlyList<Func<Url?, Diagnostic>> Faults => faults;

    /// <summary>The parts that were included, with what each is given.</summary>
    public IReadOnlyCollection<(string Part, ViewForm Given)> Parts => bound.Keys;

    public BoundTemplate Bind(Template template, ViewForm given)
    {
        var main = Waiting(template, given);
        // Parts wait for their turn: one may include itself, or stand at the end of a long chain.
        while (faults.Count < MostTold && waiting.TryDequeue(out var next)) next.Bound.Steps = Bind(next.Template.Page!.Body, next.Scope);
        return main;
    }

    private BoundTemplate Waiting(Template template, ViewForm given)
    {
        var part = new BoundTemplate();
        if (template.Page is not null) waiting.Enqueue((template, new(template, part, given), part));
        return part;
    }

    private Step[] Bind(ScriptBlockStatement? block, Scope scope)
    {
        var all = new List<Step>();
        // What never changes is written in one piece.
        var html = new ArrayBufferWriter<byte>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (++steps == MostSteps) Tell(scope, statement, TooMuch);
            if (steps >= MostSteps) break;
            switch (Bind(statement, scope))
            {
                case null: break;
                case Fixed words: html.Write(words.Html); break;
                case var step:
                    Flush();
                    all.Add(step);
                    break;
            }
        }
        Flush();
        return [.. all];

        void Flush()
        {
            if (html.WrittenCount > 0) all.Add(new Fixed(html.WrittenSpan.ToArray()));
            html.ResetWrittenCount();
        }
    }

    private Step? Bind(ScriptStatement statement, Scope scope) => statement switch
    {
        ScriptRawStatement raw => new Fixed(Encoding.UTF8.GetBytes(raw.Text.ToString())),
        ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement => null,
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable function } call } => Call(function, [.. call.Arguments], scope),
        ScriptExpressionStatement { Expression: ScriptVariable { Name: "main" } } => new Main(),
        ScriptExpressionStatement { Expression: ScriptVariable { Name: "policy" } } when Is(scope, Theme.Layout) =>
            new Fixed(Encoding.UTF8.GetBytes(PagePolicy.Of(theme))),
        ScriptExpressionStatement { Expression: ScriptVariable { Name: "policy" } } when Is(scope, Theme.Embedded) =>
            new Fixed(Encoding.UTF8.GetBytes(PagePolicy.OfEmbedded(assets))),
        ScriptExpressionStatement { Expression: { } written } => Written(written, scope),
        ScriptIfStatement choice => Bind(choice, scope),
        ScriptForStatement { Variable: ScriptVariable { Name: var name }, Iterator: { } list } loop => Bind(loop, name, list, scope),
        _ => Tell(scope, statement, UnknownForm),
    };

    private bool Is(Scope scope, string template) => scope.Template.Source == theme.Templates.GetValueOrDefault(template);

    private Choice? Bind(ScriptIfStatement choice, Scope scope)
    {
        var condition = Read(choice.Condition, scope);
        var then = Bind(choice.Then, scope);
        Step[] otherwise = choice.Else switch
        {
            ScriptElseStatement last => Bind(last.Body, scope),
            ScriptIfStatement next => Bind(next, scope) is { } step ? [step] : [],
            _ => [],
        };
        return condition is null ? null : new(condition, then, otherwise);
    }

    private Step? Bind(ScriptForStatement loop, string name, ScriptExpression iterator, Scope scope)
    {
        if (Read(iterator, scope) is not { } list) return null;
        if (list.Form.Item is not { } item) return Tell(scope, iterator, new($"« {iterator} » n'est pas une liste.", $"“{iterator}” is no list."));
        var inside = scope.With(name, item);
        return new Loop(list, inside.Place, Bind(loop.Body, inside), Bind(loop.Else?.Body, scope));
    }

    private Step? Written(ScriptExpression expression, Scope scope) =>
        Read(expression, scope) is not { } value ? null
        : value.Form.Kind is ViewKind.Text or ViewKind.Number ? new Value(value)
        : Tell(scope, expression, Unwritable(expression.ToString(), value.Form.Kind));

    private static readonly Sentence UnknownForm = new("cette forme n'est pas connue.", "this form is not known.");

    private static readonly Sentence TooMuch = new("il demande plus de travail qu'aucune page n'en a besoin.", "it asks for more work than any page needs.");

    private static Sentence Unwritable(string name, ViewKind kind) => kind switch
    {
        ViewKind.Flag => new($"« {name} » dit oui ou non : demandez-le par « if {name} ».", $"“{name}” says yes or no: ask it with “if {name}”."),
        ViewKind.Address => new($"« {name} » est une adresse : écrivez « href {name} ».", $"“{name}” is an address: write “href {name}”."),
        ViewKind.Body => new($"« {name} » est un texte mis en forme : écrivez « html {name} ».", $"“{name}” is a formatted text: write “html {name}”."),
        ViewKind.List => new($"« {name} » est une liste : suivez-la avec « for ».", $"“{name}” is a list: follow it with “for”."),
        _ => new(
            $"« {name} » n'est pas un texte : nommez ce qu'il y a dedans, comme « {name}.text ».",
            $"“{name}” is no text: name something in it, like “{name}.text”."),
    };

    /// <returns>Nothing: what is at fault is not followed.</returns>
    private Step? Tell(Scope scope, ScriptNode node, Sentence what)
    {
        var at = scope.At(node);
        faults.Add(page => Rules.TemplateError(at, what, page?.Path));
        return null;
    }
}
