using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Feedback;

/// <summary>Only a session that took place can be rated.</summary>
public sealed record NoSessionToRate : Refusal;

/// <summary>A session is rated with 1 to 5.</summary>
public sealed record UsefulnessOutOfRange : Refusal;
