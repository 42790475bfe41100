using System.Globalization;
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
            RoundText.Title,
            [.. Words(news), .. news.Last is { } last ? [Facts(last, reader)] : NoFacts, .. Question(news)],
            [.. Actions(news)]
        )
        {
            Eyebrow = SafeText.Of(news.Cohort),
        };

    /// <summary>Tells the coordinator that the deadline has passed.</summary>
    public static Card Closed(SuggestionNews news) =>
        new(
            RoundText.ClosedTitle,
            [Say.Plain(Answered(news.Last)), Say.Plain(RoundText.ClosedLead)],
            Press.Primary(RoundText.Preview, new RunMatchPreview(news.CohortId)),
            Press.Plain(RoundText.ShowCohort, new ShowCohort(news.CohortId))
        )
        {
            Eyebrow = SafeText.Of(news.Cohort),
        };

    public static FactSet Facts(SuggestionStatus status, WorkingTime reader) =>
        new([
            Say.Fact(RoundText.Asked, status.IsPrepared ? Number(status.Asked) : RoundText.AskedSoFar(status.Asked)),
            Say.Fact(RoundText.Answered, Number(status.Answered)),
            status.TakesAnswers
                ? Say.Fact(RoundText.OpenUntil, SafeText.Of(LocalDates.DayAndTime(status.ClosesAt, reader)))
                : Say.Fact(RoundText.ClosedOn, RoundText.Yes),
        ]);

    private static SafeText Number(int number) => SafeText.Of(number.ToString("N0", CultureInfo.CurrentCulture));

    private static readonly IReadOnlyList<CardElement> NoFacts = [];

    private static IEnumerable<CardElement> Words(SuggestionNews news) =>
        news switch
        {
            { Offered: false } => [Say.Plain(RoundText.NotOffered)],
            { Last: null } => [Say.Plain(RoundText.BeforeAsking), Say.Quiet(RoundText.WhoSees)],
            { Last: { IsImpossible: true } } => [Say.Plain(RoundText.Impossible)],
            { Last: { TakesAnswers: true, IsPrepared: false } } => [Say.Plain(RoundText.Preparing)],
            { Last: { TakesAnswers: true } } => [Say.Plain(RoundText.TakesAnswers)],
            _ => [Say.Plain(Answered(news.Last))],
        };

    private static SafeText Answered(SuggestionStatus? last) =>
        last is null or { Asked: 0 } ? RoundText.NobodyToAsk : RoundText.Count(last.Answered, last.Asked);

    private static IEnumerable<CardElement> Question(SuggestionNews news) =>
        !news.CanAsk
            ? []
            :
            [
                new NumberInput(Days, RoundText.Days(SuggestionRound.MinDays, SuggestionRound.MaxDays).Plain)
                {
                    Value = SuggestionRound.DefaultDays,
                },
            ];

    private static IEnumerable<CardAction> Actions(SuggestionNews news)
    {
        if (news.CanAsk)
        {
            yield return Press.Primary(
                news.Last is null ? RoundText.AskEveryone : RoundText.AskAgain,
                new AskForSuggestions(news.CohortId)
            );
        }
        else if (news.Last is { TakesAnswers: true })
        {
            yield return Press.Plain(RoundText.Refresh, new ShowSuggestionRound(news.CohortId));
        }

        if (news.State == Domain.Cohorts.CohortState.Matching)
        {
            yield return Press.Plain(RoundText.Preview, new RunMatchPreview(news.CohortId));
        }

        yield return Press.Plain(RoundText.ShowCohort, new ShowCohort(news.CohortId));
    }
}
