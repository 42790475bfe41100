using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for a proposed match and the possible answers.</summary>
internal static class ProposalCards
{
    private const int MostOpened = 4;

    public static Card Proposal(MentorshipView view) =>
        new Card(
            ProposalWords.Title(view),
            [
                Say.Plain(ProposalWords.Lead(view)),
                .. PartnerWords.Profiles(view),
                .. PartnerWords.Reasons(view),
                Say.Plain(ProposalText.AnswerBy(PartnerWords.DayAndTime(view.ExpiresAt, view))),
                Say.Quiet(ProposalWords.WhoSees(view)),
            ],
            [
                Press.Primary(ProposalText.Accept, new SayYes(view.Id)),
                Press.Plain(ProposalText.NotThisTime, new ConsiderNo(view.Id)),
                Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees())),
                .. view.IsOneOfMany ? new[] { Press.More(AllMentorships) } : [],
            ]
        )
        {
            State = Layout.Badge(ProposalText.NewMatch, "Good"),
        }
            .Asking(QuestionKind.Proposal, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>The reader has accepted; others have not answered yet.</summary>
    public static Card Waiting(MentorshipView view)
    {
        var until = PartnerWords.DayAndTime(view.ExpiresAt, view);
        return new(
            ProposalText.Waiting,
            [
                Say.Plain(
                    view.IsOfMany
                        ? ProposalText.WaitingForAll(until)
                        : ProposalText.WaitingForOne(PartnerNames.Given(view), until)
                ),
                .. PartnerWords.Profiles(view),
            ],
            AllMentorships,
            Press.More(Press.Plain(ProposalText.ChangedMind, new ConsiderNo(view.Id)))
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
            State = Layout.Badge(ProposalText.WaitingState),
        };
    }

    public static Card Reminder(MentorshipView view) => Proposal(view).Noting(ProposalText.Reminder);

    public static Card ConfirmDecline(MentorshipView view) =>
        new Card(
            PartnerNames.Pick(view, ProposalText.DeclineOne, ProposalText.DeclineCircle, ProposalText.DeclineGroup),
            [Say.Plain(ProposalText.DeclineLead(view.Cohort)), Say.Quiet(ProposalWords.WhoHears(view))],
            Press.Danger(ProposalText.YesDecline, new SayNo(view.Id)),
            Press.Plain(ProposalText.GoBack, new ShowMentorship(view.Id))
        )
            .Asking(QuestionKind.DeclineProposal, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>Several proposals match the typed command.</summary>
    public static Card Which(IReadOnlyList<MentorshipView> open) =>
        new(
            ProposalText.WhichOne,
            [Say.Plain(ProposalText.WhichOneLead)],
            [
                .. open.Take(MostOpened)
                    .Select(view => Press.Plain(Titles.Of(PartnerNames.Listed(view)), new ShowMentorship(view.Id))),
                AllMentorships,
            ]
        );

    private static CardAction AllMentorships => Press.Plain(MentorshipText.All, new ShowAllMentorships());
}
