using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for somebody whose match does not fit.</summary>
internal static class NewMatchCards
{
    private const int Most = 10;

    public static Card Confirm(MentorshipView view) =>
        new Card(
            NewMatchText.Title,
            [
                Say.Plain(WhatFollows(view)),
                Say.Quiet(view.IsOfMany ? LeaveText.AllSee : LeaveText.OneSees(PartnerNames.Of(view))),
            ],
            Press.Plain(NewMatchText.GiveItTime, new ShowMentorship(view.Id)),
            Press.Plain(PartnerText.AskCoordinator, new ChooseIntent("coordinator")),
            Press.Danger(NewMatchText.Yes, new GetNewMatch(view.Id))
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        }.Asking(QuestionKind.NewMatch, view.Id.Value);

    private static SafeText WhatFollows(MentorshipView view) =>
        view is { IsOfMany: true, Me.Role: MentoringRole.Mentor }
            ? NewMatchText.LeadMentor
            : PartnerNames.Pick(view, NewMatchText.LeadOne, NewMatchText.LeadCircle, NewMatchText.LeadGroup);

    public static Card Which(IReadOnlyList<MentorshipView> views) =>
        new(
            NewMatchText.Which,
            [
                .. views
                    .Take(Most)
                    .Select(view =>
                        Layout.Tile(
                            SafeText.Of(Listing.Clip(PartnerNames.Listed(view), 160)),
                            [SafeText.Of(view.Cohort)],
                            SafeText.Of(Titles.Of(PartnerNames.Listed(view))),
                            new ConsiderNewMatch(view.Id)
                        )
                    ),
            ]
        );
}
