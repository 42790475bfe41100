using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>What coordinators see of a suggestion round: how many people have answered, never what they answered.</summary>
internal static class RoundCards
{
    public const string Days = "days";

    public static Card Round(SuggestionNews news, WorkingTime reader) =>
        new(
            Say.Title($"Suggestions in {news.Cohort}"),
            [.. Words(news), .. news.Last is { } last ? [Facts(last, reader)] : NoFacts, .. Question(news)],
            [.. Actions(news)]
        );

    /// <summary>Tells the coordinator that the deadline has passed.</summary>
    public static Card Closed(SuggestionNews news) =>
        new(
            Say.Title($"The suggestions in {news.Cohort} are closed"),
            [
                Say.Plain(
                    $"{Answered(news.Last)} The match takes the answers into account; nobody is matched before you have seen and approved the preview."
                ),
            ],
            Press.Primary("Preview the match", new RunMatchPreview(news.CohortId)),
            Press.Plain("Show the cohort", new ShowCohort(news.CohortId))
        );

    public static FactSet Facts(SuggestionStatus status, WorkingTime reader) =>
        new([
            Say.Fact("Asked", status.IsPrepared ? (CardText)$"{status.Asked}" : $"{status.Asked} so far"),
            Say.Fact("Answered", $"{status.Answered}"),
            Say.Fact(
                status.TakesAnswers ? "Open until" : "Closed",
                status.TakesAnswers ? (CardText)$"{LocalDates.DayAndTime(status.ClosesAt, reader)}" : $"yes"
            ),
        ]);

    private static readonly IReadOnlyList<CardElement> NoFacts = [];

    private static IEnumerable<CardElement> Words(SuggestionNews news) =>
        news switch
        {
            { Offered: false } =>
            [
                Say.Plain($"This cohort is matched without asking people to rank suggestions first."),
            ],
            { Last: null } =>
            [
                Say.Plain(
                    $"Everybody who waits for a match gets up to three people who would suit them, with the reasons, and says whom they would like first or rather not at all. The match takes it into account."
                ),
                Say.Quiet(
                    $"Who can see the answers: only the match. You see how many have answered. A wish is told only where it is mutual, “rather not” never."
                ),
            ],
            { Last: { IsImpossible: true } } =>
            [
                Say.Plain(
                    $"I could not work out suggestions for this cohort. A preview of the match says what is wrong."
                ),
            ],
            { Last: { TakesAnswers: true, IsPrepared: false } } =>
            [
                Say.Plain(
                    $"I am working out who would suit whom, and ask everybody as soon as I know: in a minute or so."
                ),
            ],
            { Last: { TakesAnswers: true } } =>
            [
                Say.Plain(
                    $"Answers can be changed until then, or until you approve a match; who says nothing is without preference."
                ),
            ],
            _ => [Say.Plain($"{Answered(news.Last)}")],
        };

    private static string Answered(SuggestionStatus? last) =>
        last switch
        {
            null or { Asked: 0 } => "There was nobody for whom I could suggest anybody.",
            _ => $"{last.Answered} of {CohortWords.People(last.Asked)} asked have answered.",
        };

    private static IEnumerable<CardElement> Question(SuggestionNews news) =>
        !news.CanAsk
            ? []
            :
            [
                new NumberInput(Days, $"Days to answer, {SuggestionRound.MinDays} to {SuggestionRound.MaxDays}")
                {
                    Value = SuggestionRound.DefaultDays,
                },
            ];

    private static IEnumerable<CardAction> Actions(SuggestionNews news)
    {
        if (news.CanAsk)
        {
            yield return Press.Primary(
                news.Last is null ? "Ask everybody" : "Ask everybody again",
                new AskForSuggestions(news.CohortId)
            );
        }
        else if (news.Last is { TakesAnswers: true })
        {
            yield return Press.Plain("Refresh", new ShowSuggestionRound(news.CohortId));
        }

        if (news.State == Domain.Cohorts.CohortState.Matching)
        {
            yield return Press.Plain("Preview the match", new RunMatchPreview(news.CohortId));
        }

        yield return Press.Plain("Back to the cohort", new ShowCohort(news.CohortId));
    }
}
