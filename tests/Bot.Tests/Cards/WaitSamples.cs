using MentorBot.Bot.Enrolment;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class WaitSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("WaitCards.Waits", WaitCards.Waits([AnyDay(Enrolments.Peer, 9)], Enrolments.Reader)),
            new(
                "WaitCards.Waits in several cohorts, too early to tell",
                WaitCards.Waits([AnyDay(Enrolments.Full, null), Waiting(Enrolments.Mentor)], Enrolments.Reader)
            ),
        ];

    private static EnrolmentView AnyDay(EnrolmentView view, int? days) =>
        Waiting(view) with
        {
            Cohort = view.Cohort with { IsContinuous = true },
            Wait = new WaitOutlook(4, days, IsHeld: days is null),
        };

    private static EnrolmentView Waiting(EnrolmentView view) => view with { State = EnrolmentState.Submitted };
}
