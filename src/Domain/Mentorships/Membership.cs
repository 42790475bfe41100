using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>A mentorship from one member's side: where it is and who else is in it.</summary>
/// <param name="IsOpen">Whether it runs and the member belongs to it; otherwise nothing can be changed.</param>
/// <param name="Partners">The other people in it now, by name; none once it is over.</param>
public sealed record Membership(
    MentorshipId Id,
    string Cohort,
    MentoringModel Model,
    bool IsOpen,
    PersonId Me,
    IReadOnlyList<FellowMember> Partners
)
{
    /// <summary>Whether it has more than two members.</summary>
    public bool IsOfMany => Partners.Count > 1;
}

/// <summary>Another person in a mentorship.</summary>
public sealed record FellowMember(PersonId Id, string Name);

/// <summary>Reads the mentorships to which somebody belongs, or did.</summary>
internal static class Memberships
{
    /// <summary>In one query however many they are; the newest first. Proposals are left out.</summary>
    public static async Task<List<Membership>> MembershipsAsync(
        this MentorStore store,
        IQueryable<Mentorship> mentorships,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from mentorship in mentorships.IgnoreAutoIncludes()
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            where mentorship.ActiveSince != null
            where
                mentorship.Members.Any(x =>
                    x.PersonId == person && (x.Response == MemberResponse.Accepted || x.Response == MemberResponse.Left)
                )
            orderby mentorship.Id descending
            select new Row(
                mentorship.Id,
                mentorship.State,
                cohort.Name,
                cohort.Model,
                (
                    from member in mentorship.Members
                    join p in store.People on member.PersonId equals p.Id
                    where member.Response == MemberResponse.Accepted
                    orderby p.Name, p.Id
                    select new FellowMember(p.Id, p.Name)
                ).ToList()
            )
        ).ToListAsync(cancellation);
        return rows.ConvertAll(row => row.As(person));
    }

    /// <summary>The running ones of a person.</summary>
    public static async Task<IReadOnlyList<Membership>> RunningMembershipsAsync(
        this MentorStore store,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var all = await store.MembershipsAsync(store.Mentorships.Where(m => m.EndedAt == null), person, cancellation);
        return all.FindAll(membership => membership.IsOpen);
    }

    /// <summary>
    /// Loads a mentorship of which the person is a member. Refused with <see cref="NotFound"/> or
    /// <see cref="MentorshipIsOver"/>.
    /// </summary>
    public static async Task<Result<Mentorship>> FindRunningAsync(
        this MentorStore store,
        MentorshipId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var mentorship = await store.Mentorships.SingleOrDefaultAsync(
            m => m.Id == id && m.Members.Any(x => x.PersonId == person),
            cancellation
        );
        return mentorship is null ? new NotFound()
            : mentorship.IsRunning && mentorship.Member(person) is { IsIn: true } ? mentorship
            : new MentorshipIsOver();
    }

    private sealed record Row(
        MentorshipId Id,
        MentorshipState State,
        string Cohort,
        MentoringModel Model,
        List<FellowMember> Present
    )
    {
        public Membership As(PersonId me)
        {
            var isOpen = State.IsRunning() && Present.Exists(member => member.Id == me);
            return new(Id, Cohort, Model, isOpen, me, isOpen ? Present.FindAll(member => member.Id != me) : []);
        }
    }
}
