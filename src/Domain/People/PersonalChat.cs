using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>Where to find a person in Teams; refreshed by every authenticated activity.</summary>
public sealed class PersonalChat
{
    private PersonalChat() { }

    public PersonId PersonId { get; private set; }
    public ChatAddress Address { get; private set; } = new("", "", "");
    public DateTimeOffset SeenAt { get; private set; }

    public static PersonalChat Of(PersonId person, ChatAddress address, DateTimeOffset now) =>
        new()
        {
            PersonId = person,
            Address = address,
            SeenAt = now,
        };

    public void SeenAgain(ChatAddress address, DateTimeOffset now) => (Address, SeenAt) = (address, now);
}

/// <param name="ServiceUrl">The regional connector, as the last authenticated activity named it.</param>
/// <param name="ConversationId">The personal conversation, <c>a:…</c>; opaque.</param>
/// <param name="UserId">The person's id for this bot, <c>29:…</c>; opaque.</param>
public sealed record ChatAddress(string ServiceUrl, string ConversationId, string UserId);
