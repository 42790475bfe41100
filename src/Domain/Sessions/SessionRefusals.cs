using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Sessions;

/// <summary>No time was chosen.</summary>
public sealed record SessionWithoutTime : Refusal;

/// <summary>At most <see cref="Session.MaxTimes"/> times can be proposed at once.</summary>
public sealed record TooManySessionTimes : Refusal;

/// <summary>A proposed or chosen time lies in the past.</summary>
public sealed record SessionTimeHasPassed : Refusal;

/// <summary>A proposed time lies further ahead than <see cref="SessionDraft.Furthest"/>.</summary>
public sealed record SessionTooFarAhead : Refusal;

/// <summary>A session takes <see cref="Session.MinMinutes"/> to <see cref="Session.MaxMinutes"/> minutes.</summary>
public sealed record SessionLengthNotOffered : Refusal;

/// <summary>A place has at most <see cref="Session.MaxPlaceLength"/> characters.</summary>
public sealed record SessionPlaceTooLong(int Length) : Refusal;

/// <summary>Times for a session of this mentorship are proposed already, perhaps by somebody else a moment ago.</summary>
public sealed record SessionIsProposed : Refusal;

/// <summary>A session is agreed already; it can be moved or cancelled.</summary>
public sealed record SessionIsAgreed : Refusal;

/// <summary>The times are one's own: somebody else chooses among them.</summary>
public sealed record OthersChooseTheTime : Refusal;

/// <summary>The chosen time is not, or no longer, among the proposed ones.</summary>
public sealed record SessionTimeNotOffered : Refusal;

/// <summary>The session was cancelled, perhaps by somebody else a moment ago.</summary>
public sealed record SessionIsCancelled : Refusal;

/// <summary>The session is over.</summary>
public sealed record SessionIsOver : Refusal;

/// <summary>Nobody has taken one of its times yet, so where it takes place cannot be changed.</summary>
public sealed record SessionHasNoTime : Refusal;

/// <summary>What is written down must have taken place.</summary>
public sealed record SessionStillToCome : Refusal;

/// <summary>Sessions are written down for <see cref="LogSession.MostDaysAgo"/> days.</summary>
public sealed record SessionTooLongAgo : Refusal;

/// <summary>A mentorship has at most <see cref="SessionLoading.MostKept"/> sessions.</summary>
public sealed record TooManySessions : Refusal;
