using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Shared;

/// <summary>Whether an activity had its effect already, and what shows the state it led to.</summary>
public sealed class FindHandledMark(MentorStore store)
{
    public async Task<HandledMark?> RunAsync(string key, CancellationToken cancellation) =>
        await store
            .HandledActivities.Where(h => h.Key == key)
            .Select(h => new HandledMark(h.Key, h.Show))
            .SingleOrDefaultAsync(cancellation);
}
