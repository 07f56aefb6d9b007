using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Schema;

/// <summary>What every kind of entry has. An absent value was not told.</summary>
public abstract record Entry : Part
{
    public EntryKey Key { get; init; } = null!;
    /// <summary>The kind by which it was read.</summary>
    public IKind Definition { get; init; } = null!;
    /// <summary>The address of its page.</summary>
    public Url Url { get; init; } = null!;
    public Words Title { get; init; } = null!;
    /// <summary>Two sentences, in plain text.</summary>
    public Words? Summary { get; init; }
    public virtual Body Body { get; init; } = Body.Empty;
    /// <summary>Where it stands on a map; null where its places say enough.</summary>
    public Coordinates? Coordinates { get; init; }
    public Illustration? Image { get; init; }
    public ImmutableArray<Words> Tags { get; init; } = [];
    /// <summary>Former ids, whose addresses lead here.</summary>
    public ImmutableArray<Words> Aliases { get; init; } = [];
    /// <summary>When those concerned last checked it.</summary>
    public Day? ReviewedOn { get; init; }
    /// <summary>The organisation or function that answers for it.</summary>
    public Words? KeptBy { get; init; }
    public ImmutableArray<Citation> Citations { get; init; } = [];
    /// <summary>Whether its contact is written to once a year; null for what the site says.</summary>
    public YesNo? Reminders { get; init; }
    public YesNo? Draft { get; init; }
    /// <summary>Since then the entry keeps its address and one sentence, nothing else.</summary>
    public Day? Withdrawn { get; init; }
    public Choice? Visibility { get; init; }
    public Words? Licence { get; init; }
    public Words? Language { get; init; }
    /// <summary>The keys of its author's own (<c>x-…</c>), as they were written.</summary>
    public ImmutableArray<Fact> Extras { get; init; } = [];

    public SitePath Path => At.Path;
    public bool IsDraft => Draft is { Yes: true };
    public bool IsOffSite => Visibility is { Word: "hors-site" };
    public bool IsFolded => Visibility is { Word: "replie" };
    /// <summary>Whether one knows who answers for it, or where it comes from.</summary>
    public virtual bool HasOrigin => KeptBy is not null || !Citations.IsEmpty;
    /// <summary>Written about people from public sources, not by them.</summary>
    public bool IsUnclaimed => KeptBy is null && !Citations.IsEmpty;
    /// <summary>Whether those concerned keep it up to date: nobody is late on a sheet that is not theirs, or that was withdrawn.</summary>
    public bool IsKept => Withdrawn is null && !IsUnclaimed;
    /// <summary>Whether lists and feeds name it.</summary>
    public bool IsListed => !IsFolded && Withdrawn is null;
}

/// <summary>A picture of an entry. <see cref="Consent"/> says that those who can be recognised agreed.</summary>
public sealed record Illustration : Part
{
    public FileUse? File { get; init; }
    public Words? Alternative { get; init; }
    public Words? Credit { get; init; }
    public Words? Consent { get; init; }
}

/// <summary>A public source of what an entry says.</summary>
public sealed record Citation : Part
{
    public Words? Name { get; init; }
    public WebAddress? Url { get; init; }
    public Day? Date { get; init; }
}
