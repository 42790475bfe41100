using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Asks why a meeting did not take place, and says what helps.</summary>
internal static class NotMetCards
{
    public static Card WhyNot(CheckInView view) =>
        new Card(
            CheckInText.WhyNot,
            [
                Layout.OneTap(
                    ("⏰", CheckInText.NoTime, new SayWeDidNotMeet(view.Id, NotMetReason.NoTime)),
                    ("💬", CheckInText.NoAnswer, new SayWeDidNotMeet(view.Id, NotMetReason.NoAnswer))
                ),
                Layout.OneTap(
                    ("📅", CheckInText.Cancelled, new SayWeDidNotMeet(view.Id, NotMetReason.Cancelled)),
                    ("👋", CheckInText.NotNeeded, new SayWeDidNotMeet(view.Id, NotMetReason.NoLongerNeeded))
                ),
                Say.Quiet(CheckInText.WhoSees),
            ],
            Press.Plain(CheckInText.WeDidMeet, new SayWeMet(view.Id))
        )
        {
            Eyebrow = CheckInText.With(PartnerNames.Of(view)),
        }
            .Asking(QuestionKind.CheckIn, view.Id.Value)
            .MadeFrom(view.Version);

    public static Card NotMet(CheckInView view)
    {
        var why = view.WhyNot!.Value;
        return new Card(
            PartnerNames.Pick(view, CheckInText.NotMetOne, CheckInText.NotMetCircle, CheckInText.NotMetGroup),
            [Say.Plain(SafeText.Of(CheckInWords.Of(why))), Say.Plain(Comfort(why)), Say.Quiet(MeetingText.UntilNext)],
            [
                .. why == NotMetReason.NoLongerNeeded && view.Model != MentoringModel.Rounds
                    ? [Press.Plain(LeaveText.FinishTogether, new ConsiderFinish(view.Mentorship))]
                    : Array.Empty<CardAction>(),
                .. why == NotMetReason.NoLongerNeeded
                    ? [Press.Plain(CheckInText.EndIt, new ConsiderLeavingMentorship(view.Mentorship))]
                    : Array.Empty<CardAction>(),
                .. why == NotMetReason.NoTime
                    ? [Press.Plain(CheckInText.Pause, new ShowPause(""))]
                    : Array.Empty<CardAction>(),
                Press.Plain(CheckInText.ChangeAnswer, new ChangeCheckIn(view.Id)),
                .. why == NotMetReason.NoLongerNeeded
                    ? [Press.More(Press.Plain(CheckInText.Pause, new ShowPause("")))]
                    : Array.Empty<CardAction>(),
            ]
        )
        {
            State = Layout.Badge(CheckInText.SavedState),
        }
            .Asking(QuestionKind.SavedCheckIn, view.Id.Value)
            .MadeFrom(view.Version);
    }

    private static SafeText Comfort(NotMetReason reason) =>
        reason switch
        {
            NotMetReason.NoTime => CheckInText.ComfortNoTime,
            NotMetReason.NoAnswer => CheckInText.ComfortNoAnswer,
            NotMetReason.Cancelled => CheckInText.ComfortCancelled,
            _ => CheckInText.ComfortNotNeeded,
        };
}
