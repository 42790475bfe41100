using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>The list of a person's mentorships, or what to do without one.</summary>
internal static class ListCards
{
    /// <param name="all">The mentorships.</param>
    /// <param name="joined">The cohorts they take part in; those that still look for a match are named.</param>
    /// <param name="now">When it is read.</param>
    public static Card List(
        IReadOnlyList<MentorshipView> all,
        IReadOnlyList<JoinedCohort> joined,
        DateTimeOffset now
    ) =>
        all.Count == 0
            ? None(joined)
            : new(
                MentorshipText.ListTitle,
                [.. all.Select(view => MentorshipTiles.Of(view, now)), .. Waiting(all, joined)],
                Press.More(Press.Plain(MentorshipText.Pause, new ShowPause(""))),
                Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave("")))
            );

    /// <summary>For somebody without a mentorship: they wait for one in a cohort, or have not signed up.</summary>
    public static Card None(IReadOnlyList<JoinedCohort> joined)
    {
        var signedUp = joined
            .Where(cohort => cohort.State != EnrolmentState.Draft)
            .Select(cohort => cohort.Name)
            .ToList();
        return signedUp.Count == 0
            ? new(
                MentorshipText.NoneTitle,
                [Say.Plain(MentorshipText.NoneLead)],
                Press.Primary(MentorshipText.SignUp, new Join(""))
            )
            : new(
                MentorshipText.WaitingTitle,
                [Say.Plain(MentorshipText.WaitingLead(Listing.Of(signedUp)))],
                [
                    .. joined.Any(cohort => cohort is { HasCircles: true, State: EnrolmentState.Submitted })
                        ? [Press.Plain(MentorshipText.FindCircle, new ShowOpenCircles())]
                        : Array.Empty<CardAction>(),
                    Press.Plain(MentorshipText.MyProfile, new ShowProfile()),
                    Press.Plain(PartnerText.AskCoordinator, new ChooseIntent("coordinator")),
                    Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave(""))),
                ]
            );
    }

    private static IEnumerable<CardElement> Waiting(
        IReadOnlyList<MentorshipView> all,
        IReadOnlyList<JoinedCohort> joined
    )
    {
        var open = all.Where(view => !view.IsOver).Select(view => view.CohortId).ToHashSet();
        var waiting = joined
            .Where(cohort => cohort.State == EnrolmentState.Submitted && !open.Contains(cohort.Id))
            .Select(cohort => cohort.Name)
            .ToList();
        return waiting.Count == 0 ? []
            : open.Count == 0 ? [Say.Plain(MentorshipText.WaitingLead(Listing.Of(waiting)))]
            : [Say.Plain(MentorshipText.AlsoWaiting(Listing.Of(waiting)))];
    }
}
