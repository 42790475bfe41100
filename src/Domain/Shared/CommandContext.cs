namespace MentorBot.Domain.Shared;

/// <summary>
/// Who runs a command, when, and which activity asked for it. The actor always comes from the authenticated activity,
/// the console session or a job, never from a card's data.
/// </summary>
/// <param name="Actor">The person who acts; null for a scheduled job and for an operator at the command line.</param>
/// <param name="IsCoordinator">Whether the actor is one of this deployment's coordinators.</param>
/// <param name="Now">The time of the command. Everything it changes carries this one time stamp.</param>
/// <param name="Activity">
/// The activity that asked for it. It is committed together with the change, so that a redelivery is recognised.
/// </param>
public sealed record CommandContext(
    PersonId? Actor,
    bool IsCoordinator,
    DateTimeOffset Now,
    HandledMark? Activity = null
)
{
    /// <summary>The actor, for commands that only people run.</summary>
    /// <exception cref="InvalidOperationException">
    /// The command comes from a job or an operator, so there is no actor.
    /// </exception>
    public PersonId Person => Actor ?? throw new InvalidOperationException("This context has no person behind it.");

    /// <summary>
    /// The <see cref="AnswerVersion"/> of what the pressed card shows; null if it shows none, as for typed words, which
    /// are always about what is stored now.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>Whether the pressed card shows an older answer than this.</summary>
    public bool IsOutdated(string version) => Seen is not null && Seen != version;

    /// <summary>Whether a press on an old card would replace an answer that was given since.</summary>
    /// <param name="before">The version that is stored.</param>
    /// <param name="after">The version that would be stored.</param>
    public bool WouldOverwrite(string before, string after) => IsOutdated(before) && before != after;

    /// <summary>
    /// An operator with shell access to the server: unknown to the bot, but with a coordinator's rights.
    /// </summary>
    public static CommandContext OfOperator(DateTimeOffset now) => new(null, true, now);

    /// <summary>A scheduled job: no actor and no coordinator's rights.</summary>
    public static CommandContext OfJob(DateTimeOffset now) => new(null, false, now);
}

/// <summary>
/// Marks an activity as handled. The mark commits in the same transaction as the change that the activity caused.
/// </summary>
/// <param name="Key">Idempotency key: conversation id, activity id and activity type.</param>
/// <param name="Show">
/// The button, as JSON, whose card shows the state after the change; a redelivered activity is answered with it.
/// </param>
public sealed record HandledMark(string Key, string? Show);
