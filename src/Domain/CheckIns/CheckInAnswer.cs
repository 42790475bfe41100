namespace MentorBot.Domain.CheckIns;

/// <summary>An answer to a check-in, complete or in part.</summary>
public abstract record CheckInAnswer
{
    /// <summary>The report of the meeting once this answer is added to what was known.</summary>
    internal virtual MeetingReport AddTo(MeetingReport known) => known;
}

/// <summary>They met; details may follow.</summary>
public sealed record WeMet : CheckInAnswer;

/// <summary>They did not meet.</summary>
public sealed record WeDidNotMet(NotMetReason Reason) : CheckInAnswer;

/// <summary>The whole form; it replaces what was reported before.</summary>
/// <param name="Report">What is told of the meeting.</param>
/// <param name="Feedback">
/// What it was worth, rated as in the report; kept only with a rating. Null leaves the feedback as it is.
/// </param>
public sealed record MeetingTold(MeetingReport Report, SessionAnswer? Feedback = null) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) =>
        Report with
        {
            Note = Kept(Report.Note),
            NextStep = Kept(Report.NextStep),
            Takeaway = Kept(Report.Takeaway),
        };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Only the rating.</summary>
/// <param name="Rating">1 to 5.</param>
public sealed record MeetingRated(int Rating) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) => known with { Rating = Rating };
}

/// <summary>Only a typed note. It stays private until the writer chooses otherwise.</summary>
public sealed record MeetingNoted(string Note) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) =>
        known with
        {
            Note = Note.Trim(),
            Audience = NoteAudience.Private,
        };
}

/// <summary>Only a typed takeaway, which nobody else sees.</summary>
public sealed record MeetingTookAway(string Takeaway) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) => known with { Takeaway = Takeaway.Trim() };
}

/// <summary>Only a typed next step, which nobody else sees.</summary>
public sealed record MeetingNextStep(string NextStep) : CheckInAnswer
{
    internal override MeetingReport AddTo(MeetingReport known) => known with { NextStep = NextStep.Trim() };
}
