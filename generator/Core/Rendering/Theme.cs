using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// A theme ready to write pages. Its templates are read when it is, bound to each sort of view at the first page that gives one, and shared by all threads. No
/// template can write HTML that it was given: what is not escaped passes through functions that take our own types only.
/// </summary>
public sealed class Theme
{
    private readonly ThemeSource source;
    private readonly Func<Type, ViewType?> views;
    private readonly SameView sameView;
    private readonly ImmutableDictionary<string, Template> templates, parts;
    private readonly ConcurrentDictionary<(string Template, Type View), Lazy<Binding>> bindings = new();

    private Theme(ThemeSource source, Palette palette, Budget budget, Func<Type, ViewType?> views)
    {
        (this.source, Palette, Budget, Assets, this.views, sameView) = (source, palette, budget, new(source, palette), views, new(views));
        templates = source.Templates.ToImmutableDictionary(t => t.Key, t => TemplateReader.Read(t.Value), StringComparer.Ordinal);
        parts = source.Partials.ToImmutableDictionary(t => t.Key, t => TemplateReader.Read(t.Value), StringComparer.Ordinal);
    }

    public ThemeAssets Assets { get; }

    public Palette Palette { get; }

    public Budget Budget { get; }

    /// <summary>Where the theme says its colours and its limits.</summary>
    public SitePath SettingsFile => source.SettingsFile;

    /// <summary>The theme, with what it weighs too much and the faults of its templates; null when one holds what none may.</summary>
    /// <param name="views">The members of each sort of view.</param>
    public static Outcome<Theme?> Of(ThemeSource source, Palette palette, Budget budget, Func<Type, ViewType?> views)
    {
        var tooLong = source.Templates.Values.Concat(source.Partials.Values).Select(TemplateRules.Refusal).OfType<Diagnostic>().ToList();
        if (tooLong.Count > 0) return new(null, [.. tooLong]);
        var theme = new Theme(source, palette, budget, views);
        var all = theme.templates.Values.Concat(theme.parts.Values).OrderBy(t => t.Source.Path).ToList();
        var refused = all.SelectMany(t => TemplateRules.Refusals(t, isWhole: theme.templates.GetValueOrDefault(Layout) == t || theme.templates.GetValueOrDefault(Embedded) == t)).Concat(PagePolicy.Refusals(source))
            .Concat(theme.Assets.Faults).ToList();
        if (refused.Count > 0) return new(null, [.. refused]);
        return new(theme, [.. all.SelectMany(t => t.Faults), .. PageBudgets.OfTheme(theme.Assets, source.SettingsFile, budget)]);
    }

    /// <summary>Whether templates write the same of two views.</summary>
    internal bool AreSame(IView one, IView other) => sameView.Of(one, other);

    /// <summary>The template around all pages.</summary>
    internal const string Layout = "layout";

    /// <summary>The template of what other sites show in a frame: like the layout, it writes a page from its first line.</summary>
    internal const string Embedded = "embed";

    /// <summary>The words of the frame, by key.</summary>
    internal ImmutableSortedDictionary<string, string> Words => source.Words.All;

    /// <summary>What each part is given by the templates that include it.</summary>
    internal ILookup<string, ViewForm> PartsGiven(IEnumerable<(string Template, Type View)> uses) =>
        uses.SelectMany(u => Bound(u.Template, u.View)?.Parts ?? []).Distinct().ToLookup(p => p.Part, p => p.Given, StringComparer.Ordinal);

    /// <summary>What is found without making a page: templates that the theme lacks, and what each says that its view does not have.</summary>
    /// <param name="uses">Which template is given which view.</param>
    public IEnumerable<Diagnostic> Faults(IEnumerable<(string Template, Type View)> uses, IEnumerable<Page> pages)
    {
        List<Page> all = [.. pages], chosen = [.. all.Where(p => p.Head.TemplateAt is not null)];
        var missing = all.Where(p => !source.Templates.ContainsKey(p.Template)).DistinctBy(p => (p.Template, p.Head.TemplateAt)).Select(p => Missing(p.Template, p.Head.TemplateAt));
        var bound = uses.Concat(chosen.Select(p => (p.Template, View: p.View().GetType()))).Distinct().SelectMany(u => Bound(u.Template, u.View)?.Faults ?? [])
            .Select(fault => fault(null));
        // A part is bound once for each template that includes it: what is wrong with it is one fault.
        return missing.Concat(bound.DistinctBy(f => (f.Rule, f.At, f.MessageIn(Language.French)))).Concat(Unused(uses, all));
    }

