using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.ValueProviders;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Rendering;

/// <summary>
/// A theme ready to write pages: the only place that knows the template engine. Templates are logic-less, each is compiled at its
/// first page, and all threads share them. No template can write HTML that it was given: what is not escaped passes through helpers
/// that take our own types only.
/// </summary>
public sealed class Theme
{
    private readonly ThemeSource source;
    private readonly IHandlebars engine;
    private readonly ConcurrentDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> compiled = new(StringComparer.Ordinal);

    private Theme(ThemeSource source, Palette palette, Budget budget)
    {
        (this.source, Palette, Budget, Assets) = (source, palette, budget, new(source, palette));
        engine = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new HtmlEncoder(), FormatProvider = CultureInfo.InvariantCulture });
        engine.RegisterHelper("t", Word);
        engine.RegisterHelper("href", Href);
        engine.RegisterHelper("asset", Asset);
        engine.RegisterHelper("integrity", Integrity);
        engine.RegisterHelper("html", Body);
        engine.RegisterHelper("main", Inside);
        engine.RegisterHelper("data", Data);
        engine.RegisterHelper(CountedHelper, Counted);
        foreach (var (name, partial) in source.Partials) engine.RegisterTemplate(name, Part(partial));
    }

    public ThemeAssets Assets { get; }

    public Palette Palette { get; }

    public Budget Budget { get; }

    /// <summary>Where the theme says its colours and its limits.</summary>
    public SitePath SettingsFile => source.SettingsFile;

    /// <summary>The theme, with what it weighs too much; null when a template holds what none may.</summary>
    public static Outcome<Theme?> Of(ThemeSource source, Palette palette, Budget budget)
    {
        if (TemplateRules.Refusals(source).ToList() is { Count: > 0 } refused) return new(null, [.. refused]);
        var theme = new Theme(source, palette, budget);
        return new(theme, [.. Scales.OfTheme(theme.Assets, source.SettingsFile, budget)]);
    }

    /// <summary>The pages whose author asks for a template that the theme lacks.</summary>
    public IEnumerable<Diagnostic> Lacks(IEnumerable<Page> pages) =>
        from page in pages
        where page.Head.TemplateAt is not null && !source.Templates.ContainsKey(page.Template)
        select Missing(page.Template, page.Head.TemplateAt);

    private Diagnostic Missing(string name, Location? askedAt) => Rules.MissingTemplate(askedAt, name, new($"{ThemeSource.FolderOf(source.Name)}/templates/{name}.hbs"));

    /// <summary>The page in its frame, or null with the error of the template that could not write it.</summary>
    /// <param name="view">What the page's own template is given.</param>
    /// <param name="frame">What the layout is given.</param>
    public Outcome<string?> Write(Page page, IView view, IView frame, Addressing addressing)
    {
        var main = Write(page.Template, page.Head.TemplateAt, view, new(page.Url, addressing, "", new()));
        if (main.Value is not { } html) return main;
        var whole = Write("layout", null, frame, new(page.Url, addressing, html, new()));
        return whole.Value is { } made && !PagePolicy.Stands(made) ? new(null, [Rules.UnprotectedLayout(source.Templates["layout"].Path, PagePolicy.Meta)]) : whole;
    }

    private Outcome<string?> Write(string name, Location? askedAt, IView view, Situation situation)
    {
        if (!source.Templates.TryGetValue(name, out var template))
            return new(null, [Missing(name, askedAt)]);
        try
        {
            compiled.GetOrAdd(name, n => new(() => Compiled(source.Templates[n]))).Value(situation.Writer, view, new { situation });
            return new(situation.Writer.ToString(), []);
        }
        catch (MissingWord missing)
        {
            return new(null, [Rules.MissingWord(TemplateErrors.Locate(source, template, $"\"{missing.Key}\""), missing.Key, source.WordsFile)]);
        }
        catch (Misuse misuse)
        {
            return new(null, [Rules.TemplateError(misuse.Near is { } near ? TemplateErrors.Locate(source, template, near) : Location.Start(template.Path), misuse.What, situation.Page.Path)]);
        }
        catch (Exception failure) when (IsEndless(failure))
        {
            return new(null, [Rules.TemplateError(
                Location.Start(template.Path),
                new("il demande plus de travail qu'aucune page n'en a besoin : ses boucles ou ses parties s'emboîtent sans fin.", "it asks for more work than any page needs: its loops or its partials are nested without end."), situation.Page.Path)]);
        }
        catch (Exception failure) when (failure is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            return new(null, [TemplateErrors.Tell(source, template, failure, situation.Page)]);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compiled(TemplateSource template) => engine.Compile(new StringReader(TemplateTags.Of(template.Text).Counted(CountedHelper)));

    /// <summary>A partial, compiled at its first use; each use counts.</summary>
    private HandlebarsTemplate<TextWriter, object, object> Part(TemplateSource partial)
    {
        var write = new Lazy<HandlebarsTemplate<TextWriter, object, object>>(() => Compiled(partial));
        var tags = new Lazy<int>(() => TemplateTags.Of(partial.Text).All.Length);
        return (writer, context, data) =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            new DataValues((BindingContext)context!).Value<Situation>("situation")!.Writer.Follow(tags.Value);
            write.Value(writer, context, data);
        };
    }

    private static bool IsEndless(Exception? failure) => failure is PageWriter.Endless or InsufficientExecutionStackException || (failure is HandlebarsException && IsEndless(failure.InnerException));

    private const string CountedHelper = "counted";

    /// <summary><c>{{#each (counted items 7)}}</c>, as loops are compiled: the items themselves, once what will be done with them is counted.</summary>
    private static object Counted(in HelperOptions options, in Context context, in Arguments arguments)
    {
        var items = arguments[0];
        if (items is IEnumerable many and not (ICollection or string)) items = many.Cast<object>().ToList();
        Of(options).Writer.Follow((items is ICollection all ? all.Count : MostProperties) * (long)(arguments[1] is int inside ? inside : 1));
        return items!;
    }

    /// <summary>As many as any object that is not a list gives to a loop.</summary>
    private const int MostProperties = 64;

    private static Situation Of(in HelperOptions options) => options.Data.Value<Situation>("situation")!;

    /// <summary><c>{{t "key" 3 "name"}}</c>: words of the theme; a first number of 2 or more asks for the key that ends with <c>-plusieurs</c>.</summary>
    private void Word(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        var key = arguments[0]?.ToString() ?? "";
        if (arguments.Length > 1 && arguments[1] is int number && Plural.IsPlural(number) && source.Words.ContainsKey(key + "-plusieurs")) key += "-plusieurs";
        if (!source.Words.TryGetValue(key, out var words)) throw new MissingWord(key);
        var given = arguments;
        output.Write(Blanks.Fill(words, blank => blank + 1 >= given.Length ? null : given[blank + 1] is int n ? Numbers.InWords(n) : given[blank + 1]?.ToString() ?? ""));
    }

    /// <summary><c>{{href to}}</c>: an address, as this page must write it.</summary>
    private static void Href(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        if (arguments[0] is not Destination to) throw new Misuse(new("« href » veut une adresse.", "“href” wants an address."));
        var situation = Of(options);
        output.Write(situation.Addressing.Of(situation.Page, to));
    }

    /// <summary><c>{{asset "style.css"}}</c>: the published address of a file of the theme.</summary>
    private void Asset(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        var name = arguments[0]?.ToString() ?? "";
        var situation = Of(options);
        output.Write(situation.Addressing.Of(situation.Page, Destination.To(Assets.Find(name)?.Url ?? throw new Misuse(new($"le fichier « {name} » n'est pas dans « assets/ ».", $"the file “{name}” is not in “assets/”."), $"\"{name}\""))));
    }

    /// <summary><c>{{integrity "style.css"}}</c>: the attribute that ties a file to its content; nothing in a preview, where browsers refuse it from disk.</summary>
    private void Integrity(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        if (!Of(options).Addressing.IsRelative && Assets.Find(arguments[0]?.ToString() ?? "") is { } asset) output.WriteSafeString($" integrity=\"{asset.Integrity}\"");
    }

    /// <summary><c>{{html body}}</c>: a body, with its addresses as this page writes them.</summary>
    private static void Body(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        if (arguments[0] is not Html html) throw new Misuse(new("« html » veut un texte mis en forme.", "“html” wants a formatted text."));
        var text = new StringBuilder();
        var situation = Of(options);
        html.WriteTo(text, to => situation.Addressing.Of(situation.Page, to));
        output.WriteSafeString(text.ToString());
    }

    /// <summary><c>{{main}}</c>: in the layout, the page itself.</summary>
    private static void Inside(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments) => output.WriteSafeString(Of(options).Main);

    /// <summary><c>{{data jsonLd}}</c>: JSON that was escaped where it was written; anything that could end its element is refused.</summary>
    private static void Data(in EncodedTextWriter output, in HelperOptions options, in Context context, in Arguments arguments)
    {
        var json = arguments[0] as string ?? "";
        if (json.Contains('<')) throw new Misuse(new("« data » veut des données sans « < ».", "“data” wants data without “<”."));
        output.WriteSafeString(json);
    }

    /// <summary>Where a template is being used.</summary>
    private sealed record Situation(Url Page, Addressing Addressing, string Main, PageWriter Writer);

    /// <summary>A helper was given what it cannot use.</summary>
    /// <param name="near">What the template says there; null when it may say it in many places.</param>
    private sealed class Misuse(Sentence what, string? near = null) : Exception
    {
        public Sentence What => what;
        public string? Near => near;
    }

    private sealed class MissingWord(string key) : Exception
    {
        public string Key => key;
    }
}
