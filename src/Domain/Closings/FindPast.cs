using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>Lists the mentorships that a person has completed, a page at a time.</summary>
public sealed class FindPast(MentorStore store)
{
    public const int PageSize = 5;

    /// <param name="page">From 0; a page that does not exist is empty.</param>
    public async Task<PastPage> PageAsync(PersonId person, int page, CancellationToken cancellation)
    {
        var from = Math.Clamp(page, 0, int.MaxValue / PageSize - 1) * PageSize;
        var found = await (
            from mentorship in store.Mentorships.IgnoreAutoIncludes()
            join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
            where mentorship.State == MentorshipState.Completed
            where mentorship.Members.Any(m => m.PersonId == person && m.Response == MemberResponse.Accepted)
            orderby mentorship.EndedAt descending, mentorship.Id descending
            select new PastMentorship(
                mentorship.Id,
                cohort.Name,
                cohort.Model,
                mentorship.EndedAt!.Value,
                (
                    from member in mentorship.Members
                    join p in store.People on member.PersonId equals p.Id
                    where member.PersonId != person && member.Response == MemberResponse.Accepted
                    orderby p.Name, p.Id
                    select p.Name
                ).ToList()
            )
        )
            .Skip(from)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        return new([.. found.Take(PageSize)], from / PageSize, found.Count > PageSize);
    }
}

/// <summary>A page of completed mentorships, the latest first.</summary>
public sealed record PastPage(IReadOnlyList<PastMentorship> Mentorships, int Page, bool HasMore);

/// <summary>A completed mentorship.</summary>
/// <param name="Partners">The names of the others who were in it at its end.</param>
public sealed record PastMentorship(
    MentorshipId Id,
    string Cohort,
    MentoringModel Model,
    DateTimeOffset EndedAt,
    IReadOnlyList<string> Partners
);
