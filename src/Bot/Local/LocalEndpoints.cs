using System.Globalization;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Console;
using MentorBot.Domain.Reports;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Local;

/// <summary>The endpoints used by the local page and the simulator.</summary>
internal static class LocalEndpoints
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestStep = TimeSpan.FromMinutes(1);

    public static async Task<LocalState> StateAsync(
        TimeTravel travel,
        LocalOptions options,
        TakeStock stock,
        CancellationToken cancellation
    ) =>
        new(
            travel.Now,
            [.. DemoOrganisation.People.Where(p => p.Persona is not null).Select(p => Persona(p, options))],
            await stock.RunAsync(cancellation)
        );

    public static async Task<IResult> MoveClockAsync(
        ClockMove move,
        TimeTravel travel,
        TakeStock stock,
        CancellationToken cancellation
    )
    {
        if (Target(move, travel.Now) is not { } target || Step(move.Step) is not { } step)
        {
            return Results.Problem(
                $"Say {{\"to\": \"2027-01-31T09:00:00Z\"}} or {{\"advance\": \"7.00:00:00\"}}, at most {TimeTravel.Farthest.Days} days ahead.",
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        await travel.MoveToAsync(target, step, cancellation);
        return Results.Ok(new ClockMoved(travel.Now, await stock.RunAsync(cancellation)));
    }

    /// <summary>A link that signs the demo coordinator in to the console once, for <c>./run.sh</c> to print.</summary>
    public static async Task<IResult> ConsoleLinkAsync(
        OfferConsoleLink offer,
        MentorBotOptions options,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        (await offer.ForAsync(DemoOrganisation.ProgrammeLead, clock.GetUtcNow(), cancellation)).Match(
            secret => Results.Text($"{new Uri(new Uri(options.PublicUrl), ConsolePaths.Door)}#{secret}"),
            _ => Results.NotFound()
        );

    private static DateTimeOffset? Target(ClockMove move, DateTimeOffset now)
    {
        var target = (move.To, move.Advance) switch
        {
            ({ } to, null) => to,
            (null, { } advance) when Span(advance) is { } by && by <= TimeTravel.Farthest => now + by,
            _ => (DateTimeOffset?)null,
        };
        return target <= now + TimeTravel.Farthest ? target : null;
    }

    private static TimeSpan? Step(string? step) =>
        step is null ? Hour
        : Span(step) is { } given && given >= ShortestStep && given <= TimeTravel.Farthest ? given
        : null;

    private static TimeSpan? Span(string words) =>
        TimeSpan.TryParse(words, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero ? span : null;

    private static LocalPersona Persona(DemoPerson person, LocalOptions options) =>
        new(
            person.Persona!,
            person.Name,
            person.JobTitle,
            options.Windows.TryGetValue(person.Persona!, out var url) ? url : null
        );
}

/// <summary>A request to move the clock, with either <paramref name="To"/> or <paramref name="Advance"/>.</summary>
/// <param name="Advance">In the format <c>d.hh:mm:ss</c>.</param>
/// <param name="Step">How far to move at a time; one hour by default, one minute to 92 days.</param>
internal sealed record ClockMove(DateTimeOffset? To, string? Advance, string? Step);

/// <summary>The time after the clock was moved, and what is stored then.</summary>
internal sealed record ClockMoved(DateTimeOffset Now, Stock Stock);

/// <summary>A persona of the local start, with its chat window.</summary>
/// <param name="Window">The address of the chat window; null if none was started.</param>
internal sealed record LocalPersona(string Persona, string Name, string JobTitle, string? Window);

/// <summary>Everything that the local page shows.</summary>
internal sealed record LocalState(DateTimeOffset Now, IReadOnlyList<LocalPersona> Personas, Stock Stock);
