using Pec.Diagnostics;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>What is gathered while one file is read against its schema.</summary>
/// <param name="today">The date of the build: what is said to have happened cannot be later.</param>
/// <param name="isFrench">Whether the words are French, and take its typography.</param>
/// <param name="folder">That of the kind of the entry; null for what is no entry.</param>
public sealed class ReadContext(DateOnly today, bool isFrench, string? folder = null)
{
    private readonly List<Diagnostic> found = [];

    /// <summary>The folder of the kind of the entry that is read; null for what is no entry.</summary>
    public string? Folder => folder;

    public DateOnly Today => today;

    public IReadOnlyList<Diagnostic> Found => found;

    public string Shown(string text) => isFrench ? Typography.Set(text) : text;

    public void Report(Diagnostic diagnostic) => found.Add(diagnostic);
}
