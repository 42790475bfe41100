using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Authorization;

namespace MentorBot.Bot.Console.Doors;

/// <summary>The cohort named by the address must be one that the visitor may see.</summary>
internal sealed class OwnCohortRequirement : IAuthorizationRequirement;

/// <summary>
/// Asks the database before the page does anything. A cohort that does not exist and one of somebody else get the same answer.
/// </summary>
internal sealed class OwnCohortHandler(MaySeeCohort may) : AuthorizationHandler<OwnCohortRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        OwnCohortRequirement requirement
    )
    {
        if (
            context.Resource is HttpContext http
            && http.Features.Get<ConsoleVisitor>() is { } visitor
            && Guid.TryParse(http.GetRouteValue(ConsolePaths.CohortValue) as string, out var id)
            && await may.RunAsync(new CohortId(id), visitor.Scope, http.RequestAborted)
        )
        {
            context.Succeed(requirement);
        }
    }
}
