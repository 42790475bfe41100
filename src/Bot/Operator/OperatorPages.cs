using MentorBot.Jobs.Scheduling;

namespace MentorBot.Bot.Operator;

/// <summary>
/// Pages for operators. Closed to everyone until there is a sign-in, except in the local start, which opens them on its own
/// machine.
/// </summary>
internal static class OperatorPages
{
    public const string Policy = "operator";
    public const string Jobs = "/operator/jobs";

    public static IServiceCollection AddOperatorPages(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAssertion(_ => false));
        return services;
    }

    public static void MapOperatorPages(this IEndpointRouteBuilder routes) => routes.MapJobsDashboard(Jobs, Policy);
}
