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

    /// <summary>
    /// The Monday, in the manager's zone, on which the digest is due. Unique per manager. One that was asked for before there
    /// was any stands under the Monday of the week before.
    /// </summary>
    public DateOnly Week { get; private set; }
    public DigestContent Content { get; private set; } = DigestContent.Empty;

    /// <summary>
    /// What the figures were made from, to be compared with later ones; shown to nobody. Null if they are those of an earlier
    /// digest.
    /// </summary>
    public DigestBasis? Basis { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    public static ManagerDigest For(
        PersonId manager,
        DateOnly week,
        (DigestContent Content, DigestBasis? Basis) digest,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Ids.New<DigestId>(now),
            ManagerId = manager,
            Week = week,
            Content = digest.Content,
            Basis = digest.Basis,
            CreatedAt = now,
        };

    /// <summary>How many people the figures of this digest and others would know different things about.</summary>
    public int DifferenceTo(DigestBasis other) => (Basis ?? DigestBasis.Nobody).DifferenceTo(other);
}
