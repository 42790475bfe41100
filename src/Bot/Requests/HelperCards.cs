using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Help;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;

namespace MentorBot.Bot.Requests;

/// <summary>Cards on which somebody looks for help.</summary>
internal static class HelperCards
{
    private const string SkillField = "skill";

    /// <summary>The question which skill, of a card that shows none.</summary>
    public static readonly Guid NoSkill = SuggestionKey.Of([]);

    /// <summary>Asks which skill.</summary>
    /// <param name="known">Skills to choose from.</param>
    /// <param name="word">What was typed that is none of them; "" for nothing.</param>
    public static Card Which(IReadOnlyList<string> known, string word) =>
        new Card(
            RequestText.WhichTitle,
            [
                Say.Plain(word.Length == 0 ? RequestText.WhichLead : RequestText.WhichUnknown(Listing.Quote(word))),
                new ChoiceInput(
                    SkillField,
                    RequestText.SkillField.Plain,
                    [.. known.Select(skill => Say.Choice(RequestWords.Skill(skill), skill))]
                )
                {
                    Style = "filtered",
                },
            ],
            Press.Primary(RequestText.Find, new FindPickedHelp()),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests()),
            Press.More(Press.Plain(RequestText.SignUp, new Join("")))
        ).Asking(QuestionKind.HelpSkill, NoSkill);

    /// <summary>Asks which skill is meant.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="skills">At most three that it resembles.</param>
    public static Card Guess(string word, IReadOnlyList<string> skills) =>
        new Card(
            RequestText.GuessTitle,
            [Say.Plain(RequestText.GuessLead(Listing.Quote(word)))],
            [
                .. skills.Select(skill => Press.Plain(RequestWords.Skill(skill), new ShowHelpers(skill, 0))),
                Press.More(Press.Plain(RequestText.OtherSkill, new FindHelp(""))),
            ]
        ).Asking(QuestionKind.HelpSkill, NoSkill);

    /// <summary>Those who offer a skill; what to do if nobody does.</summary>
    public static Card Of(HelperPage page) =>
        page.Total > 0 ? Found(page)
        : page.IsWaiting ? Waiting(page.Skill)
        : Nobody(page.Skill);

    /// <summary>The one message to whoever wanted to be told.</summary>
    public static Card Offered(HelperPage page) =>
        new Card(
            RequestText.OfferedTitle(RequestWords.Skill(page.Skill)),
            [Say.Plain(RequestText.OfferedLead), .. page.Helpers.Select(helper => Tile(helper, page.Skill))],
            More(page)
        ).Asking(QuestionKind.HelpSkill, SuggestionKey.Of([page.Skill]));

    public static string ReadSkill(Form form) => form.Text(SkillField);

    /// <summary>A helper in a list, who can be asked.</summary>
    public static Container Tile(HelperView helper, string skill) =>
        Layout.Tile(
            SafeText.Of(Listing.Clip(helper.Name, 60)),
            Lines(helper),
            helper.Asked is null
                ? RequestText.AskPerson(Titles.Of(RequestWords.Given(helper.Name)))
                : RequestText.OpenRequest(Titles.Of(RequestWords.Given(helper.Name))),
            helper.Asked is { } asked ? new ShowHelpRequest(asked) : new AskForHelp(helper.Id, skill)
        );

    private static Card Found(HelperPage page) =>
        new Card(
            RequestText.FoundTitle(page.Total, RequestWords.Skill(page.Skill)),
            [Say.Plain(RequestText.FoundLead), .. page.Helpers.Select(helper => Tile(helper, page.Skill))],
            More(page)
        ).Asking(QuestionKind.HelpSkill, SuggestionKey.Of([page.Skill]));

    private static Card Nobody(string skill) =>
        new Card(
            RequestText.NobodyTitle(RequestWords.Skill(skill)),
            [Say.Plain(RequestText.NobodyLead)],
            Press.Primary(RequestText.TellMe, new TellMeOfSkill(skill)),
            Press.Plain(RequestText.OtherSkill, new FindHelp("")),
            Press.More(Press.Plain(RequestText.SignUp, new Join("")))
        ).Asking(QuestionKind.HelpSkill, SuggestionKey.Of([skill]));

    private static Card Waiting(string skill) =>
        new Card(
            RequestText.WaitingTitle,
            [Say.Plain(RequestText.WaitingLead(RequestWords.Skill(skill)))],
            Press.Plain(RequestText.OtherSkill, new FindHelp("")),
            Press.Plain(RequestText.StopWaiting, new StopWaitingForSkill(skill))
        ).Asking(QuestionKind.HelpSkill, SuggestionKey.Of([skill]));

    private static IReadOnlyList<CardAction> More(HelperPage page) =>
        [
            .. page.HasMore
                ? [Press.Plain(RequestText.MorePeople, new ShowHelpers(page.Skill, page.Page + 1))]
                : Array.Empty<CardAction>(),
            .. page.Page > 0
                ? [Press.Plain(RequestText.Back, new ShowHelpers(page.Skill, page.Page - 1))]
                : Array.Empty<CardAction>(),
            Press.Plain(RequestText.OtherSkill, new FindHelp("")),
            Press.More(Press.Plain(RequestText.MyRequests, new ShowMyRequests())),
        ];

    private static List<SafeText> Lines(HelperView helper)
    {
        var place = RequestWords.Place(helper.JobTitle, helper.Department);
        return
        [
            .. place.Length > 0 ? [SafeText.Of(place)] : Array.Empty<SafeText>(),
            RequestWords.Reasons(helper.Common),
            .. helper.Asked is not null ? [RequestText.AskedAlready]
            : helper.AnswersWithinADay ? [RequestText.Prompt]
            : Array.Empty<SafeText>(),
        ];
    }
}
