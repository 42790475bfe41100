using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Enrolment;
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
    /// <param name="requests">Open requests for help, sent and received.</param>
    /// <param name="waits">Where they wait in continuous cohorts; null if it was not read.</param>
    public static Card List(
        IReadOnlyList<MentorshipView> all,
        IReadOnlyList<JoinedCohort> joined,
        DateTimeOffset now,
        int requests = 0,
        IReadOnlyList<EnrolmentView>? waits = null
    ) =>
        all.Count == 0
            ? None(joined, requests, waits)
            : new(
                MentorshipText.ListTitle,
                [
                    .. all.Select(view => MentorshipTiles.Of(view, now)),
                    .. Waiting(all, joined),
                    .. Nights(waits),
                    .. Requests(requests),
                ],
                [
                    .. all.Any(view => view.State == MentorshipState.Completed)
                        ? [Press.Plain(MentorshipText.Past, new ShowPast())]
                        : Array.Empty<CardAction>(),
                    Press.More(Press.Plain(MentorshipText.Pause, new ShowPause(""))),
                    Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave(""))),
                ]
            );

    /// <summary>For somebody without a mentorship: they wait for one in a cohort, or have not signed up.</summary>
    public static Card None(
        IReadOnlyList<JoinedCohort> joined,
        int requests = 0,
        IReadOnlyList<EnrolmentView>? waits = null
    )
    {
        var signedUp = joined
            .Where(cohort => cohort.State != EnrolmentState.Draft)
            .Select(cohort => cohort.Name)
            .ToList();
        return signedUp.Count == 0
            ? new(
                MentorshipText.NoneTitle,
                [Say.Plain(MentorshipText.NoneLead), .. Requests(requests)],
                Press.Primary(MentorshipText.SignUp, new Join(""))
            )
            : new(
                MentorshipText.WaitingTitle,
                [Say.Plain(MentorshipText.WaitingLead(Listing.Of(signedUp))), .. Nights(waits), .. Requests(requests)],
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

    /// <summary>How long it may take, where no day is planned for a match.</summary>
    private static IEnumerable<CardElement> Nights(IReadOnlyList<EnrolmentView>? waits) =>
        (waits ?? []).Select(view => Say.Plain(WaitWords.Of(view.Wait)));

    private static IEnumerable<CardElement> Requests(int open) =>
        open == 0
            ? []
            :
            [
                Layout.Tile(
                    MentorshipText.Requests,
                    [MentorshipText.RequestsOpen(open)],
                    MentorshipText.Requests,
                    new ShowMyRequests()
                ),
            ];

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
