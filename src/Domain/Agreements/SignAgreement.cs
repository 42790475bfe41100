using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Agreements;

/// <summary>Signs the terms that the pressed card shows. The last signature tells the others that all have signed.</summary>
public sealed class SignAgreement(MentorStore store)
{
    /// <returns>
    /// Success, even if it was signed before. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>,
    /// <see cref="NothingToSign"/>, or with <see cref="CardIsOutdated"/> if other terms stand there now.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member proposed or signed first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var agreement = await store.LoadAgreementAsync(id, cancellation);
        if (agreement.Terms is null || context.IsOutdated(agreement.Version))
        {
            store.ChangeTracker.Clear();
            return agreement.Terms is null ? new NothingToSign() : new CardIsOutdated();
        }

        if (agreement.IsSignedBy(context.Person))
        {
            return new Done();
        }

        agreement.Sign(context.Person, context.Now);
        store.CheckVersion(agreement);
        await TellAsync(agreement, found.Value, context, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "sign-agreement", id.Value, cancellation);
        return new Done();
    }

    private async Task TellAsync(
        Agreement agreement,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var others = mentorship.Present().Select(m => m.PersonId).Where(p => p != context.Person).ToList();
        if (others.TrueForAll(agreement.IsSignedBy))
        {
            var news = AgreementNews.To(others, NoticeKind.AgreementSigned, mentorship.Id, context.Now);
            await store.TellLatestAsync(news, cancellation);
        }
    }
}
