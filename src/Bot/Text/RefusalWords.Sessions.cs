using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about sessions.</summary>
internal static partial class RefusalWords
{
    private static string? OfSessions(Refusal refusal) =>
        refusal switch
        {
            SessionWithoutTime => SessionRefusalText.WithoutTime.Plain,
            TooManySessionTimes => SessionRefusalText.TooManyTimes(Session.MaxTimes).Plain,
            SessionTimeHasPassed => SessionRefusalText.HasPassed.Plain,
            SessionTooFarAhead => SessionRefusalText.TooFarAhead((int)SessionDraft.Furthest.TotalDays).Plain,
            SessionLengthNotOffered => SessionRefusalText.Length(Session.MinMinutes, Session.MaxMinutes).Plain,
            SessionPlaceTooLong r => SessionRefusalText.PlaceTooLong(Session.MaxPlaceLength, r.Length).Plain,
            SessionIsProposed => SessionRefusalText.IsProposed.Plain,
            SessionIsAgreed => SessionRefusalText.IsAgreed.Plain,
            OthersChooseTheTime => SessionRefusalText.OthersChoose.Plain,
            SessionTimeNotOffered => SessionRefusalText.NotOffered.Plain,
            SessionIsCancelled => SessionRefusalText.IsCancelled.Plain,
            SessionIsOver => SessionRefusalText.IsOver.Plain,
            SessionHasNoTime => SessionRefusalText.HasNoTime.Plain,
            SessionStillToCome => SessionRefusalText.StillToCome.Plain,
            SessionTooLongAgo => SessionRefusalText.TooLongAgo(LogSession.MostDaysAgo).Plain,
            TooManySessions => SessionRefusalText.TooMany(SessionLoading.MostKept).Plain,
            _ => null,
        };
}
