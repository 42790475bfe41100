using System.Text.RegularExpressions;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Exchange;

/// <summary>Words about what people bring, and how to recognise them in what is typed.</summary>
internal static partial class ExchangeWords
{
    private const int LongestName = 60;
    private const int LongestCarried = 300;
    private const int LongestInRecord = 40;

    /// <summary>What stands after "bring" and says nothing yet.</summary>
    private static readonly string[] Nothing =
    [
        "",
        "it",
        "this",
        "that",
        "something",
        "one thing",
        "etwas",
        "was",
        "das",
    ];

    /// <summary>By which name a member other than the reader is called.</summary>
    public static string NameOf(MemberView member) =>
        Listing.Clip(GivenNames.Of(member.Name) is { Length: > 0 } given ? given : member.Name, LongestName);

    /// <summary>Whose turn it is to bring a problem; null if nobody is there.</summary>
    public static SafeText? Turn(MentorshipView view) =>
        view.Exchange.Turn is not { } turn ? null
        : turn == view.Me.Id ? ExchangeText.YourTurn
        : view.Partners.FirstOrDefault(partner => partner.Id == turn) is { } partner
            ? ExchangeText.TheirTurn(NameOf(partner))
        : null;

    /// <summary>What a sentence brings, if it says which of the two it is about.</summary>
    /// <returns>Null for any other sentence.</returns>
    public static ContributionEdit? Parse(string text) =>
        Hanging().IsMatch(text.Trim()) ? new BringStuck(text.Trim())
        : Stuck().Match(text.Trim()) is { Success: true } stuck ? new BringStuck(stuck.Groups["what"].Value)
        : Worked().Match(text.Trim()) is { Success: true } worked ? new BringWorked(worked.Groups["what"].Value)
        : null;

    /// <summary>What follows the command; whatever does not say what it is about is a problem.</summary>
    /// <returns>Null if it says nothing.</returns>
    public static ContributionEdit? AfterCommand(string words) =>
        Nothing.Contains(CommandWords.Normalise(words)) ? null : Parse(words) ?? new BringStuck(words.Trim(':', ' '));

    /// <summary>As it stands in the form.</summary>
    public static ContributionDraft DraftOf(ContributionEdit edit) =>
        edit switch
        {
            BringStuck stuck => new(stuck.Words, null),
            BringWorked worked => new(null, worked.Words),
            BringBoth both => both.Draft,
            _ => ContributionDraft.Blank,
        };

    /// <summary>Short enough for a button to carry it.</summary>
    public static string Carried(string words) => PlainText.OneLineOf(words, LongestCarried);

    /// <summary>What somebody brings, in the list of what is stored about them.</summary>
    public static CardElement Record(MyContribution one, WorkingTime reader) =>
        Say.Plain(
            ExchangeText.Record(
                LocalDates.Day(one.WrittenAt, reader),
                string.Join(
                    " · ",
                    new[] { one.Stuck, one.Worked, one.LastStuck }
                        .OfType<string>()
                        .Select(words => Listing.Clip(words.ReplaceLineEndings(" "), LongestInRecord))
                )
            )
        );

    /// <summary>German needs the whole sentence: what is left of it without its verb reads badly.</summary>
    [GeneratedRegex(
        @"^(ich )?(hänge|stecke)( gerade)?( fest)?( gerade)? (an|am|bei|beim|mit|in)\b.+$",
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Hanging();

    [GeneratedRegex(
        @"^((i'?m|i am|we are|we're) )?(stuck (on|with|at|in)|(my |mein )?problem( is| ist)?\s*:)[\s:]+(?<what>.+)$",
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Stuck();

    [GeneratedRegex(
        @"^((what )?worked( well| for me)?\s*:|what worked( well| for me)? (is|was)|(was )?geklappt hat\s*:?|(das )?hat geklappt\s*:|geklappt\s*:)\s*(?<what>.+)$",
        RegexOptions.ExplicitCapture
            | RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Worked();
}
