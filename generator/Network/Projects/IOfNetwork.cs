namespace Pec.Network.Projects;

/// <summary>An entry of the network itself: its goals are told with the manifesto, its stories can be followed.</summary>
public interface IOfNetwork
{
    Goals? Goals { get; }
}
