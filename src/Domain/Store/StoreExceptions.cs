namespace MentorBot.Domain.Store;

/// <summary>The activity had its effect already; the caller shows the current state instead.</summary>
public sealed class AlreadyHandledException(Exception inner) : Exception("The activity was handled before.", inner);

/// <summary>Somebody else changed or made the same row first; nothing was saved, and the act may be run again.</summary>
public sealed class ConcurrencyConflictException(Exception inner) : Exception("Somebody was first.", inner);
