using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Knows who speaks: finds or makes the person behind an authenticated activity, refreshes where to find them, and takes
/// every word of theirs as proof that they can be reached.
/// </summary>
public sealed class MeetPerson(MentorStore store)
{
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromHours(1);

    /// <exception cref="SomebodyWasFirstException">The same person arrived twice at once; run again.</exception>
    public async Task<KnownPerson> RunAsync(Newcomer newcomer, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = await store.People.SingleOrDefaultAsync(p => p.EntraId == newcomer.EntraId, cancellation);
        if (person is null)
        {
            person = Person.FromChannel(newcomer.EntraId, newcomer.Name, newcomer.Locale, newcomer.ZoneId, now);
            store.People.Add(person);
        }

        if (newcomer.Speaks)
        {
            person.IsHere(now);
        }

        await RememberChatAsync(person.Id, newcomer, now, cancellation);
        await store.SaveAsync(cancellation);
        return new KnownPerson(person.Id, person.Name, person.Locale, person.Working);
    }

    private async Task RememberChatAsync(PersonId person, Newcomer newcomer, DateTimeOffset now, CancellationToken ct)
    {
        if (newcomer.Chat is not { } address)
        {
            return;
        }

        var chat = await store.PersonalChats.FindAsync([person], ct);
        if (chat is null)
        {
            store.PersonalChats.Add(PersonalChat.Of(person, address, now));
        }
        else if (chat.Address != address || now - chat.SeenAt > SeenAgainAfter)
        {
            chat.SeenAgain(address, now);
        }
    }
}

/// <param name="Chat">Null when the activity did not come from the personal chat.</param>
/// <param name="Speaks">False for an activity that proves nothing of the bot still being installed.</param>
public sealed record Newcomer(
    Guid EntraId,
    string Name,
    string? Locale,
    string? ZoneId,
    ChatAddress? Chat,
    bool Speaks = true
);

public sealed record KnownPerson(PersonId Id, string Name, string Locale, WorkingTime Working);
