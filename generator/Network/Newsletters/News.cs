using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Network.Newsletters;

/// <summary>What is new between two dates: the sections that hold something, in their order.</summary>
/// <param name="Site">The name of the site.</param>
/// <param name="Address">Where it is published; null when nobody said, and then nothing leads there.</param>
/// <param name="Since">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Words">What the letter says besides, in the words of the theme.</param>
public sealed record News(string Site, string? Address, DateOnly Since, DateOnly Until, NewsWords Words, ImmutableArray<NewsSection> Sections);

/// <param name="Title">What the letter is called, and its subject; <paramref name="Kept"/> among those that are kept.</param>
/// <param name="Period">Which days it tells of.</param>
/// <param name="Nothing">Said where nothing is new.</param>
/// <param name="Read">Before the address of the site.</param>
/// <param name="Before">What an animator is told to write before the list, and <paramref name="After"/> after it.</param>
public sealed record NewsWords(string Title, string Kept, string Period, string Nothing, string Read, string Before, string After)
{
    /// <summary>« et 12 autres », where a section holds more than a letter tells.</summary>
    public required Func<int, string> Others { get; init; }
}

public sealed record NewsSection(string Title, ImmutableArray<NewsItem> Items);

/// <param name="Key">The entry that tells it.</param>
/// <param name="Page">Its page.</param>
/// <param name="Detail">In a sentence or two, in plain text; null where the title says it all.</param>
public sealed record NewsItem(EntryKey Key, Url Page, string Title, string? Detail)
{
    /// <summary>Of its words, where it is not French.</summary>
    public string? Language { get; init; }
}
