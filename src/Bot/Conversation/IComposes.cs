using MentorBot.Bot.Cards;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// Makes the card of a notice at the moment it is sent, from the state of that moment. Each slice composes its own kinds.
/// </summary>
internal interface IComposes
{
    IReadOnlyCollection<NoticeKind> Kinds { get; }

    /// <summary>Null when the notice is no longer true or no longer wanted: it is dropped, not sent.</summary>
    Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation);
}

/// <summary>
/// Composes kinds of which many are due at once: everything that a batch needs is read in a number of queries that does not
/// grow with it.
/// </summary>
internal interface IComposesMany : IComposes
{
    /// <returns>
    /// Makes the card of one of these notices from what was read; null when it is no longer true or no longer wanted.
    /// </returns>
    Task<Func<DueNotice, Card?>> ReadAsync(IReadOnlyList<DueNotice> notices, CancellationToken cancellation);

    async Task<Card?> IComposes.ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        (await ReadAsync([notice], cancellation))(notice);
}

/// <param name="SubjectId">What it is about: a mentorship, a check-in, a cohort, a digest, as its kind says.</param>
internal sealed record DueNotice(NoticeId Id, NoticeKind Kind, PersonId Recipient, Guid SubjectId, DateTimeOffset Now);
