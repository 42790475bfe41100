using MentorBot.Bot.Bookings;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Bot.Hosting;

/// <summary>The page to which the link to a session's calendar file leads, see <see cref="LinkPages"/>.</summary>
internal static class SessionPages
{
    public static void MapSessionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(CalendarHandler.Path, (HttpResponse response) => Ask(response)).AllowAnonymous();
        routes
            .MapPost(CalendarHandler.Path, GiveAsync)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LinkPages.MostBytes));
    }

    private static IResult Ask(HttpResponse response) =>
        LinkPages.Ask(
            response,
            CalendarHandler.Path,
            "For your calendar",
            "This gives you a calendar file for your session. It works once."
        );

    private static async Task<IResult> GiveAsync(
        HttpContext http,
        RedeemSessionFile redeem,
        SlotFiles bookings,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var secret = await LinkPages.SecretAsync(http.Request, cancellation);
        var file = secret is null ? new NotFound() : await CalendarAsync(secret);
        return file.Match(
            found => LinkPages.Give(http.Response, found, "text/calendar; charset=utf-8", "mentoring-session.ics"),
            _ => LinkPages.Refuse(http.Response, "Type <b>meet</b> in the chat with MentorBot for another one.")
        );

        async Task<Result<byte[]>> CalendarAsync(string hidden)
        {
            var now = clock.GetUtcNow();
            var session = await redeem.RunAsync(hidden, now, cancellation);
            if (!session.IsRefused)
            {
                return SessionCalendar.Of(session.Value);
            }

            var booking = await bookings.RedeemAsync(hidden, now, cancellation);
            return booking.IsRefused ? booking.Refusal! : BookingCalendar.Of(booking.Value);
        }
    }
}
