using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Reports;

/// <summary>Reads mentorships as a member may see them. Whoever is no member finds nothing.</summary>
public sealed class FindMentorships(MentorStore store)
{
    /// <summary>The most that a list shows; the newest come first.</summary>
    public const int Most = 10;

    public async Task<MentorshipView?> OneAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        (await ReadAsync(member, Wanted.One, id, cancellation)).SingleOrDefault();

    /// <summary>Open and running ones first, then the newest of those that are over; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<MentorshipView>> AllAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(member, Wanted.All, default, cancellation);

    /// <summary>Proposals on which the person's word is awaited, or which they may still decline.</summary>
    public Task<IReadOnlyList<MentorshipView>> ProposalsAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(member, Wanted.Proposals, default, cancellation);

    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        PersonId member,
        Wanted wanted,
        MentorshipId id,
        CancellationToken cancellation
    )
    {
        var views = await MentorshipProjection
            .ForMember(store, member, wanted, id)
            .Select(one => one.As(member))
            .ToListAsync(cancellation);
        var circles = await store.CirclesAsync(
            [.. views.Where(view => view.IsRunning && view.Model.IsOfMany()).Select(view => view.Id)],
            cancellation
        );
        return views.ConvertAll(view => view with { Circle = circles.GetValueOrDefault(view.Id) });
    }
}
