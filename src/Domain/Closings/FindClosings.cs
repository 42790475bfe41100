using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>Reads how a mentorship closes, or closed, for those who are in it.</summary>
public sealed class FindClosings(MentorStore store)
{
    /// <summary>The most goals that are named.</summary>
    public const int MostGoals = 5;

    /// <summary>Needs three queries.</summary>
    /// <returns>
    /// Null for whoever is not in it, for a proposal, for what ended by leaving, and in Rounds.
    /// </returns>
    public async Task<ClosingView?> OfAsync(
        MentorshipId id,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await PlaceAsync(id, person, cancellation) is not { } place)
        {
            return null;
        }

        var said = await SaidAsync(id, cancellation);
        var goals = await GoalsAsync(id, person, cancellation);
        var isOver = place.State == MentorshipState.Completed;
        var until = ClosingTimes.OpenUntil(place.Model, place.State, place.EndedAt, place.EndsAt);
        var mine = said.Find(one => one.Person == person)?.Statement;
        return new(
            id,
            place.EndedAt ?? place.EndsAt,
            isOver,
            until > now,
            isOver && until > now ? until : null,
            Math.Max(place.Held, place.Met),
            goals.Count,
            [.. goals.Take(MostGoals)],
            mine?.Draft ?? LookBackDraft.Blank,
            mine?.WrittenAt is not null,
            isOver ? [.. said.Where(one => one.Person != person).Select(Shared).OfType<SharedLookBack>()] : [],
            isOver && said.Count > 1 && said.TrueForAll(one => one.Statement?.StaysInTouch == true)
        )
        {
            EndsOn = isOver ? null : place.Days?.Ends,
        };
    }

    private Task<Place?> PlaceAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        (
            from mentorship in store.Mentorships.IgnoreAutoIncludes()
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            where mentorship.Id == id && mentorship.ActiveSince != null && cohort.Model != MentoringModel.Rounds
            where
                mentorship.State == MentorshipState.Active
                || mentorship.State == MentorshipState.Paused
                || mentorship.State == MentorshipState.Completed
            where mentorship.Members.Any(m => m.PersonId == person && m.Response == MemberResponse.Accepted)
            select new Place(
                mentorship.State,
                mentorship.EndedAt,
                cohort.Model,
                mentorship.EndsAt ?? cohort.EndsAt,
                cohort.Days,
                store.Sessions.Count(s => s.MentorshipId == id && s.State == SessionState.Held),
                store
                    .CheckIns.Where(c => c.MentorshipId == id && c.Met == true)
                    .Select(c => c.Occurrence)
                    .Distinct()
                    .Count()
            )
        ).SingleOrDefaultAsync(cancellation);

    /// <summary>Everybody who is in it, whether they have said anything or not.</summary>
    private Task<List<Said>> SaidAsync(MentorshipId id, CancellationToken cancellation) =>
        (
            from member in store.Mentorships.IgnoreAutoIncludes().Where(m => m.Id == id).SelectMany(m => m.Members)
            join s in store.ClosingStatements
                on new { member.MentorshipId, member.PersonId } equals new { s.MentorshipId, s.PersonId }
                into statements
            from statement in statements.DefaultIfEmpty()
            where member.Response == MemberResponse.Accepted
            orderby member.PersonId
            select new Said(member.PersonId, statement)
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private Task<List<string>> GoalsAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        store
            .Goals.Where(g => g.MentorshipId == id && g.State == GoalState.Reached)
            .Where(g => g.OwnerId == person || g.OwnerId == null)
            .OrderBy(g => g.SettledAt)
            .ThenBy(g => g.Id)
            .Select(g => g.Title)
            .ToListAsync(cancellation);

    private static SharedLookBack? Shared(Said one) =>
        one.Statement is { } said && (said.Thanks is not null || said is { IsTakeawayShared: true, Takeaway: not null })
            ? new(one.Person, said.IsTakeawayShared ? said.Takeaway : null, said.Thanks)
            : null;

    private sealed record Place(
        MentorshipState State,
        DateTimeOffset? EndedAt,
        MentoringModel Model,
        DateTimeOffset EndsAt,
        CohortDays? Days,
        int Held,
        int Met
    );

    private sealed record Said(PersonId Person, ClosingStatement? Statement);
}
