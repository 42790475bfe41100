using MentorBot.Domain.Store;

namespace MentorBot.Bot.Local;

/// <summary>Says in one sentence that the database does not answer, where the local page would otherwise see a 500.</summary>
internal sealed class OutageFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e)
            when (StoreOutage.Explains(e) && !context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Problem(
                "The database does not answer. Try again in a moment.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }
}
