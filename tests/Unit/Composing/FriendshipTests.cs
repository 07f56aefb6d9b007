using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The manifesto, friendship and neighbours: what is said, who signed what, how to answer, how each tells itself apart.</summary>
public sealed class FriendshipTests
{
    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([
            ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: {courriel: reseau@x.org, role: l'équipe d'accueil}\nreponse-sous: cinq jours\n"),
            ("vocabulaires/usages.yml", "- {id: livraison, nom: Livraison, synonymes: [coursiers]}\n- {id: monnaie, nom: Monnaie locale}\n"), .. content,
        ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" });

    private static (string, string) Sheet(string path, string rest) => ($"{path}.md", $"---\ntitre: {path[(path.IndexOf('/') + 1)..]}\nresume: Un.\n{rest}---\n");

    private static string Text(BuiltSite site, string page) => Regex.Replace(Regex.Replace(site[page], "<[^>]+>", " ").Replace('\u00a0', ' '), @"\s+", " ");

    [Fact]
    public void Without_a_text_the_manifesto_says_that_it_remains_to_be_written_and_what_is_not_known()
    {
        var page = Site(("savoirs/q.md", "---\ntitre: Faut-il une charte\n---\n"), ("savoirs/r.md", "---\ntitre: Une réponse connue\n---\nOui.\n"))["/manifeste/"];
        Assert.Contains("reste à écrire", page);
        Assert.Contains("noindex", page);
        Assert.Contains("Faut\u2011il une charte", page);
        Assert.DoesNotContain("Une réponse connue", page);
        Assert.DoesNotContain("aimerait signer", page);
    }

    [Fact]
    public void The_manifesto_holds_what_groups_and_projects_want_by_term_and_who_signed_it_alone()
    {
        var site = Site(
            ("pages/manifeste.md", "---\ntitre: Notre manifeste\n---\nNous voulons du pain.\n"),
            Sheet("projets/roue", "tenue-par: nous\nobjectifs: {court: Livrer une école, long: Une roue par ville}\n"), Sheet("groupes/droit", "tenue-par: nous\nobjectifs: Écrire un guide\n"),
            Sheet("projets/muette", "tenue-par: nous\n"), Sheet("allies/phare", "tenue-par: nous\nsigne: {manifeste: 2026-03-14}\n"), Sheet("allies/boussole", "tenue-par: nous\nsigne: {amitie: 2026-03-14}\n"));
        var text = Text(site, "/manifeste/");
        Assert.Contains("Nous voulons du pain", text);
        Assert.Contains("À court terme Écrire un guide droit , groupe de travail Livrer une école roue , projet À long terme Une roue par ville roue", text);
        Assert.Contains("Qui l’a signé phare 14 mars 2026", text);
        Assert.DoesNotContain("moyen terme", text);
        Assert.DoesNotContain("muette", text);
        Assert.DoesNotContain("boussole", text);
    }

    [Fact]
    public void Many_wishes_have_one_page_for_each_term()
    {
        var site = Site([.. Enumerable.Range(10, 70).Select(i => Sheet($"projets/p{i}", "tenue-par: nous\nobjectifs: Livrer une école\n"))]);
        Assert.DoesNotContain("p10", site["/manifeste/"]);
        Assert.Contains("href=\"/manifeste/court-terme/\"", site["/manifeste/"]);
        Assert.Contains("p10", site["/manifeste/court-terme/"]);
        Assert.Contains("p79", site["/manifeste/court-terme/page/2/"]);
    }

    [Fact]
    public void Friendship_tells_allies_and_friends_by_sector_with_both_promises_and_how_to_answer()
    {
        var site = Site(
            Sheet("allies/phare", "tenue-par: nous\nproximite: ami\nsecteur: Radio\nsigne: {amitie: 2026-03-14, charte: 2025}\n"),
            Sheet("allies/aneth", "tenue-par: nous\nproximite: allie\nsecteur: Vélo\nsigne: {amitie: 2026}\nengagements: {nous: Acheter leurs vélos, eux: Les réparer}\n"),
            Sheet("allies/zeste", "tenue-par: nous\nproximite: allie\nsecteur: Droit\nsigne: {amitie: 2026}\n"), Sheet("allies/rive", "tenue-par: nous\nproximite: voisin\n"));
        var text = Text(site, "/amitie/");
        Assert.Contains("Un allié s’engage avec nous. Un ami partage nos valeurs. Un voisin fait un métier proche.", text);
        Assert.Contains("Les alliés Droit zeste A signé la déclaration d’amitié, en 2026 Vélo aneth Ce qu’il promet : Les réparer Ce que le réseau promet : Acheter leurs vélos", text);
        Assert.Contains("Les amis Radio phare A signé la déclaration d’amitié, le 14 mars 2026 A signé la charte, en 2025", text);
        Assert.Contains("Qui vous répond : l’équipe d’accueil. Réponse sous cinq jours.", text);
        Assert.Contains($"href=\"mailto:reseau@x.org?subject={Uri.EscapeDataString("Notre association aimerait signer")}", site["/amitie/"]);
        Assert.DoesNotContain("rive", Regex.Match(text, "Les alliés.*Comment répondre").Value);
        Assert.DoesNotContain("noindex", site["/amitie/"]);
    }

    [Fact]
    public void The_sheet_of_an_ally_leads_with_its_declaration_both_promises_and_what_it_signed()
    {
        var text = Text(Site(Sheet("allies/phare", "tenue-par: nous\nproximite: ami\nsigne: {amitie: 2026-03-14}\nengagements: {nous: Le relayer, eux: Nous éclairer}\noffres: Une lampe\n").With("Chers voisins.\n")), "/allies/phare/");
        Assert.Contains("Sa déclaration Chers voisins. Ce que chacun promet", text);
        Assert.Matches("phare Promet : Nous éclairer Essai Promet : Le relayer Ce qu’il a signé La déclaration d’amitié le 14 mars 2026 Offres", text);
        Assert.Contains("à porter à son conseil d’administration", text);
    }

    [Fact]
    public void What_others_wrote_of_an_ally_is_not_its_declaration() =>
        Assert.DoesNotContain("Sa déclaration", Site(Sheet("allies/phare", "sources: {nom: S}\nsigne: {amitie: 2026-03-14}\n").With("Texte.\n"))["/allies/phare/"]);

    [Fact]
    public void Neighbours_speak_for_themselves_and_only_what_two_of_them_told_is_beside()
    {
        var text = Text(Site(
            Sheet("projets/roue", "tenue-par: nous\nusages: livraison\nterritoires: Nantes\nse-distingue: On roule\nouverture: {code: libre, contenus: libres}\n"),
            Sheet("allies/phare", "tenue-par: nous\nusages: coursiers\nterritoires: Brest\nse-distingue: On éclaire\nouverture: {code: ferme}\n"),
            Sheet("projets/muette", "tenue-par: nous\nusages: livraison\n"), Sheet("allies/decrit", "sources: {nom: S}\nusages: livraison\nse-distingue: Écrit par un autre\n"),
            Sheet("projets/seule", "tenue-par: nous\nusages: monnaie\nse-distingue: Sans voisin\n")), "/voisins/");
        Assert.Contains("Livraison phare On éclaire Où Brest Le code Fermé roue On roule Où Nantes Le code Libre, chacun peut le lire, s’en servir et le changer Pour le même usage : decrit , muette .", text);
        Assert.DoesNotContain("Les contenus", text);
        Assert.DoesNotContain("Écrit par un autre", text);
        Assert.DoesNotContain("Sans voisin", text);
    }

    [Fact]
    public void Many_neighbours_have_one_page_for_each_use()
    {
        var site = Site([.. Enumerable.Range(10, 70).Select(i => Sheet($"projets/p{i}", "tenue-par: nous\nusages: livraison\nse-distingue: On roule\n"))]);
        Assert.DoesNotContain("p10", site["/voisins/"]);
        Assert.Contains("href=\"/voisins/livraison/\"", site["/voisins/"]);
        Assert.Contains("p10", site["/voisins/livraison/"]);
        Assert.Contains("p79", site["/voisins/livraison/page/2/"]);
    }

    [Fact]
    public void Without_a_sentence_the_page_of_neighbours_is_an_invitation_with_its_open_question()
    {
        var page = Site(Sheet("projets/roue", "usages: livraison\n"), Sheet("projets/gabare", "usages: livraison\n"), ("savoirs/q.md", "---\ntitre: Comment dire\ntags: voisins\n---\n"), ("savoirs/r.md", "---\ntitre: Autre chose\n---\n"))["/voisins/"];
        Assert.Contains("noindex", page);
        Assert.Contains("Comment dire", page);
        Assert.DoesNotContain("Autre chose", page);
        Assert.DoesNotContain("roue", page);
    }
}

file static class Sheets
{
    /// <summary>The same file with a body.</summary>
    public static (string, string) With(this (string Path, string Text) file, string body) => (file.Path, file.Text + body);
}
