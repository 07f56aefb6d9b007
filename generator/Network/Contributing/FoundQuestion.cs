namespace Pec.Network.Contributing;

/// <summary>Words of a message that are not of whoever answers: a question, or a sentence of the form around them.</summary>
/// <param name="Question">Null for a sentence of the form.</param>
/// <param name="Line">Where it starts, with its number and its decoration.</param>
/// <param name="EndLine">Where its answer starts.</param>
internal sealed record FoundQuestion(Question? Question, int Line, int Start, int EndLine, int End);
