using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Cards for a proposed match, the possible answers, and what happens if it does not come about.</summary>
internal static class ProposalCards
{
    private const int MostOpened = 4;

    public static Card Proposal(MentorshipView view) =>
        new Card(
            ProposalWords.Title(view),
            [
                .. PartnerWords.Profiles(view),
                .. PartnerWords.Reasons(view),
                Say.Plain(
                    $"Please answer by **{PartnerWords.DayAndTime(view.ExpiresAt, view)}**. {ProposalWords.Begins(view)}"
                ),
                Say.Quiet(
                    $"Who can see this: {ProposalWords.WhoSees(view)} If you decline, nobody is told that it was you or why."
                ),
            ],
            Press.Primary("Accept", new SayYes(view.Id)),
            Press.Plain("Decline", new ConsiderNo(view.Id))
        )
            .Asking(QuestionKind.Proposal, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>The reader has accepted; others have not answered yet.</summary>
    public static Card Waiting(MentorshipView view) =>
        new(
            view.IsOfMany
                ? Say.Title($"You have accepted; not everybody has answered yet")
                : Say.Title($"You have accepted; {view.PartnerNames} has not answered yet"),
            [
                Say.Plain(
                    $"The proposal in {view.Cohort} is open until {PartnerWords.DayAndTime(view.ExpiresAt, view)}. You will hear from me as soon as it is settled."
                ),
                .. PartnerWords.Profiles(view),
            ],
            Press.Plain("I changed my mind", new ConsiderNo(view.Id)),
            Press.Plain("My mentorships", new ShowMentorships())
        );

    public static Card Reminder(MentorshipView view) =>
        Proposal(view).Saying("A reminder: this proposal is still waiting for your answer.");

    public static Card ConfirmDecline(MentorshipView view) =>
        new Card(
            Say.Title($"Decline {ProposalWords.What(view)}?"),
            [
                Say.Plain(
                    $"You stay on the list for the next match in {view.Cohort}. You need not give a reason. Press a button, or type **yes** or **no**."
                ),
                Say.Quiet(
                    $"Who can see this: {ProposalWords.WhoHears(view)} Coordinators see that a proposal was declined."
                ),
            ],
            Press.Danger("Yes, decline", new SayNo(view.Id)),
            Press.Plain("No, back to the proposal", new ShowMentorship(view.Id))
        )
            .Asking(QuestionKind.DeclineProposal, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>Worded the same for everybody, so that it does not reveal who did not answer.</summary>
    public static Card Expired(MentorshipView view) =>
        Over(
            view,
            Say.Title($"The proposal {ProposalWords.With(view)} has expired"),
            view.StaysOnList
                ? Say.Plain($"It was not answered by everybody in time. You stay on the list for the next match.")
                : Say.Plain($"It was not answered by everybody in time.")
        );

    public static Card NotComeAbout(MentorshipView view) =>
        Over(
            view,
            Say.Title($"The proposal {ProposalWords.With(view)} did not come about"),
            view.StaysOnList
                ? Say.Plain($"You have done nothing wrong: you stay on the list for the next match in {view.Cohort}.")
                : Say.Plain($"You have done nothing wrong.")
        );

    public static Card Declined(MentorshipView view) =>
        Over(
            view,
            Say.Title($"You have declined {ProposalWords.What(view)}"),
            view.StaysOnList
                ? Say.Plain($"You stay on the list for the next match in {view.Cohort}.")
                : Say.Plain($"Nobody is told that it was you or why.")
        );

    /// <summary>Several proposals match the typed command, or none does.</summary>
    public static Card Which(IReadOnlyList<MentorshipView> open) =>
        new(
            open.Count == 0 ? Say.Title($"No proposal is waiting for you") : Say.Title($"Which proposal do you mean?"),
            [
                open.Count == 0
                    ? Say.Plain($"When I have found a partner for you, I will tell you here.")
                    : Say.Plain($"More than one is open. Open the one you mean, then answer it."),
            ],
            [
                .. open.Take(MostOpened)
                    .Select(view => Press.Plain(Titles.Of(PartnerNames.Listed(view)), new ShowMentorship(view.Id))),
                Press.Plain("My mentorships", new ShowMentorships()),
            ]
        );

    private static Card Over(MentorshipView view, SafeText title, TextBlock words) =>
        new(
            title,
            [words],
            Press.Plain("My mentorships", new ShowMentorships()),
            Press.Plain("Pause", new ShowPause("")),
            Press.Plain("Leave the cohort", new ConsiderLeavingCohort(view.CohortId))
        );
}
