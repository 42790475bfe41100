using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Privacy;

/// <summary>
/// A person's request that everything about them be erased. It goes together with the person, so whoever has one is still to
/// be erased; that they were is told by the audit trail.
/// </summary>
public sealed class ErasureRequest
{
    private ErasureRequest() { }

    public PersonId PersonId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    public static ErasureRequest Of(PersonId person, DateTimeOffset now) => new() { PersonId = person, AskedAt = now };
}
