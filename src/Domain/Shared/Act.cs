namespace MentorBot.Domain.Shared;

/// <summary>
/// Who does something, when, and which activity asked for it. The actor always comes from the authenticated activity,
/// the console's session or a job, never from a card's data.
/// </summary>
/// <param name="Actor">The person who acts; null for a scheduled job and for an operator at the command line.</param>
/// <param name="IsCoordinator">Whether the actor is listed as a coordinator of this deployment.</param>
/// <param name="Now">The moment of the act; everything in one act happens at this moment.</param>
/// <param name="Activity">The activity that asked for it; committed with the change, so that a repeat is seen.</param>
public sealed record Act(PersonId? Actor, bool IsCoordinator, DateTimeOffset Now, HandledMark? Activity = null)
{
    /// <exception cref="InvalidOperationException">A job has no actor.</exception>
    public PersonId Person => Actor ?? throw new InvalidOperationException("This act has no person behind it.");

    /// <summary>Somebody with access to the machine, at its command line: nobody the bot knows, with a coordinator's rights.</summary>
    public static Act OfOperator(DateTimeOffset now) => new(null, true, now);

    public static Act OfJob(DateTimeOffset now) => new(null, false, now);
}

/// <summary>
/// The mark left in the same transaction as the change that an activity caused.
/// </summary>
/// <param name="Key">Conversation id, activity id and type: unique per activity.</param>
/// <param name="Show">The button, as JSON, whose card shows the state after the change; what a repeat is answered with.</param>
public sealed record HandledMark(string Key, string? Show);
