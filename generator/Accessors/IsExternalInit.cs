namespace System.Runtime.CompilerServices;

/// <summary>What records need, and the oldest framework that compilers load lacks.</summary>
internal static class IsExternalInit;
