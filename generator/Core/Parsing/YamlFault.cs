using Pec.Diagnostics;

namespace Pec.Parsing;

/// <summary>What is wrong on a line of YAML.</summary>
/// <param name="Line">Counted from 1, as is the column.</param>
/// <param name="Written">What stands there, as far as it is known.</param>
/// <param name="Right">What to write instead.</param>
/// <param name="IsCertain">Whether nothing else can have been meant.</param>
internal sealed record YamlFault(int Line, int Column, YamlCause Cause, string Written = "", string Right = "", bool IsCertain = false)
{
    public Diagnostic At(Model.SitePath path, int linesBefore) => Rules.UnreadableYaml(
        new(path, Line + linesBefore, Column, Math.Max(1, Written.Length)), Cause, Right, IsCertain ? new(Written, Right) : null);
}
