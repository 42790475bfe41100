using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for a proposal that came to nothing.</summary>
internal static class ProposalOverCards
{
    /// <summary>Worded the same for everybody, so that it does not reveal who did not answer.</summary>
    public static Card Expired(MentorshipView view) =>
        Over(
            view,
            ProposalText.Expired,
            view.IsOfMany ? ProposalText.ExpiredAll : ProposalText.ExpiredOne(PartnerNames.Of(view))
        );

    public static Card NotComeAbout(MentorshipView view) =>
        Over(
            view,
            ProposalText.NoMatch,
            view.IsOfMany ? ProposalText.NoMatchAll : ProposalText.NoMatchOne(PartnerNames.Of(view))
        );

    public static Card Declined(MentorshipView view) =>
        Over(
            view,
            ProposalText.Declined,
            view.IsOfMany ? ProposalText.DeclinedAll : ProposalText.DeclinedOne(PartnerNames.Of(view))
        );

    /// <summary>For whoever would rather not be matched again.</summary>
    public static CardAction[] WaysOff(CohortId cohort) =>
        [
            Press.More(Press.Plain(ProposalText.Pause, new ShowPause(""))),
            Press.More(Press.Plain(ProposalText.LeaveCohort, new ConsiderLeavingCohort(cohort))),
        ];

    /// <summary>For whoever waits in a cohort with circles.</summary>
    public static CardAction[] FindCircle(MentorshipView view) =>
        view is { StaysOnList: true, Model: MentoringModel.Circle }
            ? [Press.Plain(MentorshipText.FindCircle, new ShowOpenCircles())]
            : [];

    private static Card Over(MentorshipView view, SafeText title, SafeText words) =>
        new(
            title,
            [
                Say.Plain(words),
                .. view.StaysOnList ? [Say.Plain(ProposalText.StayOnList(view.Cohort))] : Array.Empty<CardElement>(),
            ],
            [
                .. FindCircle(view),
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships()),
                Press.More(Press.Plain(PartnerText.AskCoordinator, new ChooseIntent("coordinator"))),
                .. WaysOff(view.CohortId),
            ]
        );
}
