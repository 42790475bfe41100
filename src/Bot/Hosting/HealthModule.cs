using MentorBot.Bot.Configuration;
using MentorBot.Bot.Graph;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Hosting;

internal static class HealthModule
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>
    /// <c>/health/live</c> reports that the process responds. <c>/health/ready</c> reports that the database responds
    /// and has this build's schema, how long the oldest deliverable message has been due (failing above a limit), whether all
    /// messages are stopped (which is no failure), and problems with the directory. Neither reveals anything about people.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" })).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        Migrator migrator,
        FindOldestDue oldestDue,
        ReadMessageStop stop,
        DirectoryStatus directory,
        TelemetryOptions limits,
        TimeProvider clock,
        HttpContext http
    )
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        budget.CancelAfter(Patience);
        try
        {
            var missing = await migrator.MissingAsync(budget.Token);
            if (missing.Count > 0)
            {
                return NotReady($"The database lacks {string.Join(", ", missing)}.");
            }

            var stopped = await stop.RunAsync(budget.Token);
            var waits = await oldestDue.RunAsync(clock.GetUtcNow(), budget.Token) ?? TimeSpan.Zero;
            return waits > limits.MostOverdue
                ? NotReady($"The oldest message has been due for {(long)waits.TotalSeconds} seconds.")
                : Results.Ok(
                    new
                    {
                        status = "ready",
                        oldestDueSeconds = (long)waits.TotalSeconds,
                        messages = stopped is null
                            ? "sending"
                            : $"stopped since {stopped.StoppedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
                        directory = directory.Text,
                    }
                );
        }
        catch (Exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            return NotReady("The database does not answer.");
        }
    }

    private static IResult NotReady(string why) =>
        Results.Json(new { status = "not ready", why }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
