using MentorBot.Bot.Cards;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Privacy;

/// <summary>Formats one stored record in a line or two, including the person's own words.</summary>
internal static class RecordWords
{
    private const int LongestNote = 300;
    private const string Between = " · ";

    public static CardElement Of(MyMentorship mentorship, WorkingTime reader) =>
        Layout.Frame([
            Say.Plain(
                RecordText.Mentorship(
                    Listing.Clip(PartnerNames.Of(mentorship.Partners), 120),
                    mentorship.Cohort,
                    EnrolmentWords.Of(mentorship.Role).ToLowerInvariant()
                )
            ),
            Layout.Under(
                RecordText.MentorshipState(
                    LocalDates.Day(mentorship.ProposedAt, reader),
                    Response(mentorship.Response),
                    State(mentorship.State)
                )
            ),
        ]);

    public static CardElement Of(MyCheckIn checkIn, WorkingTime reader) =>
        Say.Plain(RecordText.Line(LocalDates.Day(checkIn.DueAt, reader), Joined(About(checkIn))));

    public static CardElement Of(MyFeedback feedback, WorkingTime reader) =>
        Say.Plain(RecordText.Line(LocalDates.Day(feedback.GivenAt, reader), Joined(About(feedback))));

    public static CardElement Of(MySuggestion suggestion, WorkingTime reader) =>
        Say.Plain(
            RecordText.Suggested(
                LocalDates.Day(suggestion.AskedAt, reader),
                Listing.Clip(suggestion.Suggested, 60),
                suggestion.Cohort,
                SuggestionWords.Said(suggestion.Answer)
            )
        );

    private static SafeText Joined(IEnumerable<SafeText?> parts) =>
        new(string.Join(Between, parts.OfType<SafeText>().Select(part => part.Value)));

    private static IEnumerable<SafeText?> About(MyCheckIn checkIn) =>
        [
            Answer(checkIn),
            checkIn is { Met: true, Rating: { } rating } ? RecordText.MetRating(rating) : null,
            checkIn is { Met: true, Minutes: { } minutes } ? RecordText.MetMinutes(minutes) : null,
            string.IsNullOrWhiteSpace(checkIn.Note)
                ? null
                : RecordText.Note(Clipped(checkIn.Note), CheckInWords.Of(checkIn.Audience)),
            string.IsNullOrWhiteSpace(checkIn.Takeaway) ? null : RecordText.Takeaway(Clipped(checkIn.Takeaway)),
            string.IsNullOrWhiteSpace(checkIn.NextStep) ? null : RecordText.NextStep(Clipped(checkIn.NextStep)),
        ];

    private static IEnumerable<SafeText?> About(MyFeedback feedback) =>
        [
            RecordText.Feedback(feedback.Usefulness),
            feedback.Gave ? RecordText.Gave : null,
            feedback.Got ? RecordText.Got : null,
            feedback.Fit switch
            {
                Fit.Good => RecordText.FitGood,
                Fit.StillDeciding => RecordText.FitDeciding,
                Fit.NotGood => RecordText.FitNotGood,
                _ => null,
            },
        ];

    private static SafeText Answer(MyCheckIn checkIn) =>
        checkIn switch
        {
            { State: CheckInState.Skipped } => RecordText.Skipped,
            { State: CheckInState.Asked } => RecordText.NotAnswered,
            { Met: true } => RecordText.Met,
            { WhyNot: { } why } => RecordText.NotMetWhy(CheckInWords.Of(why)),
            _ => RecordText.NotMet,
        };

    private static string Clipped(string words) => Listing.Clip(words.ReplaceLineEndings(" "), LongestNote);

    private static SafeText Response(MemberResponse response) =>
        response switch
        {
            MemberResponse.Awaited => RecordText.Awaited,
            MemberResponse.Accepted => RecordText.Accepted,
            MemberResponse.Declined => RecordText.Declined,
            MemberResponse.Lapsed => RecordText.Lapsed,
            MemberResponse.NoPlace => RecordText.NoPlace,
            MemberResponse.Left => RecordText.HaveLeft,
            _ => throw new ArgumentOutOfRangeException(nameof(response), response, null),
        };

    private static SafeText State(MentorshipState state) =>
        state switch
        {
            MentorshipState.Proposed => RecordText.Open,
            MentorshipState.Accepted => RecordText.AllAccepted,
            MentorshipState.Active => RecordText.Running,
            MentorshipState.Paused => RecordText.Paused,
            MentorshipState.Completed => RecordText.Completed,
            MentorshipState.Ended => RecordText.Ended,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
