using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>What the coordinator who waits for a run is told.</summary>
internal static class MatchNotices
{
    /// <param name="waiting">Null when nobody waits: they saw it themselves.</param>
    public static void TellOf(this MentorStore store, MatchRun run, PersonId? waiting, DateTimeOffset now)
    {
        if (waiting is { } person)
        {
            var occurrence = $"{now.ToUnixTimeMilliseconds()}";
            store.Notices.Add(Notice.Tell(person, NoticeKind.MatchRunEnded, run.Id.Value, now, occurrence: occurrence));
        }
    }
}
