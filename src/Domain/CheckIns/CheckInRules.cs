using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>Validates answers.</summary>
internal static class CheckInRules
{
    public static Refusal? Refuse(CheckInAnswer answer) =>
        answer switch
        {
            MeetingTold told => Refuse(told.Report) ?? Refuse(told.Feedback),
            MeetingRated rated => RefuseRating(rated.Rating),
            MeetingNoted noted => RefuseNote(noted.Note),
            MeetingTookAway took => RefuseTakeaway(took.Takeaway),
            MeetingNextStep next => RefuseNextStep(next.NextStep),
            _ => null,
        };

    public static Refusal? RefuseRating(int? rating) =>
        rating is < 1 or > CheckIn.MaxRating ? new RatingOutOfRange() : null;

    private static Refusal? Refuse(MeetingReport report) =>
        (RefuseRating(report.Rating) ?? RefuseMinutes(report.Minutes))
        ?? (Refusal?)RefuseNote(report.Note)
        ?? RefuseNextStep(report.NextStep)
        ?? (Refusal?)RefuseTakeaway(report.Takeaway);

    /// <summary>What was given and got, and whether two fit, is kept only together with a rating.</summary>
    private static UsefulnessOutOfRange? Refuse(SessionAnswer? said) =>
        said is { Usefulness: 0 } and ({ Gave: true } or { Got: true } or { Fit: not null })
            ? new UsefulnessOutOfRange()
            : null;

    private static MinutesOutOfRange? RefuseMinutes(int? minutes) =>
        minutes is < CheckIn.MinMinutes or > CheckIn.MaxMinutes ? new MinutesOutOfRange() : null;

    private static NoteTooLong? RefuseNote(string? note) =>
        note?.Trim().Length is { } length and > CheckIn.MaxNoteLength ? new NoteTooLong(length) : null;

    private static TakeawayTooLong? RefuseTakeaway(string? words) =>
        words?.Trim().Length is { } length and > CheckIn.MaxTakeawayLength ? new TakeawayTooLong(length) : null;

    private static NextStepTooLong? RefuseNextStep(string? step) =>
        step?.Trim().Length is { } length and > CheckIn.MaxNextStepLength ? new NextStepTooLong(length) : null;
}
