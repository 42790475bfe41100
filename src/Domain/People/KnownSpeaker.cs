using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>What was found of whoever speaks, and whether anything of it is news.</summary>
/// <param name="IsHeard">Can be reached, and has not been asked whether they are still there.</param>
internal sealed record KnownSpeaker(
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

    /// <summary>Nothing has to be written down of somebody who was heard of lately, at the same place.</summary>
    public bool IsAsBefore(Newcomer newcomer, DateTimeOffset now) =>
        (IsHeard || !newcomer.Speaks)
        && (newcomer.Chat is null || (IsAt(newcomer.Chat) && now - SeenAt <= SeenAgainAfter));

    private bool IsAt(ChatAddress address) =>
        (ServiceUrl, ConversationId, UserId) == (address.ServiceUrl, address.ConversationId, address.UserId);
}
