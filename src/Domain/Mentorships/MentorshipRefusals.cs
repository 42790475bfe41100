using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>The proposal was declined or has expired, or the place was taken.</summary>
public sealed record ProposalIsOver(EndReason? Reason) : Refusal;

/// <summary>The mentorship has ended, or the person no longer belongs to it.</summary>
public sealed record MentorshipIsOver : Refusal;

/// <summary>The date is today or earlier in the person's zone.</summary>
public sealed record PauseDateHasPassed(DateOnly Date) : Refusal;

/// <summary>A pause may take at most <see cref="PauseMentoring.MaxWeeks"/> weeks.</summary>
public sealed record PauseIsTooLong(DateOnly Latest) : Refusal;

/// <summary>The person has no enrolment that could be paused.</summary>
public sealed record NothingToPause : Refusal;

/// <summary>The person has not paused.</summary>
public sealed record NothingToResume : Refusal;
