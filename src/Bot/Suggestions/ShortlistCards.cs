using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>Cards with up to three people to rank or decline before a match, and with the saved answer.</summary>
internal static class ShortlistCards
{
    private const int MostOpened = 4;

    /// <summary>The card that fits the current state: the question, the saved answer, or that the round is closed.</summary>
    public static Card Of(ShortlistView view) =>
        !view.TakesAnswers ? Over(view)
        : view.AnsweredAt is null ? Ask(view)
        : Answered(view);

    /// <param name="answers">The answers to fill in; null for the saved ones.</param>
    public static Card Ask(ShortlistView view, IReadOnlyDictionary<int, SuggestionAnswer>? answers = null) =>
        view.People.Count == 0
            ? NobodyLeft(view)
            : new Card(
                SuggestionText.AskTitle,
                [
                    Say.Plain(SuggestionText.AskLead),
                    .. view.People.Select(person => SuggestedElements.Of(person, view, AnswerOf(person, answers))),
                    .. Left(view),
                    Say.Plain(SuggestionText.AnswerBy(Deadline(view))),
                    Say.Quiet(SuggestionText.SeenByMatch),
                ],
                Press.Primary(SuggestionText.Send, new SendShortlist(view.Id)),
                Press.Plain(SuggestionText.NoPreference, new HaveNoPreference(view.Id)),
                Press.More(Press.Plain(SuggestionText.WhoSees, new ShowWhoSees()))
            )
            {
                Eyebrow = SafeText.Of(view.Cohort),
            }
                .Asking(QuestionKind.Suggestions, view.Id.Value)
                .MadeFrom(view.Version);

    public static Card Reminder(ShortlistView view) => Ask(view).Noting(SuggestionText.Reminder);

    public static Card Over(ShortlistView view) =>
        new(
            SuggestionText.OverTitle,
            [
                Say.Plain(view.AnsweredAt is null ? SuggestionText.OverUnanswered : SuggestionText.OverAnswered),
                .. view.AnsweredAt is null ? [] : Answers(view),
                Say.Quiet(SuggestionText.SeenByMatch),
            ],
            Press.Plain(SuggestionText.MyMentorships, new ShowMentorships())
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        };

    /// <summary>Several cohorts have an open shortlist, or none has.</summary>
    public static Card Which(IReadOnlyList<ShortlistView> open) =>
        new(
            open.Count == 0 ? SuggestionText.NoneTitle : SuggestionText.WhichTitle,
            [Say.Plain(open.Count == 0 ? SuggestionText.NoneLead : SuggestionText.WhichLead)],
            [
                .. open.Take(MostOpened)
                    .Select(view => Press.Plain(Titles.Of(view.Cohort), new ShowShortlist(view.Id))),
                Press.Plain(SuggestionText.MyMentorships, new ShowMentorships()),
            ]
        );

    private static Card Answered(ShortlistView view) =>
        new Card(
            SuggestionText.SavedTitle,
            [
                .. Answers(view),
                .. Left(view),
                Say.Plain(SuggestionText.SavedUntil(Deadline(view))),
                Say.Quiet(SuggestionText.SeenByMatch),
            ],
            Press.Plain(SuggestionText.Change, new ChangeShortlist(view.Id)),
            Press.More(Press.Plain(SuggestionText.WhoSees, new ShowWhoSees()))
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        }
            .Asking(QuestionKind.Suggestions, view.Id.Value)
            .MadeFrom(view.Version);

    private static Card NobodyLeft(ShortlistView view) =>
        new(
            SuggestionText.GoneTitle,
            [Say.Plain(SuggestionText.GoneLead)],
            Press.Plain(SuggestionText.MyMentorships, new ShowMentorships())
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        };

    private static IEnumerable<CardElement> Answers(ShortlistView view) =>
        view.People.All(person => person.Answer == SuggestionAnswer.NoPreference)
            ? [Say.Plain(SuggestionText.AllFine)]
            :
            [
                .. view
                    .People.OrderBy(person => person.Answer == SuggestionAnswer.NoPreference)
                    .ThenBy(person => person.Answer)
                    .Select(person =>
                        Say.Plain(
                            SuggestionText.Wish(SuggestionWords.Of(person.Answer), SuggestedElements.Short(person.Name))
                        )
                    ),
            ];

    private static IEnumerable<CardElement> Left(ShortlistView view) =>
        view.SomebodyLeft ? [Say.Quiet(SuggestionText.SomebodyLeft)] : [];

    private static SuggestionAnswer AnswerOf(
        SuggestedPerson person,
        IReadOnlyDictionary<int, SuggestionAnswer>? answers
    ) => answers?.GetValueOrDefault(person.Position) ?? person.Answer;

    private static string Deadline(ShortlistView view) => LocalDates.DayAndTime(view.ClosesAt, view.Me.Working);
}
