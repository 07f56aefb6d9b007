using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>The machine refused something (a right, a disk, a lock): said in one sentence, with what to do.</summary>
public sealed class EnvironmentFault(Sentence sentence, Exception? inner = null) : Exception(sentence.French, inner)
{
    public Sentence Sentence => sentence;
}
