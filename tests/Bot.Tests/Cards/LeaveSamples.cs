using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class PauseSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("PauseCards.Ask", PauseCards.Ask(Ids.New<PersonId>(A.Now), null, Seen.Berlin, A.Now)),
            new(
                "PauseCards.Ask while resting",
                PauseCards.Ask(Ids.New<PersonId>(A.Now), A.Now.AddDays(9), Seen.Berlin, A.Now)
            ),
            new("PauseCards.Paused", PauseCards.Paused(A.Now.AddDays(9), Seen.Berlin)),
            new("PauseCards.NotPaused", PauseCards.NotPaused()),
        ];
}

internal sealed class LeaveSamples : ICardSamples
{
    private static readonly MentorshipView Running = Seen.Mentorship(MentorshipState.Active, Awkward.LongName);
    private static readonly JoinedCohort Cohort = new(Ids.New<CohortId>(A.Now), Awkward.Markup);

    public IEnumerable<CardSample> All =>
        [
            new("LeaveCards.Choose from nothing", LeaveCards.Choose([], [])),
            new(
                "LeaveCards.Choose from much",
                LeaveCards.Choose([.. Enumerable.Repeat(Running, 9)], [.. Enumerable.Repeat(Cohort, 9)])
            ),
            new(
                "LeaveCards.Choose from circles",
                LeaveCards.Choose([.. Seen.Crowds(MentorshipState.Active).Select(crowd => crowd.View)], [])
            ),
            .. Seen.Crowds(MentorshipState.Active)
                .Select(crowd => new CardSample(
                    $"LeaveCards.ConfirmMentorship in {crowd.Name}",
                    LeaveCards.ConfirmMentorship(crowd.View)
                )),
            new("LeaveCards.ConfirmMentorship", LeaveCards.ConfirmMentorship(Running)),
            .. Seen.Crowds(MentorshipState.Active)
                .Select(crowd => new CardSample(
                    $"NewMatchCards.Confirm in {crowd.Name}",
                    NewMatchCards.Confirm(crowd.View)
                )),
            new("NewMatchCards.Confirm", NewMatchCards.Confirm(Running)),
            new("NewMatchCards.Which", NewMatchCards.Which([.. Enumerable.Repeat(Running, 12)])),
            new("LeaveCards.ConfirmCohort", LeaveCards.ConfirmCohort(Cohort)),
        ];
}
