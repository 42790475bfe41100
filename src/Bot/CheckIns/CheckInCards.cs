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
            { Met: false } => NotMetCards.NotMet(view),
            { HasDetails: false, Feedback: null } => MeetingCards.Tell(view),
            _ => MeetingCards.Told(view),
        };

    public static Card Ask(CheckInView view) =>
        new Card(
            PartnerNames.Pick(view, CheckInText.AskOne, CheckInText.AskCircle, CheckInText.AskGroup),
            [Say.Plain(Lead(view)), Say.Quiet(CheckInText.WhoSees)],
            Press.Primary(CheckInText.YesWeMet, new SayWeMet(view.Id)),
            Press.Plain(CheckInText.No, new ConsiderWhyNot(view.Id)),
            Press.More(Press.Plain(CheckInText.Tomorrow, new AskTomorrow(view.Id))),
            Press.More(Press.Plain(CheckInText.Skip, new SkipThisOne(view.Id))),
            Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees()))
        )
        {
            Eyebrow = With(view),
        }
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    /// <summary>The single reminder. If it goes unanswered, the bot does not ask again.</summary>
    public static Card Nudge(CheckInView view) => Ask(view).Noting(CheckInText.Nudge);

    public static Card Skipped(CheckInView view) =>
        new Card(
            CheckInText.Skipped,
            [Say.Plain(CheckInText.SkippedLead)],
            Press.Plain(CheckInText.AnswerAnyway, new ChangeCheckIn(view.Id))
        )
        {
            Eyebrow = CheckInText.With(PartnerNames.Of(view)),
        }
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Snoozed(CheckInView view, string when) =>
        new Card(
            CheckInText.Snoozed,
            [Say.Plain(CheckInText.SnoozedLead(PartnerNames.Of(view), when))],
            Press.Plain(CheckInText.AnswerNow, new ShowCheckIn(view.Id))
        )
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card Over(CheckInView view) =>
        new(
            CheckInText.Over,
            [Say.Plain(CheckInText.OverLead)],
            Press.Plain(CheckInText.Latest, new ShowLatestCheckIn()),
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        )
        {
            Eyebrow = CheckInText.With(PartnerNames.Of(view)),
        };

    public static Card None() =>
        new(
            CheckInText.None,
            [Say.Plain(CheckInText.NoneLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    public static Card FromPartner(PartnerNote note) =>
        new(
            CheckInText.NoteFrom(Listing.Clip(note.Writer, 60)),
            [Say.Said(note.Note ?? ""), Say.Quiet(note.ToMany ? CheckInText.NoteToAll : CheckInText.NoteToTwo)],
            Press.Plain(CheckInText.OpenIt, new ShowMentorship(note.Mentorship))
        );

    /// <summary>The session's day is one of the reader's own calendar.</summary>
    private static SafeText Lead(CheckInView view) =>
        view.SessionAt is { } at ? CheckInText.OneTapAfter(LocalDates.Day(at, view.Working)) : CheckInText.OneTap;

    /// <summary>Whole names, where the title gives a part of them or none.</summary>
    public static SafeText? With(CheckInView view) =>
        PartnerNames.Of(view) is var all && all != PartnerNames.Given(view) ? CheckInText.With(all)
        : view.Partners.Count > 1 ? CheckInText.With(all)
        : null;
}
