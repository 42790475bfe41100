using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards that ask for a check-in and show its answer.</summary>
internal static class CheckInCards
{
    /// <summary>The card that fits the current state of the check-in.</summary>
    public static Card Of(CheckInView view) =>
        view switch
        {
            { IsOver: true } => Over(view),
            { State: CheckInState.Skipped, Met: null } => Skipped(view),
            { Met: null } => Ask(view),
            { Met: false } => NotMet(view),
            { HasDetails: false, Feedback: null } => MeetingCards.Tell(view),
            _ => MeetingCards.Told(view),
        };

    public static Card Ask(CheckInView view) =>
        new Card(
            Say.Title($"Did you and {PartnerNames.Of(view)} meet?"),
            [
                Say.Plain(
                    $"One press is enough. You can also type **yes**, **no**, why not: **no time**, or **tomorrow** or **skip**."
                ),
                WhoSees(),
            ],
            Press.Primary("Yes, we met", new SayWeMet(view.Id)),
            Press.Plain("No", new ConsiderWhyNot(view.Id)),
            Press.Plain("Ask me tomorrow", new AskTomorrow(view.Id)),
            Press.Plain("Skip this one", new SkipThisOne(view.Id))
        )
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Skipped(CheckInView view) =>
        new Card(
            Say.Title($"This one is skipped"),
            [
                Say.Plain(
                    $"You need not say whether you and {PartnerNames.Of(view)} met. I ask again at the next check-in."
                ),
            ],
            Press.Plain("Answer anyway", new ChangeCheckIn(view.Id))
        )
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>The single reminder. If it goes unanswered, the bot does not ask again.</summary>
    public static Card Nudge(CheckInView view) =>
        Ask(view).Saying("You have not said yet. I ask this once more and then no further.");

    public static Card WhyNot(CheckInView view) =>
        new Card(
            Say.Title($"You did not meet {PartnerNames.Of(view)}. What was it?"),
            [Say.Plain($"Press a button, or type the words on it."), WhoSees()],
            [
                .. Enum.GetValues<NotMetReason>()
                    .Select(reason => Press.Plain(CheckInWords.Of(reason), new SayWeDidNotMeet(view.Id, reason))),
                Press.Plain("We did meet", new SayWeMet(view.Id)),
            ]
        )
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card NotMet(CheckInView view) =>
        new Card(
            Say.Title($"Noted: you and {PartnerNames.Of(view)} did not meet"),
            [
                Say.Plain($"Your answer: {CheckInWords.Of(view.WhyNot!.Value)}. {Comfort(view.WhyNot.Value)}"),
                Say.Quiet($"You can change this until the next check-in."),
            ],
            [
                Press.Plain("Change my answer", new ChangeCheckIn(view.Id)),
                .. view.WhyNot == NotMetReason.NoLongerNeeded
                    ? [Press.Plain("End the mentorship", new ConsiderLeavingMentorship(view.Mentorship))]
                    : Array.Empty<CardAction>(),
                .. view.WhyNot is NotMetReason.NoTime or NotMetReason.NoLongerNeeded
                    ? [Press.Plain("Pause", new ShowPause(""))]
                    : Array.Empty<CardAction>(),
            ]
        )
            .Asking(QuestionKind.SavedCheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Snoozed(CheckInView view, string when) =>
        new Card(
            Say.Title($"I will ask you again"),
            [Say.Plain($"About your meeting with {PartnerNames.Of(view)}, on **{when}**.")],
            Press.Plain("Answer now", new ShowCheckIn(view.Id))
        )
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Over(CheckInView view) =>
        new(
            Say.Title($"This check-in is closed"),
            [Say.Plain($"A later one has come, or the mentorship with {PartnerNames.Of(view)} has ended.")],
            Press.Plain("Latest check-in", new ShowLatestCheckIn()),
            Press.Plain("My mentorships", new ShowMentorships())
        );

    public static Card None() =>
        new(
            Say.Title($"There is nothing to answer"),
            [Say.Plain($"I ask now and then how it goes while a mentorship runs, in your working hours.")],
            Press.Plain("My mentorships", new ShowMentorships())
        );

    public static Card FromPartner(PartnerNote note) =>
        new(
            Say.Title($"{note.Writer} has left you a note"),
            [
                Say.Said(note.Note ?? ""),
                Say.Quiet($"Who can see this: {(note.ToMany ? "all of you who are in it" : "the two of you")}."),
            ],
            Press.Plain("My mentorship", new ShowMentorship(note.Mentorship))
        );

    public static TextBlock WhoSees() =>
        Say.Quiet(
            $"Who can see this: coordinators see whether people meet. Neither the people you meet nor your manager see your answer."
        );

    private static string Comfort(NotMetReason reason) =>
        reason switch
        {
            NotMetReason.NoTime => "That happens. Agree on a short meeting, or rest for a while.",
            NotMetReason.NoAnswer => "Try once more with two times to choose from.",
            NotMetReason.Cancelled => "Agree on the next time now, while you think of it.",
            _ => "You can end the mentorship; nobody is at fault.",
        };
}
