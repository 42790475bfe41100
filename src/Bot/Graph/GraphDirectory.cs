using System.Globalization;
using System.Net;
using MentorBot.Domain.People;
using Microsoft.Graph;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Abstractions;

namespace MentorBot.Bot.Graph;

/// <summary>
/// Reads profiles, managers, time zones and absences from Microsoft Graph, ten people per request. If Graph fails, the
/// bot carries on without it; each change of the failure is logged once and reported by the health endpoint.
/// </summary>
internal sealed partial class GraphDirectory(
    GraphServiceClient graph,
    GraphCircuitBreaker circuit,
    DirectoryStatus note,
    TimeProvider clock,
    ILogger<GraphDirectory> logger
) : IDirectory
{
    private const string NoProfiles = "The directory refuses profiles: grant the app the permission User.Read.All.";
    private const string NoZones =
        "The directory refuses time zones and absences: grant the app the permission MailboxSettings.Read.";
    private const string NoAnswer = "The directory does not answer; profiles and managers may be out of date.";

    public async Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation)
    {
        if (!circuit.TryEnter())
        {
            return null;
        }

        try
        {
            return await AskAsync(entraIds, cancellation);
        }
        catch (Exception e) when (IsFromOutside(e, cancellation))
        {
            circuit.RecordFailure(RetryAfter(e));
            Note(e is ApiException { ResponseStatusCode: 401 or 403 } ? NoProfiles : NoAnswer);
            return null;
        }
    }

    private static TimeSpan? RetryAfter(Exception e) =>
        e is ApiException { ResponseHeaders: { } headers }
        && headers.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value
            is { } value
        && int.TryParse(value.FirstOrDefault(), CultureInfo.InvariantCulture, out var seconds)
        && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : null;

    private static bool IsFromOutside(Exception e, CancellationToken cancellation) =>
        e is ApiException or HttpRequestException or MsalException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);

    private async Task<DirectoryAnswer?> AskAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation)
    {
        var questions = await GraphBatch.AskAsync(graph, entraIds, cancellation);
        if (questions.FirstFailure() is { } failure)
        {
            circuit.RecordFailure();
            Note(failure is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? NoProfiles : NoAnswer);
            return null;
        }

        circuit.RecordSuccess();
        Note(questions.RefusesMailboxes ? NoZones : null);
        var users = await questions.ProfilesAsync();
        var people = new List<DirectoryPerson>();
        foreach (var (id, user) in users.Where(found => found.Value.AccountEnabled != false))
        {
            people.Add(GraphProfiles.Of(user, id, await questions.MailboxAsync(id), clock.GetUtcNow()));
        }

        return new DirectoryAnswer(
            people,
            [.. users.Values.Select(GraphProfiles.ManagerOf).OfType<DirectoryPerson>().DistinctBy(m => m.EntraId)],
            [.. entraIds.Except(people.Select(person => person.EntraId))]
        );
    }

    private void Note(string? text)
    {
        if (note.TrySet(text))
        {
            Log.Changed(logger, text ?? "The directory answers.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Warning, "{Note}")]
        public static partial void Changed(ILogger logger, string note);
    }
}
