using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The pictures and documents that published entries use.</summary>
internal static class FileCopies
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        site.Files.Values.DistinctBy(f => f.Asset.Blob.Path).Select(f => new FileCopy(f.Url, f.Asset));
}
