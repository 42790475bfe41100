using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// One question to one person about how one occurrence of a mentorship went. Unique by mentorship, person and
/// occurrence.
/// </summary>
public sealed class CheckIn
{
    public const int MaxNoteLength = 2000;
    public const int MaxNextStepLength = 500;
    public const int MaxTakeawayLength = 500;
    public const int MinMinutes = 5;
    public const int MaxMinutes = 480;
    public const int MaxRating = 5;

    private CheckIn() { }

    public CheckInId Id { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>1 for the first check-in of the mentorship, 2 for the next, and so on.</summary>
    public int Occurrence { get; private set; }
    public CheckInState State { get; private set; }

    /// <summary>When it is due, by the schedule or because the person postponed it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>When the question goes out, in working hours; null if nobody is asked.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When to ask once more; null if that has been done or is not needed.</summary>
    public DateTimeOffset? NudgeAt { get; private set; }

    /// <summary>When the nudge was sent; null if there was none.</summary>
    public DateTimeOffset? NudgedAt { get; private set; }

    /// <summary>When it was first answered or, if the person skipped it, when they did.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether they met; null until answered.</summary>
    public bool? Met { get; private set; }

    /// <summary>Why they did not meet; null unless they said they did not.</summary>
    public NotMetReason? WhyNot { get; private set; }

    /// <summary>1 (poor) to 5 (great).</summary>
    public int? Rating { get; private set; }

    /// <summary>
    /// Minutes spent together, as the person remembers them; <see cref="MinMinutes"/> to <see cref="MaxMinutes"/>.
    /// </summary>
    public int? Minutes { get; private set; }

    /// <summary>What the person wrote about the meeting; at most <see cref="MaxNoteLength"/> characters.</summary>
    public string? Note { get; private set; }

    /// <summary>Who may read the note, as its writer chose.</summary>
    public NoteAudience Audience { get; private set; } = NoteAudience.Private;

    /// <summary>What the person takes from the meeting; at most <see cref="MaxTakeawayLength"/> characters.</summary>
    public string? Takeaway { get; private set; }

    /// <summary>What they agreed to do next; at most <see cref="MaxNextStepLength"/> characters.</summary>
    public string? NextStep { get; private set; }

    /// <summary>The version of the answer.</summary>
    /// <remarks>Without a takeaway it is what it was before there were any, so that older cards still work.</remarks>
    public string Version =>
        Takeaway is null
            ? AnswerVersion.Of(State, Met, WhyNot, Rating, Minutes, Note, Audience, NextStep)
            : AnswerVersion.Of(State, Met, WhyNot, Rating, Minutes, Note, Audience, NextStep, Takeaway);

    /// <summary>A check-in that is due and not yet asked; <see cref="AskAt"/> or <see cref="Skip"/> follows.</summary>
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

    /// <summary>Schedules the question, and a nudge the given number of days later unless one has been sent already.</summary>
    public void AskAt(DateTimeOffset at, int nudgeAfterDays) =>
        (AskedAt, NudgeAt) = (at, NudgedAt is null ? at.AddDays(nudgeAfterDays) : null);

    /// <summary>Postpones the question; the nudge keeps its distance in days.</summary>
    public void Postpone(DateTimeOffset at) => AskAt(at, Math.Max(1, (NudgeAt - AskedAt)?.Days ?? 0));

    /// <summary>Moves the nudge to a later time.</summary>
    public void NudgeLater(DateTimeOffset at) => NudgeAt = at;

    /// <summary>Cancels the nudge.</summary>
    public void CancelNudge() => NudgeAt = null;

    /// <summary>Records that the nudge goes out at this time.</summary>
    public void MarkNudged(DateTimeOffset at) => (NudgedAt, NudgeAt) = (at, null);

    /// <summary>Records that they met, and replaces whatever was reported before.</summary>
    public void AnswerMet(MeetingReport report, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot, NudgeAt) = (CheckInState.Answered, AnsweredAt ?? now, true, null, null);
        (Rating, Minutes, NextStep) = (report.Rating, report.Minutes, report.NextStep);
        (Note, Audience, Takeaway) = (report.Note, report.Audience, report.Takeaway);
    }

    /// <summary>Records that they did not meet, and clears whatever was reported before.</summary>
    public void AnswerNotMet(NotMetReason reason, DateTimeOffset now)
    {
        (State, AnsweredAt, Met, WhyNot, NudgeAt) = (CheckInState.Answered, AnsweredAt ?? now, false, reason, null);
        (Rating, Minutes, NextStep, Takeaway) = (null, null, null, null);
        (Note, Audience) = (null, NoteAudience.Private);
    }

    /// <summary>
    /// Records an answer or replaces an earlier one. An answer that covers only part of the meeting keeps the other
    /// parts.
    /// </summary>
    public void Answer(CheckInAnswer answer, DateTimeOffset now)
    {
        if (answer is WeDidNotMet no)
        {
            AnswerNotMet(no.Reason, now);
            return;
        }

        AnswerMet(ReportAfter(answer)!, now);
    }

    private MeetingReport? ReportAfter(CheckInAnswer answer) => answer is WeDidNotMet ? null : answer.AddTo(Report);

    private MeetingReport Report => new(Rating, Minutes, Note, Audience, NextStep) { Takeaway = Takeaway };

    /// <summary>Asks again at this time; the nudge counts from there.</summary>
    public void SnoozeUntil(DateTimeOffset at, int nudgeAfterDays)
    {
        DueAt = at;
        AskAt(at, nudgeAfterDays);
    }

    /// <summary>Closes it without asking, because the answer is known or comes too late.</summary>
    public void Skip() => (State, AskedAt, NudgeAt) = (CheckInState.Skipped, null, null);

    /// <summary>Closes it because the person chose not to answer this time.</summary>
    public void SkipByPerson(DateTimeOffset now) =>
        (State, AnsweredAt, NudgeAt) = (CheckInState.Skipped, AnsweredAt ?? now, null);
}

/// <summary>Where a check-in stands.</summary>
public enum CheckInState
{
    /// <summary>Waits for an answer; the question has gone out or will at <see cref="CheckIn.AskedAt"/>.</summary>
    Asked,

    /// <summary>Answered, and can be changed until the next check-in comes.</summary>
    Answered,

    /// <summary>Closed without an answer: by the person, or because nobody had to be asked.</summary>
    Skipped,
}

/// <summary>Why a meeting did not take place.</summary>
public enum NotMetReason
{
    /// <summary>One of them had no time.</summary>
    NoTime,

    /// <summary>The partner did not respond.</summary>
    NoAnswer,

    /// <summary>The meeting had been arranged and was cancelled.</summary>
    Cancelled,

    /// <summary>The person does not need the mentorship any more.</summary>
    NoLongerNeeded,
}
