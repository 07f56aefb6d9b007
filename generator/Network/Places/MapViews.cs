using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Places;

/// <summary>The map of the country, and in words all that it shows.</summary>
/// <param name="Pieces">The mainland, then each region overseas; empty while a list says it better.</param>
/// <param name="Legend">What its dots mean, and where it comes from.</param>
/// <param name="Here">The places that hold something, under their region.</param>
/// <param name="AbroadTitle">« Hors de France », above <paramref name="Abroad"/>.</param>
/// <param name="Abroad">Those of other countries, which the map does not show.</param>
/// <param name="Anywhere">What no distance stops.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record MapView(
    string Title, string? Summary, Html? Introduction, ImmutableArray<MapPieceView> Pieces, string Legend, ImmutableArray<PlaceGroupView> Here, string AbroadTitle,
    ImmutableArray<PlaceGroupView> Abroad,
    ImmutableArray<SurroundingView> Anywhere, PlaceInvitationView? Invitation, LinkView? Write) : IView
{
    /// <summary>Whether some regions stand apart, each in its own frame.</summary>
    public bool HasFrames => Pieces.Length > 1;
}

/// <summary>A piece of the map.</summary>
/// <param name="Name">Of what it shows, as a drawing is called.</param>
/// <param name="Region">What it shows; null for the mainland.</param>
/// <param name="To">The page of the region; null for the mainland, and where the site holds nothing there.</param>
/// <param name="Land">The land, as a path of SVG.</param>
/// <param name="Regions">The borders of regions, and <paramref name="Departments"/> those within them; empty overseas.</param>
public sealed record MapPieceView(
    string Name, string? Region, Destination? To, int Width, int Height, string Land, string Regions, string Departments, ImmutableArray<DotView> Dots);

/// <summary>A place, several that touch, or an entry, where it stands.</summary>
/// <param name="Name">Of what it leads to, and how many others are with it.</param>
/// <param name="IsSeveral">Places that would touch.</param>
/// <param name="IsArea">The middle of a department or a region.</param>
/// <param name="Label">Null where its name would cover something.</param>
public sealed record DotView(int X, int Y, Destination To, string Name, bool IsSeveral, bool IsArea, MapLabelView? Label);

/// <summary>A name written on the map.</summary>
/// <param name="IsLeft">It ends at its point.</param>
public sealed record MapLabelView(int X, int Y, bool IsLeft, string Text);

/// <summary>A map that shows where, and leads to the whole one.</summary>
/// <param name="Regions">The borders of regions, as a path of SVG.</param>
public sealed record SmallMapView(Destination To, int Width, int Height, string Land, string Regions, ImmutableArray<SpotView> Dots);

/// <summary>A dot that leads nowhere by itself.</summary>
/// <param name="IsArea">The middle of a department or a region.</param>
public sealed record SpotView(int X, int Y, bool IsArea);
