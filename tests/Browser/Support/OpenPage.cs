using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Pec.Tests.Browser.Support;

/// <summary>A window on a page, with all that the page asked for and complained of. Closed, it serves the next test: a new one takes longer than most tests.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly Action<IPage> giveBack;

    private OpenPage(IPage page, LocalSite site, string address, Action<IPage> giveBack)
    {
        (Page, Site, Address, this.giveBack) = (page, site, address, giveBack);
        page.Request += OnRequest;
        page.RequestFailed += OnFailure;
        page.Response += OnResponse;
        page.PageError += OnError;
        page.Console += OnConsole;
    }

    public IPage Page { get; }
    public LocalSite Site { get; }
    public string Address { get; }
    public ConcurrentQueue<string> Requests { get; } = [];
    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<OpenPage> At(IPage page, int width, LocalSite site, string address, Action<IPage> giveBack)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        var open = new OpenPage(page, site, address, giveBack);
        await page.GotoAsync(site.Origin + address, new() { WaitUntil = WaitUntilState.Load });
        return open;
    }

    /// <summary>What a function of the page gives, as text lines.</summary>
    public async Task<string[]> Lines(string script) => (await Page.EvaluateAsync<JsonElement>(script)).EnumerateArray().Select(e => e.GetString()!).ToArray();

    public ValueTask DisposeAsync()
    {
        Page.Request -= OnRequest;
        Page.RequestFailed -= OnFailure;
        Page.Response -= OnResponse;
        Page.PageError -= OnError;
        Page.Console -= OnConsole;
        giveBack(Page);
        return ValueTask.CompletedTask;
    }

    private void OnRequest(object? sender, IRequest request) => Requests.Enqueue(request.Url);

    private void OnFailure(object? sender, IRequest request) => Complaints.Enqueue($"{request.Url}: {request.Failure}");

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400) Complaints.Enqueue($"{response.Url}: {response.Status}");
    }

    private void OnError(object? sender, string error) => Complaints.Enqueue(error);

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning") Complaints.Enqueue(message.Text);
    }
}
