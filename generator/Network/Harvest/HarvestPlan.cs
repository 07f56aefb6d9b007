using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Harvest;

/// <summary>A sheet that says from which file it is fed.</summary>
/// <param name="Name">Its kind and its id.</param>
public sealed record FedSheet(string Name, SitePath Path, WebAddress Source);

/// <summary>A key of a sheet that would say something else.</summary>
/// <param name="There">The key that the source has for it.</param>
/// <param name="Before">What the sheet says; null where it says nothing.</param>
public sealed record HarvestedKey(string Key, string There, string? Before, string After);

/// <summary>A sheet that a source would change.</summary>
/// <param name="Text">Its file, of which only the lines of <paramref name="Changes"/> are others.</param>
/// <param name="Marks">What is to be remembered once it was proposed.</param>
/// <param name="Others">What the source says otherwise, where a person's words stay.</param>
public sealed record HarvestedSheet(
    FedSheet Sheet, string Text, ImmutableArray<HarvestedKey> Changes, ImmutableArray<(string Key, string Mark)> Marks, ImmutableArray<Diagnostic> Others);

/// <summary>What a reading of the sources proposes.</summary>
/// <param name="Sheets">To be changed, in the order of their files.</param>
/// <param name="Memory">What is known before any of them is proposed: also where a sheet says what its source says.</param>
/// <param name="Left">How many sheets wait for another run.</param>
public sealed record HarvestPlan(ImmutableArray<HarvestedSheet> Sheets, HarvestMemory Memory, int Left);
