using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Agreements;

/// <summary>
/// What the members of a mentorship agree on, and who has signed it: one for each mentorship. It holds once all who are in it
/// have signed; other terms need new signatures. A mentorship goes on without one.
/// </summary>
public sealed class Agreement
{
    private Agreement() { }

    public MentorshipId MentorshipId { get; private set; }

    /// <summary>Null while nobody has proposed any.</summary>
    public AgreementTerms? Terms { get; private set; }

    /// <summary>Signatures under the present terms, that of the proposer among them.</summary>
    public List<AgreementSignature> Signatures { get; private set; } = [];

    /// <summary>When the members were asked what they expect; null if they were not.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When those who had not signed were reminded; null if they were not.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>When the members were asked whether it still fits; null if they were not.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>The version of the terms.</summary>
    public string Version => AnswerVersion.Of(Terms);

    public static Agreement For(MentorshipId mentorship) => new() { MentorshipId = mentorship };

    public bool IsSignedBy(PersonId person) => Signatures.Exists(signature => signature.PersonId == person);

    /// <summary>Proposes terms, which the proposer signs. Signatures under other terms no longer count.</summary>
    public void Propose(AgreementTerms terms, PersonId person, DateTimeOffset now)
    {
        if (Terms != terms)
        {
            Signatures.RemoveAll(signature => signature.PersonId != person);
            Terms = terms;
        }

        Sign(person, now);
    }

    /// <summary>Signs the present terms; signing twice is signing once.</summary>
    public void Sign(PersonId person, DateTimeOffset now)
    {
        if (Signatures.Find(signature => signature.PersonId == person) is { } known)
        {
            known.Renew(now);
            return;
        }

        Signatures.Add(new AgreementSignature(MentorshipId, person, now));
    }

    public void MarkAsked(DateTimeOffset now) => AskedAt = now;

    public void MarkReminded(DateTimeOffset now) => RemindedAt = now;

    public void MarkReviewed(DateTimeOffset now) => ReviewedAt = now;
}

/// <summary>One member's signature under the terms of an agreement.</summary>
public sealed class AgreementSignature
{
    private AgreementSignature() { }

    internal AgreementSignature(MentorshipId mentorship, PersonId person, DateTimeOffset now) =>
        (MentorshipId, PersonId, SignedAt) = (mentorship, person, now);

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }
    public DateTimeOffset SignedAt { get; private set; }

    internal void Renew(DateTimeOffset now) => SignedAt = now;
}

/// <summary>The terms of an agreement.</summary>
/// <param name="Minutes">How long a meeting takes; one of <see cref="OfferedMinutes"/>.</param>
/// <param name="Confidentiality">What may be said to others.</param>
public sealed record AgreementTerms(
    MeetingCadence Cadence,
    MeetingChannel Channel,
    int Minutes,
    Confidentiality Confidentiality,
    Boundaries Boundaries
)
{
    /// <summary>Lengths of a meeting that can be agreed on, in minutes.</summary>
    public static readonly IReadOnlyList<int> OfferedMinutes = [30, 45, 60, 90];
}

/// <summary>What may be said to others.</summary>
public enum Confidentiality
{
    /// <summary>Nothing.</summary>
    BetweenUs,

    /// <summary>What the other has allowed.</summary>
    AskFirst,

    /// <summary>Ideas, without saying whose they are.</summary>
    IdeasMayTravel,
}
