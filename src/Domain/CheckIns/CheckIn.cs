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

    /// <summary>When it falls due by the schedule, or by the person's own wish.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When the question goes out, in working hours; null for one that nobody is asked.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When to ask once more; null when that is done, or need not be.</summary>
    public DateTimeOffset? NudgeAt { get; private set; }
    public DateTimeOffset? NudgedAt { get; private set; }

    /// <summary>When it was answered first; for one that the person skipped, when they did.</summary>
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

    /// <summary>The question goes out at this moment, and once more after so many days.</summary>
    public void AskAt(DateTimeOffset at, int nudgeAfterDays) =>
        (AskedAt, NudgeAt) = (at, NudgedAt is null ? at.AddDays(nudgeAfterDays) : null);

    /// <summary>The question waits longer than planned; the nudge comes as many days after it as was planned.</summary>
    public void IsAskedLater(DateTimeOffset at) => AskAt(at, Math.Max(1, (NudgeAt - AskedAt)?.Days ?? 0));

    public void NudgeLater(DateTimeOffset at) => NudgeAt = at;

    public void NeedsNoNudge() => NudgeAt = null;

    public void Nudged(DateTimeOffset at) => (NudgedAt, NudgeAt) = (at, null);

    public void AnswerMet(MeetingReport report, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot, NudgeAt) = (CheckInState.Answered, AnsweredAt ?? now, true, null, null);
        (Rating, Minutes, NextStep) = (report.Rating, report.Minutes, report.NextStep);
        (Note, Audience) = (report.Note, report.Audience);
    }

    public void AnswerNotMet(NotMetReason reason, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot, NudgeAt) = (CheckInState.Answered, AnsweredAt ?? now, false, reason, null);
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
    public void SnoozeUntil(DateTimeOffset at, int nudgeAfterDays)
    {
        DueAt = at;
        AskAt(at, nudgeAfterDays);
    }

    /// <summary>Nobody needs to be asked.</summary>
    public void Skip() => (State, AskedAt, NudgeAt) = (CheckInState.Skipped, null, null);

    /// <summary>The person would rather not say, this time.</summary>
    public void SkipAsWished(DateTimeOffset now) =>
        (State, AnsweredAt, NudgeAt) = (CheckInState.Skipped, AnsweredAt ?? now, null);
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
