namespace Pec.Network.Sheets;

/// <summary>An entry that has a woven square of its own, which stands for it wherever it is drawn.</summary>
public interface IHasIdenticon;
