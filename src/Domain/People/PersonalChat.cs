using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>Where to reach a person in Teams; refreshed by authenticated activities.</summary>
public sealed class PersonalChat
{
    private PersonalChat() { }

    public PersonId PersonId { get; private set; }
    public ChatAddress Address { get; private set; } = new("", "", "");

    /// <summary>When the person last sent something, recorded at most once an hour.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public static PersonalChat Of(PersonId person, ChatAddress address, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            Address = address,
            SeenAt = now,
        };

    public void MarkSeen(ChatAddress address, DateTimeOffset now) => (Address, SeenAt) = (address, now);
}

/// <summary>The address of a personal conversation.</summary>
/// <param name="ServiceUrl">The regional connector, as named by the last authenticated activity.</param>
/// <param name="ConversationId">The id of the personal conversation, <c>a:…</c>; opaque.</param>
/// <param name="UserId">The person's id for this bot, <c>29:…</c>; opaque.</param>
public sealed record ChatAddress(string ServiceUrl, string ConversationId, string UserId);
