using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Digests;

/// <summary>Nobody reports to this person in the directory, so there is no digest.</summary>
public sealed record HasNoReports : Refusal;
