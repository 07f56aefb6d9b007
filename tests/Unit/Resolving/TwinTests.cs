using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>One project under two names is told, and two of one family are not.</summary>
public sealed class TwinTests
{
    [Theory]
    [InlineData("Coop Circuits", "CoopCircuits (Open Food France)", true)]
    [InlineData("CoopCircuits (Open Food France)", "Coop Circuits", true)]
    [InlineData("La Roue commune", "Les roues communes", true)]
    [InlineData("La Ruche (Lille)", "La Ruche (Brest)", false)]
    [InlineData("Coop Circuits", "Coop Circulaire", false)]
    [InlineData("Open Food France", "CoopCircuits (Open Food France)", false)]
    [InlineData("(Sans nom)", "Autre (Sans nom)", false)]
    public void Two_names_of_one_project_are_told_once(string one, string other, bool areTwins)
    {
        // Their sites differ, as those of a project and of who carries it do.
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", $"---\ntitre: {one}\nresume: Un.\ntenue-par: nous\nsite: https://a.example\n---\n"), ("projets/b.md", $"---\ntitre: {other}\nresume: Un.\ntenue-par: nous\nsite: https://b.example\n---\n")));
        Assert.Equal(areTwins ? ["content/projets/b.md:2:8 doublon-possible"] : [], site.Advices.Where(a => a.EndsWith("doublon-possible")));
    }
}
