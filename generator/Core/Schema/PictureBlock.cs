using Pec.Model.French;

namespace Pec.Schema;

/// <summary>The four lines by which a sheet shows a picture, the same wherever they are given: messages, guide, first drafts, mends.</summary>
public static class PictureBlock
{
    /// <summary>What stands where somebody has still to say something.</summary>
    private const string ToDescribe = "à décrire", ToAsk = "à demander";

    /// <summary>What stands after the key, in a guide.</summary>
    public const string Example = "\n  fichier: photo.jpg\n  alt: Trois livreuses devant l'atelier\n  credit: La Roue commune, CC-BY-SA-4.0";

    /// <param name="file">The name of the file, as YAML writes it.</param>
    public static string Of(string file) => $"image:\n  fichier: {file}\n  alt: {ToDescribe}\n  credit: {ToAsk}";

    /// <summary>Whether a value still waits for whoever knows.</summary>
    public static bool Waits(string value) => Folding.Fold(value.Trim().TrimEnd('.', '…', '?', ' ')) is "a decrire" or "a demander" or "a completer";
}
