using MentorBot.Domain.Store;

namespace MentorBot.Domain.Notices;

/// <summary>
/// Deadlines of a slice that people are told about. While messages are stopped nobody is told, so a stop takes no time from
/// anybody: each deadline that it touched comes later by as long as it lasted.
/// </summary>
public interface IDeadlines
{
    /// <summary>Runs in the transaction that ends the stop.</summary>
    /// <param name="store">The store of that transaction.</param>
    /// <param name="since">When the stop began; what was due by then is left alone.</param>
    /// <param name="by">How long it lasted; more than zero.</param>
    Task ShiftAsync(MentorStore store, DateTimeOffset since, TimeSpan by, CancellationToken cancellation);
}
