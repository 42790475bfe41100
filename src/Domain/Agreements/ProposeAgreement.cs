using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Agreements;

/// <summary>
/// Proposes the terms of an agreement, at the beginning or later, and signs them for the proposer. The others are asked to
/// sign. Proposing the terms that stand there already is signing them.
/// </summary>
public sealed class ProposeAgreement(MentorStore store)
{
    /// <param name="id">The mentorship.</param>
    /// <param name="terms">Null if a choice is missing.</param>
    /// <param name="context">Who proposes, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="AgreementIncomplete"/>,
    /// <see cref="MinutesNotOffered"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member proposed or signed first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        MentorshipId id,
        AgreementTerms? terms,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if ((found.Refusal ?? Refuse(terms)) is { } refusal)
        {
            return refusal;
        }

        var agreement = await store.LoadAgreementAsync(id, cancellation);
        var before = agreement.Version;
        agreement.Propose(terms!, context.Person, context.Now);
        if (context.WouldOverwrite(before, agreement.Version))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        store.CheckVersion(agreement);
        await TellAsync(agreement, found.Value, context, cancellation);
        await store.CommitAsync(context, "propose-agreement", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? Refuse(AgreementTerms? terms) =>
        terms is null ? new AgreementIncomplete()
        : AgreementTerms.OfferedMinutes.Contains(terms.Minutes) ? null
        : new MinutesNotOffered();

    private Task TellAsync(
        Agreement agreement,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var others = mentorship.Present().Select(m => m.PersonId).Where(p => p != context.Person).ToList();
        var kind = others.TrueForAll(agreement.IsSignedBy) ? NoticeKind.AgreementSigned : NoticeKind.AgreementProposed;
        return store.TellLatestAsync(AgreementNews.To(others, kind, mentorship.Id, context.Now), cancellation);
    }
}
