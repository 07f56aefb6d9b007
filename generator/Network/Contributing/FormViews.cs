using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>A form without an account: the questionnaire to copy, and with a script the fields of a kind with what the check says of each.</summary>
/// <param name="Kind">The singular of the kind.</param>
/// <param name="Questions">What a message asks, for who reads without a script.</param>
/// <param name="Asked">The fields that are asked first; <paramref name="Others"/> are folded.</param>
/// <param name="Lists">The words to choose from.</param>
/// <param name="Rules">What the check may say of one field.</param>
public sealed record FormView(
    string Title, string? Summary, string Kind, ImmutableArray<string> Questions, string Promise, string? Within, Destination? Answer, Destination? Issue, Destination Paper,
    ImmutableArray<FormFieldView> Asked, ImmutableArray<FormFieldView> Others, ImmutableArray<FormListView> Lists, ImmutableArray<FormRuleView> Rules,
    FormEndingView Ending) : IView
{
    /// <summary>The other kinds of which a sheet may be filled.</summary>
    public required ImmutableArray<LinkView> Kinds { get; init; }

    /// <summary>Words of what cannot be a number or a day.</summary>
    public required FormWordsView Words { get; init; }
}

/// <summary>Where what was filled may go; each is null where the site has no such place.</summary>
/// <param name="Mail">The mailbox of the network.</param>
/// <param name="Subject">Of a message; <c>{0}</c> stands for the title.</param>
/// <param name="Under">What stands under the answers, a line each.</param>
/// <param name="NewIssue">GitLab's page for a new message.</param>
/// <param name="NewFile">GitLab's editor on a new file of the kind.</param>
/// <param name="Index">Where the search says which pages list names.</param>
/// <param name="Corrects">Whether a published sheet of this kind can be taken up again.</param>
public sealed record FormEndingView(
    string? Mail, string Subject, string Under, Destination? NewIssue, Destination? NewFile, Destination Index, Destination Home, bool Corrects);

/// <summary>A key of a sheet, as a form asks for it.</summary>
/// <param name="Id">Its own on the page.</param>
/// <param name="Number">Its place among the questions; null for a key of an object.</param>
/// <param name="Form">The form of its value, in a word that the script knows.</param>
/// <param name="Most">How many values it takes; null for one.</param>
/// <param name="Length">How many characters it holds; null where they are not counted.</param>
/// <param name="Sentences">The same for sentences.</param>
/// <param name="List">The list of words to choose from; null for none.</param>
/// <param name="Vocabulary">What that list is called by an author.</param>
/// <param name="Kinds">The kinds of entry that it names.</param>
/// <param name="Options">The only values that it takes.</param>
/// <param name="Keys">The fields of an object.</param>
/// <param name="IsLong">It takes more than a line.</param>
public sealed record FormFieldView(
    string Id, string Key, string Label, int? Number, string? Help, string? Example, string Form, bool IsRequired, int? Most, int? Length, int? Sentences, string? List,
    string? Vocabulary, string? Kinds, ImmutableArray<FieldWordView> Options, ImmutableArray<FormFieldView> Keys, bool IsLong)
{
    /// <summary>What its sheet calls it, among its first facts; null for what stands elsewhere.</summary>
    public string? Name { get; init; }
}

/// <summary>Words that a field proposes.</summary>
/// <param name="Id">Its own on the page.</param>
public sealed record FormListView(string Id, ImmutableArray<FormWordView> Words);

/// <param name="Text">As it is read.</param>
/// <param name="Word">As a sheet holds it; null where it is the same.</param>
/// <param name="Also">Other words for it, with strokes between them.</param>
public sealed record FormWordView(string Text, string? Word, string? Also);

/// <summary>A rule as the script says it: its blanks are <c>{0}</c>, <c>{1}</c>…</summary>
/// <param name="Gravity">How grave it is: <c>erreur</c>, <c>avertissement</c> or <c>conseil</c>.</param>
/// <param name="Words">What is wrong, then each of what it may tell to do.</param>
public sealed record FormRuleView(string Id, string Gravity, ImmutableArray<string> Words);

/// <param name="Number">What is expected of a number, and <paramref name="NumberExample"/> one.</param>
/// <param name="NoMonth">Why a thirteenth month does not exist.</param>
/// <param name="NoDay">Why a day does not: <c>{0}</c> is its month, <c>{1}</c> how many it has.</param>
public sealed record FormWordsView(string Number, string NumberExample, string NoMonth, string NoDay);
