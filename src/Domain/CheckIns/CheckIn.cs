using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// One person asked, once, how one occurrence of a mentorship went. Unique by mentorship, person and occurrence.
/// </summary>
public sealed class CheckIn
{
    public const int MaxNoteLength = 2000;
    public const int MaxNextStepLength = 500;
    public const int MinMinutes = 5;
    public const int MaxMinutes = 480;
    public const int MaxRating = 5;

    private CheckIn() { }

    public CheckInId Id { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first check-in of the mentorship, and so on.</summary>
    public int Occurrence { get; private set; }
    public CheckInState State { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? NudgedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Null until answered.</summary>
    public bool? Met { get; private set; }
    public NotMetReason? WhyNot { get; private set; }

    /// <summary>1 (poor) to 5 (great).</summary>
    public int? Rating { get; private set; }

    /// <summary>Minutes spent together, as the person remembers them; 5 to 480.</summary>
    public int? Minutes { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Who may read the note: the writer chooses.</summary>
    public NoteAudience Audience { get; private set; } = NoteAudience.Private;
    public string? NextStep { get; private set; }

    public static CheckIn Plan(
        MentorshipId mentorship,
        PersonId person,
        int occurrence,
        DateTimeOffset dueAt,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Ids.New<CheckInId>(now),
            MentorshipId = mentorship,
            PersonId = person,
            Occurrence = occurrence,
            State = CheckInState.Asked,
            DueAt = dueAt,
        };

    public void Nudged(DateTimeOffset now) => NudgedAt = now;

    public void AnswerMet(MeetingReport report, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot) = (CheckInState.Answered, AnsweredAt ?? now, true, null);
        (Rating, Minutes, NextStep) = (report.Rating, report.Minutes, report.NextStep);
        (Note, Audience) = (report.Note, report.Audience);
    }

    public void AnswerNotMet(NotMetReason reason, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot) = (CheckInState.Answered, AnsweredAt ?? now, false, reason);
        (Rating, Minutes, NextStep, Note, Audience) = (null, null, null, null, NoteAudience.Private);
    }

    /// <summary>Takes an answer, or another one in place of it; what was said of a meeting before is kept.</summary>
    public void Answer(CheckInAnswer answer, DateTimeOffset now)
    {
        if (answer is WeDidNotMet no)
        {
            AnswerNotMet(no.Reason, now);
            return;
        }

        AnswerMet(answer.AddTo(new MeetingReport(Rating, Minutes, Note, Audience, NextStep)), now);
    }

    /// <summary>Asks again later; the nudge then counts from there.</summary>
    public void SnoozeUntil(DateTimeOffset at) => DueAt = at;

    public void Skip() => State = CheckInState.Skipped;
}

/// <param name="Rating">1 to 5; null when not said.</param>
/// <param name="Minutes">5 to 480; null when not said.</param>
public sealed record MeetingReport(int? Rating, int? Minutes, string? Note, NoteAudience Audience, string? NextStep);

public enum CheckInState
{
    Asked,
    Answered,
    Skipped,
}

public enum NotMetReason
{
    NoTime,
    NoAnswer,
    Cancelled,
    NoLongerNeeded,
}

public enum NoteAudience
{
    Private,
    Partner,
    Coordinator,
}
