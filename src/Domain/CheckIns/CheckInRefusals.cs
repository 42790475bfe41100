using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A later check-in has come, so this one can no longer be changed.</summary>
public sealed record CheckInIsOver : Refusal;

/// <summary>A rating must be 1 to <see cref="CheckIn.MaxRating"/>.</summary>
public sealed record RatingOutOfRange : Refusal;

/// <summary>
/// The minutes of a meeting must be <see cref="CheckIn.MinMinutes"/> to <see cref="CheckIn.MaxMinutes"/>.
/// </summary>
public sealed record MinutesOutOfRange : Refusal;

/// <summary>A note may have at most <see cref="CheckIn.MaxNoteLength"/> characters.</summary>
public sealed record NoteTooLong(int Length) : Refusal;

/// <summary>A next step may have at most <see cref="CheckIn.MaxNextStepLength"/> characters.</summary>
public sealed record NextStepTooLong(int Length) : Refusal;

/// <summary>A takeaway may have at most <see cref="CheckIn.MaxTakeawayLength"/> characters.</summary>
public sealed record TakeawayTooLong(int Length) : Refusal;

/// <summary>
/// A note for the coordinators would have no reader: all of them are above the writer, in a mentorship with them, or out of
/// reach.
/// </summary>
public sealed record NobodyReadsNote : Refusal;

/// <summary>Only an unanswered check-in can be postponed or skipped.</summary>
public sealed record AlreadyAnswered : Refusal;
