using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Accepts a proposal. The acceptance that completes it takes everyone's place and starts the mentorship in one commit.
/// If two people compete for the last place, the later commit meets a concurrency conflict, is retried, and finds the
/// place taken. A group that already runs takes the new member in.
/// </summary>
public sealed class AcceptProposal(MentorStore store)
{
    /// <returns>
    /// Success, even if it was accepted before. Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/> or
    /// <see cref="ProposalIsOver"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">A concurrency conflict. Retry.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        if (await store.FindDetailsAsync(id, context.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        if (details.Mentorship.IsOpenTo(details.Mentorship.Member(context.Person)!) && !details.Cohort.IsRunning)
        {
            return new CohortIsNot(details.Cohort.Name, details.Cohort.State);
        }

        var accepted = details.Mentorship.Accept(context.Person, details.Quorum, context.Now);
        return accepted.Refusal is { } refusal ? refusal
            : accepted.Value == ResponseEffect.AsBefore ? new Done()
            : await SettleAsync(details, accepted.Value, context, cancellation);
    }

    private async Task<Result<Done>> SettleAsync(
        MentorshipDetails details,
        ResponseEffect turnout,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var id = details.Mentorship.Id.Value;
        var counts = store.ApplyAcceptance(details, details.Mentorship.Member(context.Person)!, turnout, context.Now);
        store.CheckVersion(details);
        await store.CloseQuestionAsync(context.Person, id, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, id, context.Now, cancellation);
        await store.CommitAsync(context, "accept-proposal", id, cancellation);
        return counts ? new Done() : new ProposalIsOver(EndReason.PlaceTaken);
    }
}
