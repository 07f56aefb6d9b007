using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Scriban.Syntax;

namespace Pec.Rendering;

/// <summary>What a name stands for in a template, and what is under it.</summary>
internal sealed partial class TemplateBinder
{
    private readonly Dictionary<Type, ViewType> types = [];

    private Expression? Read(ScriptExpression? expression, Scope scope)
    {
        switch (expression)
        {
            case ScriptThisExpression: return scope.Whole;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: var right }: return Read(right, scope) is { } value ? new Not(value) : null;
            case ScriptMemberExpression { Target: ScriptVariable { Name: "for" }, Member: { } member }: return Turn(member, scope);
            case ScriptMemberExpression { Target: var target, Member: { } member }: return Read(target, scope) is MemberRead reading ? Under(reading, member, scope) : null;
            case ScriptVariable variable: return scope.Find(variable.Name) ?? Under(scope.Whole, variable, scope);
            case { } other:
                Tell(scope, other, UnknownForm);
                return null;
            default: return null;
        }
    }

    private MemberRead? Under(MemberRead of, ScriptVariable name, Scope scope)
    {
        var type = MembersOf(of.Form);
        for (var i = 0; i < type?.Members.Length; i++)
            if (type.Members[i] is var member && member.Name == name.Name) return new(member.Form, of.Place, of.Members.Add(new(type, i)));
        Tell(scope, name, Unknown(name.Name, of == scope.Whole ? scope.Names(type) : Scope.NamesOf(type)));
        return null;
    }

    private Turn? Turn(ScriptVariable member, Scope scope)
    {
        if (scope.Place > 0 && LoopMemberOf(member.Name) is { } known) return new(known, scope.Place);
        Tell(scope, member, Unknown("for." + member.Name, scope.Place > 0 ? ["for.first", "for.last", "for.index"] : []));
        return null;
    }

    private static LoopMember? LoopMemberOf(string name) =>
        name switch { "first" => LoopMember.First, "last" => LoopMember.Last, "index" => LoopMember.Index, _ => null };

    private static Sentence Unknown(string name, ImmutableArray<string> known) => Nearest.To(name, known) is { } nearest
        ? new($"« {name} » n'existe pas ici ; vouliez-vous dire « {nearest} » ?", $"“{name}” does not exist here; did you mean “{nearest}”?")
        : new($"« {name} » n'existe pas ici.", $"“{name}” does not exist here.");

    private ViewType? MembersOf(ViewForm form)
    {
        if (form.Kind == ViewKind.Address) return addressMembers;
        if (form.View is not { } type) return null;
        if (!types.TryGetValue(type, out var members) && views(type) is { } found) types[type] = members = found;
        return members;
    }

    /// <summary>Of an address a template may ask whether it leads away, and what the message says that it opens.</summary>
    private static readonly ViewType addressMembers = new(
        "Destination", "",
        [new("outside", ViewForm.Text, ""), new("mailbox", ViewForm.Text, ""), new("subject", ViewForm.Text, ""), new("message", ViewForm.Text, "")],
        static (to, member) => member switch
        {
            0 => ((Destination)to).Outside,
            1 => ((Destination)to).Message?.To,
            2 => ((Destination)to).Message?.Subject,
            _ => ((Destination)to).Message?.Text,
        });

    /// <summary>The names that a place of a template knows: what it was given, and the items of the loops around it.</summary>
    private sealed record Scope(Template Template, BoundTemplate Bound, ViewForm Given)
    {
        private ImmutableArray<(string Name, ViewForm Form)> items = [];

        /// <summary>What the template was given.</summary>
        public MemberRead Whole { get; } = new(Given, 0, []);

        /// <summary>Where the item of the innermost loop is; 0 outside of loops.</summary>
        public int Place => items.Length;

        public Scope With(string name, ViewForm form)
        {
            Bound.Places = Math.Max(Bound.Places, Place + 2);
            return this with { items = items.Add((name, form)) };
        }

        public MemberRead? Find(string name)
        {
            for (var i = items.Length; i > 0; i--)
                if (items[i - 1].Name == name) return new(items[i - 1].Form, i, []);
            return null;
        }

        public ImmutableArray<string> Names(ViewType? given) => [.. items.Select(i => i.Name), .. NamesOf(given)];

        public static ImmutableArray<string> NamesOf(ViewType? type) => [.. type?.Members.Select(m => m.Name) ?? []];

        public Location At(ScriptNode node) => Template.At(node.Span);
    }
}