    /// <summary>What the theme says and no page shows.</summary>
    public IEnumerable<Diagnostic> Unused(IEnumerable<(string Template, Type View)> uses, IEnumerable<Page> pages) =>
        ThemeUse.Of(source, Palette, Assets.Sheets, uses.Select(u => u.Template).Concat(pages.Select(p => p.Template)).ToHashSet(StringComparer.Ordinal));

    private Diagnostic Missing(string name, Location? askedAt) =>
        Rules.MissingTemplate(askedAt, name, new($"{ThemeSource.FolderOf(source.Name)}/templates/{name}.html"));

    /// <summary>
    /// The bytes of the page in its frame, or null with the fault of the template that could not write it; one that could not be read was told with the theme.
    /// </summary>
    /// <param name="view">What the page's own template is given.</param>
    /// <param name="frame">What the layout is given.</param>
    public Outcome<byte[]?> Write(Page page, IView view, IView frame, UrlStyle urlStyle)
    {
        using PageWriter main = new(), whole = new();
        var faults = Write(page.Template, page.Head.TemplateAt, view, new(page.Url, urlStyle, default, main));
        if (faults is [] && IsWhole(Layout)) faults = Write(Layout, null, frame, new(page.Url, urlStyle, main.Made, whole));
        if (faults is not [] || !IsWhole(page.Template) || !IsWhole(Layout)) return new(null, faults);
        return PagePolicy.Stands(whole.Written, PagePolicy.Of(source))
            ? new(whole.Written.ToArray(), []) : new(null, [Rules.UnprotectedLayout(source.Templates[Layout].Path)]);
    }

    /// <summary>The bytes of a page that has no frame of ours.</summary>
    internal Outcome<byte[]?> Write(EmbeddedPage page, IView view, UrlStyle urlStyle)
    {
        var written = Alone(page.Template, null, view, page, urlStyle);
        return written.Value is null || PagePolicy.Stands(written.Value, PagePolicy.OfEmbedded(Assets))
            ? written : new(null, [Rules.UnprotectedLayout(source.Templates[page.Template].Path)]);
    }

    /// <summary>What the page's own template writes, without the frame.</summary>
    internal Outcome<byte[]?> WriteMain(Page page, IView view, UrlStyle urlStyle) => Alone(page.Template, page.Head.TemplateAt, view, page, urlStyle);

    /// <summary>What the layout writes around nothing.</summary>
    internal Outcome<byte[]?> WriteFrame(Page page, IView frame, UrlStyle urlStyle) => Alone(Layout, null, frame, page, urlStyle);

    private Outcome<byte[]?> Alone(string template, Location? askedAt, IView view, Page page, UrlStyle urlStyle)
    {
        using var written = new PageWriter();
        var faults = Write(template, askedAt, view, new(page.Url, urlStyle, default, written));
        return faults is [] && IsWhole(template) ? new(written.Written.ToArray(), []) : new(null, faults);
    }

    /// <summary>Whether a template could be read.</summary>
    private bool IsWhole(string name) => templates.GetValueOrDefault(name)?.Page is not null;

    private ImmutableArray<Diagnostic> Write(string name, Location? askedAt, IView view, RenderContext context)
    {
        if (Bound(name, view.GetType()) is not { } binding) return [Missing(name, askedAt)];
        if (binding.Faults.Count > 0) return [.. binding.Faults.Select(fault => fault(context.Page))];
        try
        {
            Step.Follow(binding.Template.Steps, new(context, view, binding.Template.Places, 0));
            return [];
        }
        catch (Misuse misuse)
        {
            return [Rules.TemplateError(misuse.At, misuse.What, context.Page.Path)];
        }
        catch (PageWriter.Endless)
        {
            return [Rules.TemplateError(Location.Start(source.Templates[name].Path), endless, context.Page.Path)];
        }
    }

    private static readonly Sentence endless = new(
        "il demande plus de travail qu'aucune page n'en a besoin : ses boucles ou ses parties s'emboîtent sans fin.",
        "it asks for more work than any page needs: its loops or its partials are nested without end.");

    /// <summary>A template bound to a sort of view, once for all; null for one that the theme lacks.</summary>
    private Binding? Bound(string name, Type view) => !templates.TryGetValue(name, out var template) ? null : bindings.GetOrAdd((name, view), _ => new(() =>
    {
        var binder = new TemplateBinder(source, parts, Assets, views);
        return new(binder.Bind(template, ViewForm.Of(view)), binder.Faults, binder.Parts);
    })).Value;

    /// <summary>A template bound to a sort of view, or what is wrong with it, for the page on which it is met.</summary>
    private sealed record Binding(
        BoundTemplate Template, IReadOnlyList<Func<Url?, Diagnostic>> Faults, IReadOnlyCollection<(string Part, ViewForm Given)> Parts);
}
