using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Of two coordinators who change a match at the same moment, the second sees how it stands now and is told why.</summary>
internal sealed class MatchConflicts : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ConcurrencyConflictException)
        {
            return Guid.TryParse(context.HttpContext.GetRouteValue(ConsolePaths.CohortValue) as string, out var cohort)
                ? Results.Redirect(ConsolePaths.Match(new(cohort)).With(MatchNews.Meanwhile))
                : ConsoleAnswers.Forbidden();
        }
    }
}
