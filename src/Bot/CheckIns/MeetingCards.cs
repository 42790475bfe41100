using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards for the details of a meeting that took place.</summary>
internal static class MeetingCards
{
    /// <param name="typed">Rejected input, shown again so that nothing has to be retyped; null shows the stored report.</param>
    public static Card Tell(CheckInView view, MeetingReport? typed = null)
    {
        var report = typed ?? view.Report;
        return new Card(
            Say.Title($"Good that you and {PartnerNames.Of(view)} met"),
            [
                Say.Plain($"All of this is optional. You can also type a number from 1 to 5, or a note for yourself."),
                MeetingForm.Rating(report?.Rating),
                MeetingForm.Minutes(report?.Minutes),
                MeetingForm.Note(report?.Note),
                MeetingForm.Audience(report?.Audience ?? NoteAudience.Private),
                MeetingForm.NextStep(report?.NextStep),
                Say.Quiet(
                    $"Who can see this: the note, whom you choose. The next step, only you. Rating and minutes are kept for you; they may later count in averages of five people or more, never alone. Your manager sees none of your words."
                ),
            ],
            Press.Primary("Save", new TellOfMeeting(view.Id)),
            Press.Plain("We did not meet", new ConsiderWhyNot(view.Id)),
            Press.Plain(LinkText.UpdateGoals, new ShowGoals(view.Mentorship))
        )
            .Asking(QuestionKind.MeetingDetails, view.Id.Value)
            .MadeFrom(view.Version);
    }

    public static Card Told(CheckInView view) =>
        new Card(
            Say.Title($"Saved: you and {PartnerNames.Of(view)} met"),
            [new FactSet([.. Facts(view)]), Say.Quiet($"You can change this until the next check-in.")],
            [
                .. view.Feedback is null
                    ? [Press.Primary("Was it of use?", new AskFeedback(view.Id))]
                    : Array.Empty<CardAction>(),
                Press.Plain("Change", new ChangeCheckIn(view.Id)),
                Press.Plain("My mentorship", new ShowMentorship(view.Mentorship)),
            ]
        ).Asking(QuestionKind.SavedCheckIn, view.Id.Value);

    private static IEnumerable<Fact> Facts(CheckInView view)
    {
        yield return Say.Fact("Met", $"yes");
        if (view.Report is { } report)
        {
            foreach (var (title, value) in Known(report).Where(fact => fact.Value is not null))
            {
                yield return Say.Fact(title, $"{value}");
            }
        }

        if (view.Feedback is { } feedback)
        {
            yield return Say.Fact("Usefulness", $"{feedback.Usefulness} of 5");
        }
    }

    private static IEnumerable<(string Title, string? Value)> Known(MeetingReport report) =>
        [
            ("Rating", report.Rating is { } rating ? $"{rating} of 5" : null),
            ("Minutes", report.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("Note", report.Note),
            ("Who sees the note", report.Note is null ? null : CheckInWords.Of(report.Audience)),
            ("Next step", report.NextStep),
        ];
}
