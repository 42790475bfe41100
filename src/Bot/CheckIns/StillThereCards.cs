using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Cards for somebody who has left several check-ins unanswered.</summary>
internal static class StillThereCards
{
    public static Card Ask(PersonId person) =>
        new Card(
            RhythmText.StillThere,
            [Say.Plain(RhythmText.StillThereLead), Say.Quiet(RhythmText.StillThereSees)],
            Press.Primary(RhythmText.Here, new SayStillHere()),
            Press.Plain(RhythmText.Pause, new ShowPause("")),
            Press.Plain(RhythmText.Leave, new ShowLeave(""))
        ).Asking(QuestionKind.StillThere, person.Value);

    /// <summary>Also shown when the button of an old card is pressed: describes the current state.</summary>
    /// <param name="running">The number of mentorships the person is currently in.</param>
    public static Card Staying(int running) =>
        running == 0
            ? new(
                RhythmText.GoodToHear,
                [Say.Plain(RhythmText.NothingRuns)],
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            )
            : new(
                RhythmText.GoodToHear,
                [Say.Plain(RhythmText.AllStays)],
                Press.Primary(RhythmText.Latest, new ShowLatestCheckIn()),
                Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
            );
}
