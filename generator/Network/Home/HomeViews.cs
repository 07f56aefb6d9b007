using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Places;
using Pec.Network.Sheets;

namespace Pec.Network.Home;

/// <summary>The home page: what the network is, three doors, living things first.</summary>
/// <param name="Tell">Where a story is told; null, as <paramref name="Help"/>, <paramref name="Authorities"/> and <paramref name="AllNeeds"/>, where the site has no such section.</param>
/// <param name="Authorities">Where elected people and officers read what others did.</param>
/// <param name="Ask">Where the questions about a project are.</param>
/// <param name="Question">One that waits for an answer, another each week; null when there is none.</param>
/// <param name="Needs">What is needed now, a few.</param>
/// <param name="Projects">All while they are few, else the first; <paramref name="AllProjects"/> leads to the others.</param>
/// <param name="Band">The weave of the whole network, to be repeated.</param>
public sealed record HomeView(
    string Title, string? Sentences, Destination? InTwoSentences, Html? Introduction, Destination? Tell, Destination Find, Destination? Help,
    Destination? Authorities, Destination? Ask,
    ImmutableArray<CardView> Stories, HomeQuestionView? Question, ImmutableArray<CardView> Wanted, ImmutableArray<HomeNeedView> Needs, Destination? AllNeeds,
    ImmutableArray<CardView> Groups, ImmutableArray<CardView> Projects, Destination? AllProjects, ImmutableArray<LinkView> Places, IdenticonView Band) : IView
{
    /// <summary>What one does here; the network's two sentences where nobody wrote it.</summary>
    public string? Lead { get; init; }
    /// <summary>The network's two sentences, when <see cref="Lead"/> says something else.</summary>
    public string? About { get; init; }
    /// <summary>Where a visitor finds what is near; null while no place holds anything.</summary>
    public Destination? Near { get; init; }
    /// <summary>What one finds there, as a sentence goes on.</summary>
    public string? NearWhat { get; init; }
    /// <summary>Where stories and projects are; null while too few say it.</summary>
    public SmallMapView? Map { get; init; }
    /// <summary>The meetings of the coming month, a few; <see cref="AllMeetings"/> leads to the others.</summary>
    public ImmutableArray<MeetingItemView> Meetings { get; init; } = [];
    /// <summary>The page of all meetings.</summary>
    public LinkView? AllMeetings { get; init; }
    /// <summary>More of the first story, when it is our own; null when all were read elsewhere.</summary>
    public HomeStoryView? Featured { get; init; }
}

/// <param name="Beginning">Its summary, else its first sentences.</param>
public sealed record HomeStoryView(PictureView? Picture, string Beginning);

/// <summary>A question, with who is looking.</summary>
public sealed record HomeQuestionView(LinkView Question, string? Summary, ImmutableArray<LinkView> LookedForBy, Destination All);

/// <summary>Something that is needed, and by whom.</summary>
public sealed record HomeNeedView(string What, LinkView By);
