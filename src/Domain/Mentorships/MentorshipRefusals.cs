using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>The proposal was declined, expired, or the place went to somebody else.</summary>
public sealed record ProposalIsOver(EndReason? Reason) : Refusal;

/// <summary>The mentorship has ended, so nothing more can be done in it.</summary>
public sealed record MentorshipIsOver : Refusal;

/// <summary>The date is today or earlier, where the person is.</summary>
public sealed record PauseDateHasPassed(DateOnly Date) : Refusal;

/// <summary>A pause is longer than <see cref="PauseMentoring.MaxWeeks"/>.</summary>
public sealed record PauseIsTooLong(DateOnly Latest) : Refusal;

/// <summary>The person takes part in nothing that could be paused, or nothing of theirs is paused.</summary>
public sealed record NothingToPause : Refusal;

public sealed record NothingToResume : Refusal;
