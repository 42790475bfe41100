using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for a mentorship in each of its states, and for the list of a person's mentorships.</summary>
internal static class MentorshipCards
{
    private const int LongestNames = 160;

    /// <summary>The card that fits the current state of the mentorship.</summary>
    public static Card Of(MentorshipView view, DateTimeOffset now) =>
        view.State switch
        {
            MentorshipState.Proposed when view.AwaitsMe => ProposalCards.Proposal(view),
            MentorshipState.Proposed or MentorshipState.Accepted => ProposalCards.Waiting(view),
            MentorshipState.Active => IntroductionCards.Introduction(view, now),
            MentorshipState.Paused => Paused(view),
            MentorshipState.Completed => Completed(view),
            _ when view.OverBecause == EndReason.Expired => ProposalCards.Expired(view),
            _ when view.Me.Response == MemberResponse.Declined => ProposalCards.Declined(view),
            _ when view.Began => Ended(view),
            _ => ProposalCards.NotComeAbout(view),
        };

    /// <param name="joined">The cohorts they take part in; what is said to somebody without a mentorship depends on it.</param>
    public static Card List(IReadOnlyList<MentorshipView> all, IReadOnlyList<JoinedCohort> joined) =>
        all.Count == 0
            ? None(joined)
            : new(
                Say.Title($"Your mentorships"),
                [.. all.Select(Tile)],
                Press.Plain("Pause", new ShowPause("")),
                Press.Plain("Leave", new ShowLeave(""))
            );

    private static Card None(IReadOnlyList<JoinedCohort> joined) =>
        joined.Count == 0
            ? new(
                Say.Title($"You have no mentorships yet"),
                [Say.Plain($"Sign up for a cohort. When I have found a partner for you, I will tell you here.")],
                Press.Primary("Sign up", new Join(""))
            )
            : new(
                Say.Title($"There is no match for you yet"),
                [
                    Say.Plain(
                        $"You take part in {Listing.Of(joined.Select(cohort => cohort.Name))}. When I have found a partner for you, I will tell you here."
                    ),
                ],
                Press.Plain("My profile", new ShowProfile()),
                Press.Plain("Leave", new ShowLeave(""))
            );

    public static Card Paused(MentorshipView view) =>
        new(
            Say.Title($"You and {PartnerNames.Of(view)} are resting"),
            [
                Say.Plain(
                    $"Your mentorship in {view.Cohort} rests until **{PausedUntil(view)}**. Until then I ask nothing."
                ),
                Say.Quiet($"Who can see this: {WhoSeesPause(view)}, nobody sees why."),
            ],
            [
                .. view.Me.IsPaused ? new[] { Press.Primary("Resume now", new Resume()) } : [],
                Press.Plain("My mentorships", new ShowMentorships()),
                Press.Plain("Leave", new ConsiderLeavingMentorship(view.Id)),
            ]
        );

    public static Card Resumed(MentorshipView view) =>
        new(
            Say.Title($"You and {PartnerNames.Of(view)} go on"),
            [Say.Plain($"The pause in {view.Cohort} is over. Say hello and agree when you meet next.")],
            Press.Plain("My mentorship", new ShowMentorship(view.Id))
        );

    /// <summary>For somebody who has no mentorship at the moment.</summary>
    public static Card BackOnTheList() =>
        new(
            Say.Title($"Your pause is over"),
            [Say.Plain($"You are on the list for the next match again.")],
            Press.Plain("Pause again", new ShowPause("")),
            Press.Plain("Leave", new ShowLeave(""))
        );

