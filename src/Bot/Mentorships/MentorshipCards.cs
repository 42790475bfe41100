using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for a mentorship that is paused, goes on, changes or is over, and the card that fits its state.</summary>
internal static class MentorshipCards
{
    /// <summary>The card that fits the current state of the mentorship.</summary>
    public static Card Of(MentorshipView view, DateTimeOffset now) =>
        view.State switch
        {
            MentorshipState.Proposed when view.AwaitsMe => ProposalCards.Proposal(view),
            MentorshipState.Proposed or MentorshipState.Accepted => ProposalCards.Waiting(view),
            MentorshipState.Active => HomeCards.Home(view, now),
            MentorshipState.Paused => Paused(view, now),
            MentorshipState.Completed => Completed(view),
            _ when view.OverBecause == EndReason.Merged => Merged(view),
            _ when view.OverBecause == EndReason.Expired => ProposalOverCards.Expired(view),
            _ when view.Me.Response == MemberResponse.Declined => ProposalOverCards.Declined(view),
            _ when view.Began => Ended(view),
            _ => ProposalOverCards.NotComeAbout(view),
        };

    public static Card Paused(MentorshipView view, DateTimeOffset now) =>
        new(
            PartnerNames.Pick(view, MentorshipText.PausedOne, MentorshipText.PausedCircle, MentorshipText.PausedGroup),
            [
                Say.Plain(MentorshipText.PausedLead(CohortNames.Of(view), MentorshipTiles.PausedUntil(view))),
                .. HomeClosing.Of(view, now),
                Say.Quiet(view.IsOfMany ? MentorshipText.AllSeePause : MentorshipText.BothSeePause),
            ],
            [
                .. view.Me.IsPaused ? new[] { Press.Primary(MentorshipText.Resume, new Resume()) } : [],
                Press.Plain(MentorshipText.All, new ShowAllMentorships()),
                .. view.CanFinish
                    ? [Press.More(Press.Plain(MentorshipText.Finish, new ConsiderFinish(view.Id)))]
                    : Array.Empty<CardAction>(),
                Press.More(Press.Plain(MentorshipText.Leave, new ConsiderLeavingMentorship(view.Id))),
            ]
        )
        {
            State = Layout.Badge(MentorshipText.PausedState),
        };

    public static Card Resumed(MentorshipView view) =>
        new(
            PartnerNames.Pick(
                view,
                MentorshipText.ResumedOne,
                MentorshipText.ResumedCircle,
                MentorshipText.ResumedGroup
            ),
            [Say.Plain(MentorshipText.ResumedLead(CohortNames.Of(view)))],
            [.. ChatLink.With(view.Partners), Press.Plain(MentorshipText.OpenIt, new ShowMentorship(view.Id))]
        );

    /// <summary>For somebody who has no mentorship at the moment.</summary>
    public static Card BackOnTheList() =>
        new(
            MentorshipText.BackTitle,
            [Say.Plain(MentorshipText.BackLead)],
            Press.Plain(MentorshipText.PauseAgain, new ShowPause("")),
            Press.More(Press.Plain(MentorshipText.Leave, new ShowLeave("")))
        );

    /// <summary>Worded the same for everybody, so that it does not reveal who left.</summary>
    public static Card Ended(MentorshipView view) =>
        new(
            EndedTitle(view),
            [
                Say.Plain(MentorshipText.EndedLead),
                .. view.StaysOnList ? [Say.Plain(MentorshipText.EndedOnList(view.Cohort))] : Array.Empty<CardElement>(),
            ],
            [
                .. ProposalOverCards.FindCircle(view),
                MyMentorships,
                .. view.StaysOnList ? ProposalOverCards.WaysOff(view.CohortId) : [],
            ]
        );

    /// <summary>Its members belong to another circle; what they noted stays with this one.</summary>
    public static Card Merged(MentorshipView view) =>
        new(
            MentorshipText.MergedTitle,
            [Say.Plain(MentorshipText.MergedLead(view.Cohort))],
            MyMentorships,
            Press.Plain(LinkText.Goals, new ShowGoals(view.Id))
        );

    public static Card Completed(MentorshipView view) =>
        view.Model == MentoringModel.Rounds
            ? new(
                MentorshipText.RoundOver(PartnerNames.Of(view)),
                [Say.Plain(MentorshipText.RoundOverLead)],
                MyMentorships
            )
            : new Card(
                PartnerNames.Pick(
                    view,
                    MentorshipText.CompletedOne,
                    MentorshipText.CompletedCircle,
                    MentorshipText.CompletedGroup
                ),
                [Say.Plain(MentorshipText.CompletedLead(view.Cohort))],
                Press.Primary(MentorshipText.WhatYouReached, new ShowClosing(view.Id)),
                MyMentorships
            )
            {
                State = Layout.Badge(MentorshipText.CompletedState, "Good"),
            };

    /// <summary>Somebody joined or left and the mentorship continues. Worded the same whoever it was.</summary>
    public static Card Changed(MentorshipView view) =>
        new(
            view.Model == MentoringModel.Circle ? MentorshipText.ChangedCircle : MentorshipText.ChangedGroup,
            [Say.Plain(MentorshipText.ChangedLead(view.Cohort, PartnerNames.Of(view)))],
            Press.Plain(MentorshipText.OpenIt, new ShowMentorship(view.Id))
        );

    private static CardAction MyMentorships => Press.Plain(PartnerText.MyMentorships, new ShowMentorships());

    private static SafeText EndedTitle(MentorshipView view) =>
        view.Me.Response == MemberResponse.Left
            ? PartnerNames.Pick(view, MentorshipText.LeftOne, MentorshipText.LeftCircle, MentorshipText.LeftGroup)
            : PartnerNames.Pick(view, MentorshipText.EndedOne, MentorshipText.EndedCircle, MentorshipText.EndedGroup);
}
