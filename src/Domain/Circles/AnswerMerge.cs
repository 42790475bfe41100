using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>Says whether one would like two circles to become one. It can be changed until the time is over.</summary>
public sealed class AnswerMerge(MentorStore store)
{
    /// <param name="small">The circle that has become small.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MergeIsOver"/>.</returns>
    /// <exception cref="ConcurrencyConflictException">The same person answered on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(
        MentorshipId small,
        bool agrees,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(small, context.Person, cancellation) is not { } found)
        {
            return new NotFound();
        }

        var merge = await store.CircleMerges.SingleAsync(m => m.SmallId == small, cancellation);
        if (!merge.IsOpenAt(context.Now))
        {
            return new MergeIsOver();
        }

        if (found.Said != agrees)
        {
            var consent =
                await store.MergeConsents.FindAsync([small, context.Person], cancellation)
                ?? store.MergeConsents.Add(MergeConsent.Of(small, context.Person)).Entity;
            consent.Say(agrees);
            await store.CommitAsync(context, "answer-merge", small.Value, cancellation);
        }

        return new Done();
    }

    /// <summary>The offer as a member of one of the two sees it; null for anybody else.</summary>
    public Task<MergeView?> FindAsync(MentorshipId small, PersonId person, CancellationToken cancellation) =>
        (
            from merge in store.CircleMerges
            join one in store.Mentorships.IgnoreAutoIncludes() on merge.SmallId equals one.Id
            join other in store.Mentorships.IgnoreAutoIncludes() on merge.LargeId equals other.Id
            join cohort in store.Cohorts on one.CohortId equals cohort.Id
            where merge.SmallId == small
            where
                one.Members.Any(m => m.PersonId == person && m.Response == MemberResponse.Accepted)
                || other.Members.Any(m => m.PersonId == person && m.Response == MemberResponse.Accepted)
            select new MergeView(
                merge.SmallId,
                cohort.Name,
                one.Members.Any(m => m.PersonId == person && m.Response == MemberResponse.Accepted),
                one.Members.Count(m => m.Response == MemberResponse.Accepted),
                other.Members.Count(m => m.Response == MemberResponse.Accepted),
                merge.State,
                merge.AnswerBy,
                store
                    .MergeConsents.Where(c => c.SmallId == small && c.PersonId == person)
                    .Select(c => (bool?)c.Agrees)
                    .FirstOrDefault()
            )
        ).SingleOrDefaultAsync(cancellation);
}

/// <summary>An offer to become one circle, as one member sees it. It names nobody.</summary>
/// <param name="IsSmall">Whether the reader is in the circle that has become small.</param>
/// <param name="Said">What the reader said; null for nothing yet.</param>
public sealed record MergeView(
    MentorshipId SmallId,
    string Cohort,
    bool IsSmall,
    int Small,
    int Large,
    CircleMergeState State,
    DateTimeOffset AnswerBy,
    bool? Said
)
{
    public bool IsOpenAt(DateTimeOffset now) => State == CircleMergeState.Asking && AnswerBy > now;
}
