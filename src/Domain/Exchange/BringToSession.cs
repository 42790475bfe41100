using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Exchange;

/// <summary>
/// Takes down what somebody brings to the next session, changes it, or takes it back. Nobody is told at once: the others see it
/// where they look, and all of them get it when the session begins.
/// </summary>
public sealed class BringToSession(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="NothingToBring"/>,
    /// <see cref="ContributionTooLong"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person did it on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        MentorshipId id,
        ContributionEdit edit,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if ((await store.FindRunningAsync(id, context.Person, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        var known = await store.Contributions.FindAsync([id, context.Person], cancellation);
        var before = known?.Draft ?? ContributionDraft.Blank;
        var after = edit.Apply(before).Tidy();
        if (Refuse(before, after, context) is { } wrong)
        {
            return wrong;
        }

        if (before != after)
        {
            Bring(known ?? store.Contributions.Add(Contribution.Of(id, context.Person)).Entity, after, context);
            await store.CommitAsync(context, "bring-to-session", id.Value, cancellation);
        }

        return new Done();
    }

    /// <summary>Takes back what the person brings.</summary>
    /// <returns>
    /// Success, even if there was nothing. Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or
    /// <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <inheritdoc cref="RunAsync" path="/exception"/>
    public async Task<Result<Done>> TakeBackAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var taken = await RunAsync(id, new BringBoth(ContributionDraft.Blank), context, cancellation);
        return taken.Refusal is NothingToBring ? new Done() : taken;
    }

    private static Refusal? Refuse(ContributionDraft before, ContributionDraft after, CommandContext context) =>
        after.Refuse() is { } refusal ? refusal
        : before.IsBlank && after.IsBlank ? new NothingToBring()
        : context.WouldOverwrite(Contribution.VersionOf(before), Contribution.VersionOf(after)) ? new CardIsOutdated()
        : null;

    private static void Bring(Contribution contribution, ContributionDraft draft, CommandContext context) =>
        contribution.Bring(draft, context.Now);
}
