using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>What the database knows of the sender of an activity.</summary>
/// <param name="IsHeard">Whether they are recorded as reachable, and neither as silent nor as missing.</param>
/// <param name="SaidHours">Whether they entered their hours, which no hint changes.</param>
/// <param name="SaidLanguage">Whether they chose their language, which no hint changes.</param>
/// <param name="IsInDirectory">Whether their name comes from the directory, if they have one.</param>
internal sealed record KnownSender(
    KnownPerson Person,
    bool IsHeard,
    bool SaidHours,
    bool SaidLanguage,
    bool IsInDirectory,
    string? ServiceUrl,
    string? ConversationId,
    string? UserId,
    DateTimeOffset? SeenAt,
    AskedQuestion? Asked,
    DateTimeOffset? AskedAt,
    AskedQuestion? Behind,
    Guid? InterruptedSignUp,
    HandledMark? Mark
)
{
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Whether the activity tells nothing new about its sender, so that nothing needs to be written.</summary>
    public bool IsAsBefore(ActivitySender sender, DateTimeOffset now) =>
        (IsHeard || !sender.Speaks)
        && !HintsAt(sender)
        && (sender.Chat is null || (IsAt(sender.Chat) && now - SeenAt <= SeenAgainAfter));

    /// <summary>Whether the activity tells of another name, language or zone, as <see cref="Person.TakeHints"/> takes them.</summary>
    private bool HintsAt(ActivitySender sender) =>
        (sender.Name.Length > 0 && sender.Name != Person.Name && !(IsInDirectory && Person.Name.Length > 0))
        || (!SaidLanguage && sender.Locale is { } locale && locale != Person.Locale)
        || (
            !SaidHours
            && sender.ZoneId != Person.Working.ZoneId
            && People.Person.ZoneOf(sender) is { } zone
            && zone != Person.Working.ZoneId
        );

    /// <summary>The sign-up that the open question interrupted, unless it counts as abandoned.</summary>
    public Guid? SignUpAt(DateTimeOffset now) =>
        now - AskedAt <= OpenQuestion.SignUpPatience ? InterruptedSignUp : null;

    private bool IsAt(ChatAddress address) =>
        (ServiceUrl, ConversationId, UserId) == (address.ServiceUrl, address.ConversationId, address.UserId);
}
