using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Notices;

/// <summary>Tells whether everything unprompted is stopped.</summary>
public sealed class ReadMessageStop(MentorStore store)
{
    /// <returns>The stop that is in force; null when messages are sent.</returns>
    public Task<MessageStop?> RunAsync(CancellationToken cancellation) =>
        store.MessageStops.AsNoTracking().SingleOrDefaultAsync(cancellation);
}
