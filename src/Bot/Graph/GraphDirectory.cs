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

    /// <summary>Of fewer people, each may be refused by themselves, although the app has its permissions.</summary>
    private const int FewestForAll = 3;
    private const string NoAnswer = "The directory does not answer; profiles and managers may be out of date.";

    private bool hasAnswered;

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
        if (IsOut(questions, entraIds.Count))
        {
            circuit.RecordFailure();
            Note(
                questions.Failures[0] is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? NoProfiles : NoAnswer
            );
            return null;
        }

        hasAnswered |= !questions.AnswersNobody;
        Rest(questions);
        Note(questions.RefusesMailboxes ? NoZones : null);
        return await ReadAsync(questions, entraIds);
    }

    /// <summary>Whether nobody is answered for because of us or the directory, and not because of who was asked for.</summary>
    private bool IsOut(GraphBatch questions, int people) =>
        people > 0
        && questions.AnswersNobody
        && (!hasAnswered || people >= FewestForAll || !questions.Failures.All(MayBeAboutOne));

    /// <summary>Whether the failure may be about one person, whom Graph answers with a 500 for ever if it must.</summary>
    private static bool MayBeAboutOne(HttpStatusCode status) =>
        status
            is >= HttpStatusCode.BadRequest
                and not (
                    HttpStatusCode.Unauthorized
                    or HttpStatusCode.TooManyRequests
                    or HttpStatusCode.ServiceUnavailable
                );

    /// <summary>Waits for a while when some were told to come later.</summary>
    private void Rest(GraphBatch questions)
    {
        if (questions.Failures.Contains(HttpStatusCode.TooManyRequests))
        {
            circuit.RecordFailure();
        }
        else
        {
            circuit.RecordSuccess();
        }
    }

    private async Task<DirectoryAnswer> ReadAsync(GraphBatch questions, IReadOnlyList<Guid> entraIds)
    {
        var (people, managers, gone) = (new List<DirectoryPerson>(), new List<DirectoryPerson>(), new List<Guid>());
        foreach (var id in entraIds.Where(id => questions.Knows(id) || questions.Denies(id)))
        {
            try
            {
                if (questions.Denies(id))
                {
                    gone.Add(id);
                    continue;
                }

                var user = await questions.ProfileAsync(id);
                var manager = GraphProfiles.ManagerOf(user);
                var person = GraphProfiles.Of(user, id, await questions.MailboxAsync(id), clock.GetUtcNow());
                if (user.AccountEnabled == false)
                {
                    gone.Add(id);
                }
                else
                {
                    people.Add(person);
                }

                managers.AddRange(manager is null ? [] : [manager]);
            }
            catch (Exception e)
            {
                // What cannot be read of one person is not known, and the others are.
                Log.CannotRead(logger, id, e);
            }
        }

        return new DirectoryAnswer(people, [.. managers.DistinctBy(m => m.EntraId)], gone);
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

        [LoggerMessage(
            Microsoft.Extensions.Logging.LogLevel.Warning,
            "What the directory says of the account {EntraId} cannot be read"
        )]
        public static partial void CannotRead(ILogger logger, Guid entraId, Exception exception);
    }
}
