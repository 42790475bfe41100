using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads mentorships as a member may see them. Whoever is no member finds nothing.</summary>
public sealed class FindMentorships(MentorStore store)
{
    /// <summary>The most that a list shows; the newest come first.</summary>
    public const int Most = 10;

    public async Task<MentorshipView?> OneAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        (await ReadAsync(OwnOf(member).Where(m => m.Id == id), member, cancellation)).SingleOrDefault();

    /// <summary>Open and running ones first, then the newest of those that are over; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<MentorshipView>> AllAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(OwnOf(member), member, cancellation);

    /// <summary>Proposals on which the person's word is awaited, or which they may still decline.</summary>
    public Task<IReadOnlyList<MentorshipView>> ProposalsAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(
            store.Mentorships.Where(m =>
                m.Members.Any(x =>
                    x.PersonId == member
                    && (
                        x.Response == MemberResponse.Awaited
                            ? m.State == MentorshipState.Proposed
                                || m.State == MentorshipState.Active
                                || m.State == MentorshipState.Paused
                            : x.Response == MemberResponse.Accepted && m.State == MentorshipState.Proposed
                    )
                )
            ),
            member,
            cancellation
        );

    private IQueryable<Mentorship> OwnOf(PersonId member) =>
        store.Mentorships.Where(m => m.Members.Any(x => x.PersonId == member));

    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        IQueryable<Mentorship> mentorships,
        PersonId member,
        CancellationToken cancellation
    )
    {
        var newest = mentorships
            .OrderBy(m => m.EndedAt != null)
            .ThenByDescending(m => m.EndedAt)
            .ThenByDescending(m => m.Id)
            .Take(Most);
        var found = await store.ForMember(newest, member).ToListAsync(cancellation);
        return found.ConvertAll(one => one.Mentorship.As(member, one.Asked));
    }
}
