using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Exchange;

/// <summary>Nothing was written, and nothing is there that could be taken back.</summary>
public sealed record NothingToBring : Refusal;

/// <summary>Each of the two has at most <see cref="Contribution.MaxLength"/> characters.</summary>
public sealed record ContributionTooLong(int Length) : Refusal;
