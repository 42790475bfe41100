using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Digests;

/// <summary>
/// The digest of one manager for one week: numbers and agreed names, never what people wrote or answered.
/// </summary>
public sealed class ManagerDigest
{
    private ManagerDigest() { }

    public DigestId Id { get; private set; }
    public PersonId ManagerId { get; private set; }

    /// <summary>The Monday, in the manager's zone, on which the digest is due. Unique per manager.</summary>
    public DateOnly Week { get; private set; }
    public DigestContent Content { get; private set; } = DigestContent.Empty;
    public DateTimeOffset CreatedAt { get; private set; }

    public static ManagerDigest For(PersonId manager, DateOnly week, DigestContent content, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<DigestId>(now),
            ManagerId = manager,
            Week = week,
            Content = content,
            CreatedAt = now,
        };
}
