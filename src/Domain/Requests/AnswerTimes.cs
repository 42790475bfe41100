using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Whether people usually answer requests soon: one true sentence, never a rating.</summary>
internal static class AnswerTimes
{
    /// <summary>Fewer requests tell nothing, and nothing is said.</summary>
    public const int Least = 5;

    /// <summary>Usually: at least four of five (convention).</summary>
    private const double Usually = 0.8;

    /// <summary>Older ones do not count, so that a bad month is forgotten.</summary>
    private static readonly TimeSpan Lookback = TimeSpan.FromDays(180);

    private static readonly TimeSpan Soon = TimeSpan.FromDays(1);

    public static async Task<IReadOnlySet<PersonId>> WhoAnswersWithinADayAsync(
        this MentorStore store,
        List<PersonId> helpers,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = now - Lookback;
        var rows = await store
            .HelpRequests.Where(r => r.HelperId != null && helpers.Contains(r.HelperId.Value) && r.AskedAt > since)
            .Where(r =>
                r.State == HelpRequestState.Accepted
                || r.State == HelpRequestState.Declined
                || r.State == HelpRequestState.Expired
            )
            .Select(r => new
            {
                r.HelperId,
                IsAnswered = r.State != HelpRequestState.Expired,
                r.AskedAt,
                r.SettledAt,
            })
            .ToListAsync(cancellation);
        return rows.GroupBy(r => r.HelperId!.Value)
            .Where(group => group.Count() >= Least)
            .Where(group =>
                group.Count(r => r.IsAnswered && r.SettledAt - r.AskedAt <= Soon) >= Usually * group.Count()
            )
            .Select(group => group.Key)
            .ToHashSet();
    }
}
