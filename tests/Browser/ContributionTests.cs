using Pec.Network.Contributing;
using Pec.Tests.Browser.Support;

namespace Pec.Tests.Browser;

/// <summary>The shortest way from a visit to a sheet.</summary>
public sealed class ContributionTests(Workshop workshop)
{
    [Fact]
    public async Task The_home_page_leads_to_a_message_with_the_seven_questions()
    {
        await using var open = await workshop.Open("accueil", width: 320, withScripts: false);
        await open.Page.GetByText("Répondez à quelques questions").ClickAsync();
        var address = await open.Page.Locator("main a[href^='mailto:'][href*='body=']").First.GetAttributeAsync("href");
        var message = new Uri(address!);
        Assert.Equal("mailto", message.Scheme);
        var body = Uri.UnescapeDataString(message.Query.Split("body=")[1]);
        Assert.All(Questionnaire.Project.Select((q, i) => $"{i + 1}. {q.Words}"), question => Assert.Contains(question, body));
        Assert.Contains(Questionnaire.Promise, body);
        Assert.True(address!.Length < 1_800);
    }
}
