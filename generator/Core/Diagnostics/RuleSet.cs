using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>The rules that one place declares: each is kept as it is made, so that none is forgotten.</summary>
public sealed class RuleSet
{
    private readonly List<Rule> rules = [];

    /// <summary>Those that were declared, in their order.</summary>
    public ImmutableArray<Rule> All => [.. rules];

    public Rule Error(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Error, message, helps, why));

    public Rule Warning(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Warning, message, helps, why));

    public Rule Advice(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Advice, message, helps, why));

    private Rule Declare(Rule rule)
    {
        rules.Add(rule);
        return rule;
    }
}
