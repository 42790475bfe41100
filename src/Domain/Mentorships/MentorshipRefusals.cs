using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>The proposal was declined, expired, or the place went to somebody else.</summary>
public sealed record ProposalIsOver(EndReason? Reason) : Refusal;

/// <summary>The mentorship has ended, so nothing more can be done in it.</summary>
public sealed record MentorshipIsOver : Refusal;
