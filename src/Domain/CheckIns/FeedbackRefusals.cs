using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>Only a session that took place can be rated.</summary>
public sealed record NoSessionToRate : Refusal;

/// <summary>Usefulness must be 1 to 5.</summary>
public sealed record UsefulnessOutOfRange : Refusal;
