using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>
/// Takes down how somebody looks back on a mentorship, or changes it, until it ends; two weeks longer if it was finished early.
/// The others see what is for them once it is over, and hear at once of what comes after that.
/// </summary>
public sealed class LookBackOnMentorship(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="LookBackIsOver"/>, <see cref="LookBackTooLong"/>,
    /// <see cref="NothingLookedBackOn"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person did it on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        MentorshipId id,
        LookBackEdit edit,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await FindOpenAsync(id, context, cancellation);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var known = await store.ClosingStatements.FindAsync([id, context.Person], cancellation);
        var before = known?.Draft ?? LookBackDraft.Blank;
        var after = edit.Apply(before).Tidy();
        if (Refuse(before, after, context) is { } wrong)
        {
            return wrong;
        }

        if (before == after && known?.WrittenAt is not null)
        {
            return new Done();
        }

        var statement = known ?? store.ClosingStatements.Add(ClosingStatement.Of(id, context.Person)).Entity;
        statement.LookBack(after, context.Now);
        if (!found.Value.IsRunning && await IsNewsAsync(found.Value, before, after, context, cancellation))
        {
            await store.TellLatestAsync(News(found.Value, context), cancellation);
        }

        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "look-back", id.Value, cancellation);
        return new Done();
    }

    /// <summary>
    /// Withdraws that the person would take part again, which stays possible for ever.
    /// </summary>
    /// <returns>Success, even if they never said so. Refused with <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> StopInvitingAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (
            !await store.Mentorships.AnyAsync(
                m => m.Id == id && m.Members.Any(x => x.PersonId == context.Person),
                cancellation
            )
        )
        {
            return new NotFound();
        }

        // In all mentorships: whoever says so of one means it of every invitation.
        var said = await store
            .ClosingStatements.Where(s => s.PersonId == context.Person && s.TakesPartAgain == true)
            .ToListAsync(cancellation);
        said.ForEach(statement => statement.StopInviting(context.Now));
        await store.CommitAsync(context, "stop-inviting", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? Refuse(LookBackDraft before, LookBackDraft after, CommandContext context) =>
        after.Refuse() is { } refusal ? refusal
        : before.IsBlank && after.IsBlank ? new NothingLookedBackOn()
        : context.WouldOverwrite(before.Version, after.Version) ? new CardIsOutdated()
        : null;

    private async Task<Result<Mentorship>> FindOpenAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await store.FindDetailsAsync(id, context.Person, cancellation) is not { } details)
        {
            return new NotFound();
        }

        var (mentorship, cohort) = (details.Mentorship, details.Cohort);
        var ends = mentorship.EndsAt ?? cohort.EndsAt;
        var until = ClosingTimes.OpenUntil(cohort.Model, mentorship.State, mentorship.EndedAt, ends);
        return mentorship.Member(context.Person) is { IsIn: true } && until > context.Now
            ? mentorship
            : new LookBackIsOver();
    }

    /// <summary>Whether there is something new for the others: words, or that all want to stay in touch now.</summary>
    private async Task<bool> IsNewsAsync(
        Mentorship mentorship,
        LookBackDraft before,
        LookBackDraft after,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (ForOthers(after) != (null, null) && ForOthers(after) != ForOthers(before))
        {
            return true;
        }

        var others = mentorship.Present().ConvertAll(m => m.PersonId).FindAll(person => person != context.Person);
        return after.StaysInTouch == true
            && before.StaysInTouch != true
            && others.Count > 0
            && others.Count
                == await store.ClosingStatements.CountAsync(
                    s => s.MentorshipId == mentorship.Id && others.Contains(s.PersonId) && s.StaysInTouch == true,
                    cancellation
                );
    }

    private static IReadOnlyList<Notice> News(Mentorship mentorship, CommandContext context) =>
        [
            .. mentorship
                .Present()
                .Where(m => m.PersonId != context.Person)
                .Select(m =>
                    Notice.Tell(
                        m.PersonId,
                        NoticeKind.LookBackShared,
                        mentorship.Id.Value,
                        context.Now,
                        notBefore: context.Now + Notice.Settling,
                        occurrence: MentorshipLoading.OccurrenceAt(context.Now)
                    )
                ),
        ];

    private static (string? Thanks, string? Takeaway) ForOthers(LookBackDraft draft) =>
        (draft.Thanks, draft.IsTakeawayShared ? draft.Takeaway : null);
}
