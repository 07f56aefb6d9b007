using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>The questions that nobody answered yet.</summary>
internal static class OpenQuestions
{
    public static readonly Url Url = Lists.AddressOf(Knowledge.Kind);

    public static IEnumerable<LinkView> All(Site site) => Find(site).Select(q => Format.Link(q));

    /// <summary>Those whose tags name this page: <c>tags: amitié</c> for <c>/amitie/</c>.</summary>
    public static IEnumerable<LinkView> About(Site site, Url url) =>
        Find(site).Where(q => q.Tags.Any(t => Folding.Slug(t.Text) == url.Path.Trim('/'))).Select(q => Format.Link(q));

    private static IEnumerable<Knowledge> Find(Site site) => site.Listed<Knowledge>().Where(k => k.Nature is null or { Word: "question" } && k.Body.IsEmpty);
}