    /// <summary>Worded the same for everybody, so that it does not reveal who left.</summary>
    public static Card Ended(MentorshipView view) =>
        new(
            EndedTitle(view),
            [
                view.StaysOnList
                    ? Say.Plain(
                        $"Mentorships end for many reasons and nobody is at fault. You are back on the list for the next match in {view.Cohort}; if you would rather not be, pause or leave."
                    )
                    : Say.Plain($"Mentorships end for many reasons and nobody is at fault."),
            ],
            [
                .. view.StaysOnList
                    ?
                    [
                        Press.Plain("Pause", new ShowPause("")),
                        Press.Plain("Leave the cohort", new ConsiderLeavingCohort(view.CohortId)),
                    ]
                    : NoActions,
                Press.Plain("My mentorships", new ShowMentorships()),
            ]
        );

    public static Card Completed(MentorshipView view) =>
        view.Model == MentoringModel.Rounds
            ? new(
                Say.Title($"Your round with {view.PartnerNames} is over"),
                [Say.Plain($"Nothing prevents you from meeting again.")],
                Press.Plain("My mentorships", new ShowMentorships())
            )
            : new(
                Say.Title($"You and {PartnerNames.Of(view)} have completed your mentorship"),
                [
                    Say.Plain(
                        $"{view.Cohort} has come to its end. Well done, {(view.IsOfMany ? "all" : "both")} of you."
                    ),
                ],
                Press.Plain("My mentorships", new ShowMentorships())
            );

    /// <summary>Somebody joined or left and the mentorship continues. Worded the same whoever it was.</summary>
    public static Card Changed(MentorshipView view) =>
        new(
            Say.Title($"Who is in your {PartnerNames.Kind(view.Model)} has changed"),
            [
                Say.Plain($"In {view.Cohort} you are now together with {PartnerNames.Names(view)}."),
                Say.Quiet($"People come and go for many reasons, and nobody is at fault."),
            ],
            Press.Plain("My mentorship", new ShowMentorship(view.Id))
        );

    /// <summary>The actions on a running mentorship.</summary>
    public static IReadOnlyList<CardAction> Exits(MentorshipView view) =>
        [
            .. view.OpenCheckIn is { } open ? [Press.Primary("Answer the check-in", new ShowCheckIn(open))] : NoActions,
            Press.Plain(LinkText.Goals, new ShowGoals(view.Id)),
            Press.Plain("Pause", new ShowPause("")),
            Press.Plain("Leave", new ConsiderLeavingMentorship(view.Id)),
        ];

    private static readonly CardAction[] NoActions = [];

    private static Container Tile(MentorshipView view) =>
        Layout.Tile(
            $"{Listing.Clip(PartnerNames.Listed(view), LongestNames)}",
            [$"{view.Cohort}: {StateOf(view)}"],
            Titles.Of(PartnerNames.Listed(view)),
            new ShowMentorship(view.Id)
        );

    private static string StateOf(MentorshipView view) =>
        view.State switch
        {
            MentorshipState.Proposed when view.AwaitsMe =>
                $"proposed, waits for your answer until {PartnerWords.Day(view.ExpiresAt, view)}",
            MentorshipState.Proposed or MentorshipState.Accepted => "you have accepted, waits for other answers",
            MentorshipState.Active => "running",
            MentorshipState.Paused => $"resting until {PausedUntil(view)}",
            MentorshipState.Completed => "completed",
            _ when !view.Began => "did not come about",
            _ when HasLeft(view) => "you have left",
            _ => "ended",
        };

    private static string PausedUntil(MentorshipView view) =>
        LocalDates.LastDay(view.PausedUntil!.Value, view.Me.Working, PartnerWords.CultureOf(view));

    private static bool HasLeft(MentorshipView view) => view.Me.Response == MemberResponse.Left;

    private static SafeText EndedTitle(MentorshipView view) =>
        HasLeft(view) ? Say.Title($"You have left {PartnerNames.Of(view)} in {view.Cohort}")
        : view.IsOfMany ? Say.Title($"The {PartnerNames.Kind(view.Model)} you were in has ended")
        : Say.Title($"Your mentorship with {view.PartnerNames} has ended");

    private static string WhoSeesPause(MentorshipView view) =>
        view.IsOfMany ? "the others see until when only if all of you rest" : "both of you see until when";
}
