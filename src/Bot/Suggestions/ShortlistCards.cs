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
    private const string Untold =
        "Who can see what you answer: only the match. If you two wished for one another, that may be given as a reason for your match; nothing else is told to anybody, and “rather not” never. Coordinators see how many have answered.";

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
                Say.Title($"Who would you like to be matched with in {view.Cohort}?"),
                [
                    Say.Plain(
                        $"These would suit you well. Say whom you would like first, and whom rather not; then the match takes it into account, as far as it can. Nobody is promised yet."
                    ),
                    .. view.People.SelectMany(person => SuggestedElements.Of(person, view, AnswerOf(person, answers))),
                    .. Left(view),
                    Say.Plain(
                        $"Please answer by **{Deadline(view)}**. You can change your answer until then, or until the match is made. You can also type it, such as “2, 1, not 3”."
                    ),
                    Say.Quiet($"{Untold}"),
                ],
                Press.Primary("Send", new SendShortlist(view.Id)),
                Press.Plain("No preference", new HaveNoPreference(view.Id)),
                Press.Plain("Who can see this", new ShowWhoSees())
            )
                .Asking(QuestionKind.Suggestions, view.Id.Value)
                .MadeFrom(view.Version);

    public static Card Reminder(ShortlistView view) =>
        Ask(view).Saying("A reminder: I have not heard yet whom of these you would like.");

    public static Card Over(ShortlistView view) =>
        new(
            Say.Title($"The suggestions in {view.Cohort} are closed"),
            [
                view.AnsweredAt is null
                    ? Say.Plain($"You had said nothing, so you count as without preference.")
                    : Say.Plain($"This is what counted:"),
                .. view.AnsweredAt is null ? [] : Answers(view),
                Say.Quiet($"{Untold}"),
            ],
            Press.Plain("My mentorships", new ShowMentorships())
        );

    /// <summary>Several cohorts have an open shortlist, or none has.</summary>
    public static Card Which(IReadOnlyList<ShortlistView> open) =>
        new(
            open.Count == 0
                ? Say.Title($"There are no suggestions for you now")
                : Say.Title($"Which cohort do you mean?"),
            [
                open.Count == 0
                    ? Say.Plain($"When a cohort asks whom you would like to be matched with, I will tell you here.")
                    : Say.Plain($"I have suggestions for you in more than one. Open the one you mean."),
            ],
            [
                .. open.Take(MostOpened)
                    .Select(view => Press.Plain(Titles.Of(view.Cohort), new ShowShortlist(view.Id))),
                Press.Plain("My mentorships", new ShowMentorships()),
            ]
        );

    private static Card Answered(ShortlistView view) =>
        new Card(
            Say.Title($"Your answer for {view.Cohort} is saved"),
            [
                .. Answers(view),
                .. Left(view),
                Say.Plain($"You can change it until **{Deadline(view)}**, or until the match is made."),
                Say.Quiet($"{Untold}"),
            ],
            Press.Plain("Change it", new ChangeShortlist(view.Id)),
            Press.Plain("Who can see this", new ShowWhoSees())
        )
            .Asking(QuestionKind.Suggestions, view.Id.Value)
            .MadeFrom(view.Version);

    private static Card NobodyLeft(ShortlistView view) =>
        new(
            Say.Title($"The suggestions in {view.Cohort} no longer hold"),
            [
                Say.Plain(
                    $"None of the people I had suggested can be matched with you any more. There is nothing you need to do: the match looks for somebody else."
                ),
            ],
            Press.Plain("My mentorships", new ShowMentorships())
        );

    private static IEnumerable<CardElement> Answers(ShortlistView view) =>
        view.People.All(person => person.Answer == SuggestionAnswer.NoPreference)
            ? [Say.Plain($"No preference: all of them are fine with you.")]
            :
            [
                .. view
                    .People.OrderBy(person => person.Answer == SuggestionAnswer.NoPreference)
                    .ThenBy(person => person.Answer)
                    .Select(person =>
                        Say.Plain($"{SuggestionWords.Of(person.Answer)}: **{SuggestedElements.Short(person.Name)}**")
                    ),
            ];

    private static IEnumerable<CardElement> Left(ShortlistView view) =>
        view.SomebodyLeft ? [Say.Quiet($"Somebody I had suggested can no longer be matched.")] : [];

    private static SuggestionAnswer AnswerOf(
        SuggestedPerson person,
        IReadOnlyDictionary<int, SuggestionAnswer>? answers
    ) => answers?.GetValueOrDefault(person.Position) ?? person.Answer;

    private static string Deadline(ShortlistView view) => LocalDates.DayAndTime(view.ClosesAt, view.Me.Working);
}
