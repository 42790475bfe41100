using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about proposals, mentorships and check-ins.</summary>
internal static partial class RefusalWords
{
    private static string? OfMentorships(Refusal refusal) =>
        refusal switch
        {
            ProposalIsOver r => StateWords.OfOver(r.Reason),
            MentorshipIsOver => MentorshipRefusalText.MentorshipIsOver.Plain,
            PauseDateHasPassed r => MentorshipRefusalText.PauseDateHasPassed(LocalDates.Day(r.Date)).Plain,
            PauseIsTooLong r => MentorshipRefusalText
                .PauseIsTooLong(PauseMentoring.MaxWeeks, LocalDates.Day(r.Latest))
                .Plain,
            NothingToPause => MentorshipRefusalText.NothingToPause.Plain,
            NothingToResume => MentorshipRefusalText.NothingToResume.Plain,
            _ => OfCheckIns(refusal),
        };

    private static string? OfCheckIns(Refusal refusal) =>
        refusal switch
        {
            CheckInIsOver => MentorshipRefusalText.CheckInIsOver.Plain,
            AlreadyAnswered => MentorshipRefusalText.AlreadyAnswered.Plain,
            RatingOutOfRange => MentorshipRefusalText.RatingOutOfRange(CheckIn.MaxRating).Plain,
            MinutesOutOfRange => MentorshipRefusalText.MinutesOutOfRange(CheckIn.MinMinutes, CheckIn.MaxMinutes).Plain,
            NoteTooLong r => MentorshipRefusalText.NoteTooLong($"{r.Length}", $"{CheckIn.MaxNoteLength}").Plain,
            NobodyReadsNote => MentorshipRefusalText.NobodyReadsNote.Plain,
            NextStepTooLong r => MentorshipRefusalText
                .NextStepTooLong($"{r.Length}", $"{CheckIn.MaxNextStepLength}")
                .Plain,
            TakeawayTooLong r => MentorshipRefusalText
                .TakeawayTooLong($"{r.Length}", $"{CheckIn.MaxTakeawayLength}")
                .Plain,
            NoSessionToRate => MentorshipRefusalText.NoSessionToRate.Plain,
            UsefulnessOutOfRange => MentorshipRefusalText.RatingMissing(CheckIn.MaxRating).Plain,
            _ => null,
        };
}
