using System.Collections.Immutable;
using Pec.Checking;
using Pec.Model;
using Pec.Network;
using Pec.Parsing;
using Pec.Schema;
using Pec.Schema.Codecs;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>The fictional site of <c>tests/sites/demonstration</c>, which fills every page: what other tests may lean on.</summary>
public sealed class DemonstrationTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Date = new DateOnly(2026, 11, 24), Theme = "communs" };

    private static readonly Tree Tree = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content")
        .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private static readonly Lazy<BuiltSite> Site = new(() => BuiltSite.Of(Tree, Options));

    [Fact]
    public void It_has_no_fault_but_its_example_addresses() =>
        Assert.Equal(["content/site.yml:5:6 adresse-d-exemple", "content/site.yml:6:8 adresse-d-exemple", "content/site.yml:9:13 adresse-d-exemple"], Site.Value.Faults);

    [Fact]
    public void Every_page_is_sound() => Assert.Empty(Site.Value.Files.Keys.Where(f => f.EndsWith(".html")).SelectMany(f => SoundHtml.FaultsOf(Site.Value[f])));

    [Theory]
    [InlineData("papillon-hors-site-7431")]
    [InlineData("Le Pigeonnier")]
    [InlineData("Ce texte ne doit plus se lire")]
    public void What_is_kept_off_the_site_is_in_none_of_its_files(string words) =>
        Assert.DoesNotContain(words, Site.Value.Everything, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Every_field_is_told_at_least_once_and_so_is_every_word_of_a_choice()
    {
        var content = Check.Run(Parse.Run(Tree, BuiltSite.Themes.Text, BuiltSite.Themes.Asset, 2, CancellationToken.None).Value, Features.Model, source => BuiltSite.Themes.Entry(source, Features.Model, Options.Date), 2, CancellationToken.None).Value;
        var told = content.Entries.SelectMany(e => Told(e.Key.Kind, e.Facts))
            .Concat(Told("site", SiteSettings.Fields.Tell(content.Settings)))
            .Concat(content.Vocabularies.SelectMany(v => v.Terms).SelectMany(t => Told("mot", Term.Fields.Tell(t))))
            .Concat(content.Places.SelectMany(p => Told("lieu", OwnPlace.Fields.Tell(p))));
        var possible = Features.Model.Kinds.SelectMany(k => Possible(k.Name, k.Fields))
            .Concat(Possible("site", SiteSettings.Fields.Fields))
            .Concat(Possible("mot", Term.Fields.Fields))
            .Concat(Possible("lieu", OwnPlace.Fields.Fields));
        // A site has one status, and one country.
        Assert.Equal(["collectivite.type=province", "site.statut=maquette"], possible.Except(told));
    }

    private static readonly ImmutableHashSet<string> Shared =
        [.. Features.Model.Kinds.Select(k => k.Fields.Select(f => f.Key)).Aggregate((some, others) => some.Intersect(others))];

    private static IEnumerable<string> Possible(string holder, IEnumerable<IField> fields) => fields.SelectMany(field => Possible(holder, field.Key, field.Codec.Structure));

    private static IEnumerable<string> Possible(string holder, string key, Structure structure) => structure switch
    {
        Structure.Composite parts => Possible(key, parts.Fields).Prepend(Name(holder, key)),
        Structure.Choice choice => choice.Options.Select(o => $"{Name(holder, key)}={o.Word}"),
        _ => [Name(holder, key)],
    };

    private static IEnumerable<string> Told(string holder, IEnumerable<Fact> facts) => facts.SelectMany(fact => Told(holder, fact.Key, fact.Value));

    private static IEnumerable<string> Told(string holder, string key, Value value) => value switch
    {
        ListValue several => several.Items.SelectMany(item => Told(holder, key, item)),
        ObjectValue compound => Told(key, compound.Facts).Prepend(Name(holder, key)),
        Choice choice => [$"{Name(holder, key)}={choice.Word}"],
        _ => [Name(holder, key)],
    };

    /// <summary>A key after the kind or the key that holds it; what every kind has (a picture, tags…) is told once for all.</summary>
    private static string Name(string holder, string key) => Features.Model.Named(holder) is not null && Shared.Contains(key) ? key : $"{holder}.{key}";
}
