using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads many mentorships, each as one of its members may see it, in a fixed number of queries.</summary>
public sealed class FindManyMentorships(MentorStore store)
{
    /// <returns>The mentorships found; a person who is not a member finds nothing.</returns>
    public async Task<IReadOnlyDictionary<(MentorshipId Id, PersonId Member), MentorshipView>> RunAsync(
        IReadOnlyCollection<(MentorshipId Id, PersonId Member)> wanted,
        CancellationToken cancellation
    )
    {
        var ids = wanted.Select(w => w.Id).Distinct().ToList();
        // Tracked, because EF Core's fix-up of tracked entities links the rows of one mentorship.
        var query = store.Mentorships.Where(m => ids.Contains(m.Id));
        var loaded = (await store.LoadDetailsAsync(query, cancellation)).ToDictionary(b => b.Mentorship.Id);
        var everybody = loaded.Values.SelectMany(b => b.Mentorship.Members).Select(m => m.PersonId).Distinct().ToList();
        var people = await store
            .People.AsNoTracking()
            .Where(p => everybody.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancellation);
        var models = loaded.ToDictionary(b => b.Key, b => MentorshipReadModel.Of(b.Value, people));
        var asked = await AskedAsync(ids, [.. wanted.Select(w => w.Member)], cancellation);
        return wanted
            .Distinct()
            .Where(w => models.TryGetValue(w.Id, out var model) && model.Members.Any(m => m.Id == w.Member))
            .ToDictionary(w => w, w => models[w.Id].As(w.Member, asked.GetValueOrDefault(w)));
    }

    /// <summary>The latest check-in of each mentorship that the member has not answered.</summary>
    private async Task<Dictionary<(MentorshipId Id, PersonId Member), CheckInId?>> AskedAsync(
        IReadOnlyCollection<MentorshipId> ids,
        IReadOnlyCollection<PersonId> members,
        CancellationToken cancellation
    )
    {
        var open = await store
            .CheckIns.Where(c => ids.Contains(c.MentorshipId) && members.Contains(c.PersonId))
            .Where(c => c.State == CheckInState.Asked)
            .OrderBy(c => c.Occurrence)
            .Select(c => new
            {
                c.MentorshipId,
                c.PersonId,
                c.Id,
            })
            .ToListAsync(cancellation);
        return open.GroupBy(c => (c.MentorshipId, c.PersonId)).ToDictionary(c => c.Key, c => (CheckInId?)c.Last().Id);
    }
}
