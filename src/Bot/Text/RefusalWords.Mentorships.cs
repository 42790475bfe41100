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
            MentorshipIsOver => "This mentorship has ended, so nothing more can be changed in it.",
            PauseDateHasPassed r =>
                $"{LocalDates.Day(r.Date)} is not in the future. Choose tomorrow or a later day, such as 2030-05-01.",
            PauseIsTooLong r =>
                $"A pause lasts at most {PauseMentoring.MaxWeeks} weeks. Choose a day up to {LocalDates.Day(r.Latest)}.",
            NothingToPause => "You take part in nothing at the moment, so there is nothing to pause.",
            CheckInIsOver => "A later check-in has come, so this one can no longer be changed.",
            AlreadyAnswered => "You have answered this check-in already.",
            RatingOutOfRange => $"A rating is a number from 1 to {CheckIn.MaxRating}. Nothing was changed.",
            MinutesOutOfRange =>
                $"Minutes are a number from {CheckIn.MinMinutes} to {CheckIn.MaxMinutes}. Nothing was changed.",
            NoteTooLong r =>
                $"Your note has {r.Length} characters and can have {CheckIn.MaxNoteLength}. Please shorten it; nothing was saved yet.",
            NobodyReadsNote =>
                "No coordinator is left who is neither above you nor in a mentorship with you, so nobody could read your note. Choose another reader; nothing was saved yet.",
            NextStepTooLong r =>
                $"Your next step has {r.Length} characters and can have {CheckIn.MaxNextStepLength}. Please shorten it; nothing was saved yet.",
            NoSessionToRate => "Only a meeting that took place can be rated. Say first that you met.",
            UsefulnessOutOfRange => "Choose a number from 1 to 5 for how useful it was. Nothing was changed.",
            NothingToResume => "You are not pausing at the moment, so there is nothing to resume.",
            _ => null,
        };
}
