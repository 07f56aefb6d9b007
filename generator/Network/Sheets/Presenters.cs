using Pec.Composing;
using Pec.Model;
using Pec.Network.Allies;
using Pec.Network.Authorities;
using Pec.Network.Groups;
using Pec.Network.Handbook;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>Which kinds show something in their own way, and which have a list that is more than cards. A kind that is not here is shown as any.</summary>
internal static class Presenters
{
    private sealed record Row(string Kind, Func<Site, Entry, Presenter> Of, Func<Site, ComposeOptions, IEnumerable<Output>>? List);

    private static readonly Dictionary<string, Row> ByKind = new[]
    {
        For(Project.Kind, (site, project) => new ProjectPresenter(site, project), ProjectPresenter.List),
        For(WorkingGroup.Kind, (site, group) => new GroupPresenter(site, group), GroupPages.Compose),
        For(Production.Kind, (site, production) => new ProductionPresenter(site, production), ProductionPages.Compose),
        For(Story.Kind, (site, story) => new StoryPresenter(site, story), StoryPages.Compose),
        For(Knowledge.Kind, (site, knowledge) => new KnowledgePresenter(site, knowledge), KnowledgePages.Compose),
        For(Chapter.Kind, (site, chapter) => new ChapterPresenter(site, chapter), HandbookPages.Compose),
        For(Ally.Kind, (site, ally) => new AllyPresenter(site, ally), AllyPresenter.List),
        For(Authority.Kind, (site, authority) => new AuthorityPresenter(site, authority), AuthorityPages.Compose),
    }.ToDictionary(r => r.Kind, StringComparer.Ordinal);

    public static Presenter Of(Site site, Entry entry) => ByKind.TryGetValue(entry.Key.Kind, out var row) ? row.Of(site, entry) : new Presenter(site, entry);

    /// <summary>The list of a kind, with the pages that go with it.</summary>
    public static IEnumerable<Output> ListOf(Site site, ComposeOptions options, IKind kind) =>
        ByKind.TryGetValue(kind.Name, out var row) && row.List is { } list ? list(site, options) : Lists.Of(site, kind);

    private static Row For<T>(Kind<T> kind, Func<Site, T, Presenter> of, Func<Site, ComposeOptions, IEnumerable<Output>>? list = null) where T : Entry, new() =>
        new(kind.Name, (site, entry) => of(site, (T)entry), list);
}
