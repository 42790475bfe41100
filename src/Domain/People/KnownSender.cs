using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>What the database knows of the sender of an activity.</summary>
/// <param name="IsHeard">Whether they are recorded as reachable, and neither as silent nor as missing.</param>
internal sealed record KnownSender(
    KnownPerson Person,
    bool IsHeard,
    string? ServiceUrl,
    string? ConversationId,
    string? UserId,
    DateTimeOffset? SeenAt,
    AskedQuestion? Asked,
    HandledMark? Mark
)
{
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Whether the activity tells nothing new about its sender, so that nothing needs to be written.</summary>
    public bool IsAsBefore(ActivitySender sender, DateTimeOffset now) =>
        (IsHeard || !sender.Speaks) && (sender.Chat is null || (IsAt(sender.Chat) && now - SeenAt <= SeenAgainAfter));

    private bool IsAt(ChatAddress address) =>
        (ServiceUrl, ConversationId, UserId) == (address.ServiceUrl, address.ConversationId, address.UserId);
}
