using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>Formats one stored record as a paragraph, including the person's own words.</summary>
internal static class RecordWords
{
    private const int LongestNote = 300;

    public static CardElement Of(MyMentorship mentorship, WorkingTime reader) =>
        Say.Plain(
            $"With {Partners(mentorship)} in {mentorship.Cohort}, as {EnrolmentWords.Of(mentorship.Role).ToLowerInvariant()}. Suggested on {LocalDates.Day(mentorship.ProposedAt, reader)}; you {Response(mentorship.Response)}; {State(mentorship.State)} now."
        );

    public static CardElement Of(MyCheckIn checkIn, WorkingTime reader) =>
        Say.Plain(
            $"{LocalDates.Day(checkIn.DueAt, reader)}: {Answer(checkIn)}{Said("Note", checkIn.Note)}{Reader(checkIn)}{Said("Next step", checkIn.NextStep)}"
        );

    public static CardElement Of(MyFeedback feedback, WorkingTime reader) =>
        Say.Plain(
            $"{LocalDates.Day(feedback.GivenAt, reader)}: usefulness {feedback.Usefulness} of 5, you gave: {YesNo(feedback.Gave)}, you got: {YesNo(feedback.Got)}{FitOf(feedback.Fit)}."
        );

    public static CardElement Of(MySuggestion suggestion, WorkingTime reader) =>
        Say.Plain(
            $"{LocalDates.Day(suggestion.AskedAt, reader)}: {Listing.Clip(suggestion.Suggested, 60)} in {suggestion.Cohort}; {SuggestionWords.Said(suggestion.Answer)} (only the match reads this)."
        );

    private static string Partners(MyMentorship mentorship) =>
        Listing.Clip(PartnerNames.Of(mentorship.Partners), 120);

    private static string Answer(MyCheckIn checkIn) =>
        checkIn switch
        {
            { State: CheckInState.Skipped } => "skipped.",
            { State: CheckInState.Asked } => "not answered.",
            { Met: true } => $"you met{Figure(", rating", checkIn.Rating)}{Figure(", minutes", checkIn.Minutes)}.",
            _ => $"you did not meet{Why(checkIn.WhyNot)}.",
        };

    private static string Figure(string name, int? value) => value is null ? "" : $"{name} {value}";

    private static string Why(NotMetReason? reason) =>
        reason switch
        {
            NotMetReason.NoTime => " (no time)",
            NotMetReason.NoAnswer => " (no answer)",
            NotMetReason.Cancelled => " (cancelled)",
            NotMetReason.NoLongerNeeded => " (no longer needed)",
            _ => "",
        };

    private static string Said(string name, string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? ""
            : $" {name}: “{Listing.Clip(words.ReplaceLineEndings(" "), LongestNote)}”";

    private static string Reader(MyCheckIn checkIn) =>
        checkIn switch
        {
            { Note: null or "" } => "",
            { Audience: NoteAudience.Private } => " (only you)",
            { Audience: NoteAudience.Partner } => " (you and those you meet)",
            _ => " (you and coordinators outside your line and your mentorships)",
        };

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string FitOf(Fit? fit) =>
        fit switch
        {
            Fit.Good => ", a good fit",
            Fit.StillDeciding => ", still deciding on the fit",
            Fit.NotGood => ", not a good fit",
            _ => "",
        };

    private static string Response(MemberResponse response) =>
        response switch
        {
            MemberResponse.Awaited => "have not answered",
            MemberResponse.Accepted => "accepted",
            MemberResponse.Declined => "declined",
            MemberResponse.Lapsed => "did not answer in time",
            MemberResponse.NoPlace => "accepted when no place was left",
            MemberResponse.Left => "accepted and have left",
            _ => throw new ArgumentOutOfRangeException(nameof(response), response, null),
        };

    private static string State(MentorshipState state) =>
        state switch
        {
            MentorshipState.Proposed => "open",
            MentorshipState.Accepted => "accepted by everybody",
            MentorshipState.Active => "running",
            MentorshipState.Paused => "pausing",
            MentorshipState.Completed => "completed",
            MentorshipState.Ended => "ended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
