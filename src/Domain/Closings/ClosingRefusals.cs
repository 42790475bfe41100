using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Closings;

/// <summary>The form was empty, and nothing was said before.</summary>
public sealed record NothingLookedBackOn : Refusal;

/// <summary>A takeaway and thanks have at most <see cref="ClosingStatement.MaxLength"/> characters each.</summary>
public sealed record LookBackTooLong(int Length) : Refusal;

/// <summary>The mentorship is over, and with it the time to look back.</summary>
public sealed record LookBackIsOver : Refusal;

/// <summary>Nobody proposes to finish, or no longer.</summary>
public sealed record NothingToFinish : Refusal;

/// <summary>In Rounds nobody has to finish: a mentorship ends with its round.</summary>
public sealed record RoundsFinishAlone : Refusal;
