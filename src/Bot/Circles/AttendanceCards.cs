using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Cards on who came to the last session: all members for whoever facilitated it, and oneself for everybody else.</summary>
internal static class AttendanceCards
{
    public static Card Of(MentorshipView view, RollCall? roll) =>
        roll switch
        {
            null => None(view),
            { IsFacilitator: true } => WhoCame(view, roll),
            { Mine: { } came } => Mine(view, roll, came),
            _ => new Card(
                CircleTalkText.AttendanceTitle(DayOf(roll, view)),
                [Say.Plain(CircleTalkText.MineUnknown(DayOf(roll, view)))],
                Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
            ),
        };

    /// <summary>For somebody who was missed twice in a row.</summary>
    /// <param name="session">The last one, to say that they were there after all; null if it is not known.</param>
    public static Card Missed(MentorshipView view, SessionId? session) =>
        new Card(
            CircleTalkText.MissedTitle,
            [Say.Plain(CircleTalkText.MissedLead(view.Cohort)), Say.Quiet(CircleTalkText.MissedPrivate)],
            [
                Press.Primary(CircleTalkText.Stay, new StayInCircle(view.Id)),
                Press.Plain(CircleTalkText.Pause, new ShowPause("")),
                Press.Plain(CircleTalkText.Leave, new ConsiderLeavingMentorship(view.Id)),
                .. session is { } last
                    ? [Press.More(Press.Plain(CircleTalkText.IWasThere, new SayWhetherIWasThere(view.Id, last, true)))]
                    : Array.Empty<CardAction>(),
            ]
        ).Asking(QuestionKind.Circle, view.Id.Value);

    /// <summary>In the list of what is stored about the reader.</summary>
    public static CardElement Record(IReadOnlyList<MyAttendance> all, WorkingTime reader) =>
        Say.Said(string.Join(" · ", all.Select(one => Line(one, LocalDates.Day(one.StartsAt, reader)).Plain)));

    private static SafeText Line(MyAttendance one, string day) =>
        one.Came ? CircleTalkText.RecordCame(day) : CircleTalkText.RecordMissed(day);

    private static Card WhoCame(MentorshipView view, RollCall roll) =>
        new(
            CircleTalkText.AttendanceTitle(DayOf(roll, view)),
            [
                .. roll.IsRecorded ? [] : new[] { Say.Plain(CircleTalkText.AttendanceLead) },
                RollForm.Input(CircleTalkText.AttendanceLabel, roll.Members),
                Say.Quiet(CircleTalkText.AttendanceSeen),
            ],
            Press.Primary(CircleTalkText.Save, new SaveAttendance(view.Id, roll.Session)),
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
        );

    private static Card Mine(MentorshipView view, RollCall roll, bool came) =>
        new(
            CircleTalkText.MineTitle(DayOf(roll, view)),
            [
                Say.Plain(came ? CircleTalkText.MineCame : CircleTalkText.MineMissed),
                Say.Quiet(CircleTalkText.AttendanceSeen),
            ],
            came
                ? Press.Plain(CircleTalkText.IWasNot, new SayWhetherIWasThere(view.Id, roll.Session, false))
                : Press.Plain(CircleTalkText.IWas, new SayWhetherIWasThere(view.Id, roll.Session, true)),
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
        );

    private static Card None(MentorshipView view) =>
        new(
            CircleTalkText.NoSessionTitle,
            [Say.Plain(CircleTalkText.NoSessionLead)],
            Press.Plain(CircleTalkText.Open, new ShowMentorship(view.Id))
        );

    private static string DayOf(RollCall roll, MentorshipView view) => LocalDates.Day(roll.StartsAt, view.Me.Working);
}
