using System.Collections.Immutable;

namespace Pec.Network.Contributing;

/// <summary>What an answer says, key by key.</summary>
/// <param name="Left">Its words where they say more than the values: none is lost.</param>
public sealed record Understood(Answer Answer, ImmutableArray<ToldValue> Values, ImmutableArray<string> Left);

/// <summary>A value of a key, as it stands in the file.</summary>
/// <param name="IsInferred">Whether it was not said in so many words: somebody confirms it before it is published.</param>
public sealed record ToldValue(string Key, string Value, bool IsInferred = false);
