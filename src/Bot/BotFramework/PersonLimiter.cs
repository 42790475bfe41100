using System.Threading.RateLimiting;
using MentorBot.Bot.Configuration;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Limits how many activities one person sends, by the sender of an activity that was found genuine, so that one person's flood
/// takes nothing from the others. Each node counts for itself.
/// </summary>
internal sealed class PersonLimiter(DoorOptions door) : IDisposable
{
    private readonly PartitionedRateLimiter<string> people = PartitionedRateLimiter.Create<string, string>(person =>
        RateLimitPartition.GetTokenBucketLimiter(person, _ => Bucket(door))
    );

    /// <exception cref="TooManyActivitiesException">The person has sent too many.</exception>
    public void Admit(ChannelAccount? sender)
    {
        using var lease = people.AttemptAcquire(sender?.AadObjectId ?? sender?.Id ?? "");
        if (!lease.IsAcquired)
        {
            throw new TooManyActivitiesException(
                lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)
            );
        }
    }

    public void Dispose() => people.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(DoorOptions door) =>
        new()
        {
            TokenLimit = door.PersonAtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / door.PersonPerMinute,
            QueueLimit = 0,
        };
}

/// <summary>A person sends more than one person can; nothing was done.</summary>
internal sealed class TooManyActivitiesException(TimeSpan retryAfter) : Exception("A person sends too many activities.")
{
    public TimeSpan RetryAfter => retryAfter;
}
