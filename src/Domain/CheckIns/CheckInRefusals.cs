using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>A later check-in has come, so this one can no longer be changed.</summary>
public sealed record CheckInIsOver : Refusal;

/// <summary>A rating is 1 to <see cref="CheckIn.MaxRating"/>.</summary>
public sealed record RatingOutOfRange : Refusal;

/// <summary>A meeting takes <see cref="CheckIn.MinMinutes"/> to <see cref="CheckIn.MaxMinutes"/> minutes.</summary>
public sealed record MinutesOutOfRange : Refusal;

/// <summary>Longer than <see cref="CheckIn.MaxNoteLength"/>.</summary>
public sealed record NoteTooLong(int Length) : Refusal;

/// <summary>Longer than <see cref="CheckIn.MaxNextStepLength"/>.</summary>
public sealed record NextStepTooLong(int Length) : Refusal;

/// <summary>Only a check-in that has not been answered can be put off.</summary>
public sealed record AlreadyAnswered : Refusal;
