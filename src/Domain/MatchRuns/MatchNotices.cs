using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.MatchRuns;

/// <summary>Tells a coordinator that a run has ended.</summary>
internal static class MatchNotices
{
    /// <param name="store">The database.</param>
    /// <param name="run">The run.</param>
    /// <param name="waiting">Who waits for it; null if nobody needs to be told.</param>
    /// <param name="now">When it ended.</param>
    public static void TellOf(this MentorStore store, MatchRun run, PersonId? waiting, DateTimeOffset now)
    {
        if (waiting is { } person)
        {
            var occurrence = $"{now.ToUnixTimeMilliseconds()}";
            store.Notices.Add(Notice.Tell(person, NoticeKind.MatchRunEnded, run.Id.Value, now, occurrence: occurrence));
        }
    }
}
