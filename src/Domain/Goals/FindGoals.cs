using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Goals;

/// <summary>Reads goals for the members of a mentorship, and for nobody else.</summary>
public sealed class FindGoals(MentorStore store)
{
    /// <summary>The most goals read at once: all open ones of a full circle, and some that are settled.</summary>
    public const int Most = 60;

    /// <summary>The person's running mentorships, the newest first.</summary>
    public Task<IReadOnlyList<Membership>> PlacesAsync(PersonId person, CancellationToken cancellation) =>
        store.RunningMembershipsAsync(person, cancellation);

    /// <summary>Null if the person never belonged to it. Once it is over, only their own goals.</summary>
    public async Task<GoalsView?> OfAsync(MentorshipId id, PersonId person, CancellationToken cancellation)
    {
        var found = await store.MembershipsAsync(store.Mentorships.Where(m => m.Id == id), person, cancellation);
        return found.Count == 0 ? null : await OfAsync(found[0], cancellation);
    }

    public async Task<GoalsView> OfAsync(Membership place, CancellationToken cancellation)
    {
        var goals = await Visible(place)
            .OrderBy(g => g.SettledAt != null)
            .ThenByDescending(g => g.SettledAt)
            .ThenBy(g => g.OwnerId != place.Me)
            .ThenBy(g => g.OwnerId)
            .ThenBy(g => g.Place)
            .Take(Most)
            .ToListAsync(cancellation);
        return new GoalsView(place, goals.ConvertAll(goal => GoalView.Of(goal, place)));
    }

    /// <summary>Null if it does not exist or the person may not see it.</summary>
    public async Task<GoalView?> OneAsync(GoalId id, PersonId person, CancellationToken cancellation)
    {
        var of = store.Mentorships.Where(m => store.Goals.Any(g => g.Id == id && g.MentorshipId == m.Id));
        var found = await store.MembershipsAsync(of, person, cancellation);
        return
            found.Count > 0 && await Visible(found[0]).SingleOrDefaultAsync(g => g.Id == id, cancellation) is { } goal
            ? GoalView.Of(goal, found[0])
            : null;
    }

    private IQueryable<Goal> Visible(Membership place)
    {
        var partners = place.Partners.Select(partner => (PersonId?)partner.Id).ToList();
        return store
            .Goals.AsNoTracking()
            .Where(g => g.MentorshipId == place.Id)
            .Where(g => g.OwnerId == place.Me || (place.IsOpen && (g.OwnerId == null || partners.Contains(g.OwnerId))));
    }
}
