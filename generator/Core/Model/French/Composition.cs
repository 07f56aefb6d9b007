using System.Text;

namespace Pec.Model.French;

/// <summary>
/// Letters with their accents as one character each: some systems save « ê » as an « e » and a mark, and the same word would then be two.
/// The table is our own, since the framework's normalisation does nothing where the machine lacks its data.
/// </summary>
public static class Composition
{
    private static readonly Dictionary<(char Letter, char Mark), char> Table = new Dictionary<char, (string Letters, string Wholes)>
    {
        ['\u0300'] = ("AEINOUWYaeinouwy", "ÀÈÌǸÒÙẀỲàèìǹòùẁỳ"),
        ['\u0301'] = ("ACEGIKLMNOPRSUWYZacegiklmnoprsuwyz", "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýź"),
        ['\u0302'] = ("ACEGHIJOSUWYZaceghijosuwyz", "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑ"),
        ['\u0303'] = ("AEINOUVYaeinouvy", "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹ"),
        ['\u0304'] = ("AEGIOUYaegiouy", "ĀĒḠĪŌŪȲāēḡīōūȳ"),
        ['\u0306'] = ("AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        ['\u0307'] = ("ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyz", "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏż"),
        ['\u0308'] = ("AEHIOUWXYaehiotuwxy", "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿ"),
        ['\u030a'] = ("AUauwy", "ÅŮåůẘẙ"),
        ['\u030b'] = ("OUou", "ŐŰőű"),
        ['\u030c'] = ("ACDEGHIKLNORSTUZacdeghijklnorstuz", "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔž"),
        ['\u0327'] = ("CDEGHKLNRSTcdeghklnrst", "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ['\u0328'] = ("AEIOUaeiou", "ĄĘĮǪŲąęįǫų"),
    }.SelectMany(mark => mark.Value.Letters.Zip(mark.Value.Wholes, (letter, whole) => (Letter: letter, Mark: mark.Key, Whole: whole)))
        .ToDictionary(c => (c.Letter, c.Mark), c => c.Whole);

    /// <summary>The text with each letter and the mark after it as one, where there is one.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0328')) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (whole.Length > 0 && Table.TryGetValue((whole[^1], c), out var letter)) whole[^1] = letter;
            else whole.Append(c);
        }
        return whole.ToString();
    }

    /// <summary>The path as its reader sees it, however its system saved its accents.</summary>
    public static SitePath Of(SitePath path) => Of(path.Value) is var composed && ReferenceEquals(composed, path.Value) ? path : new(composed);
}
