using MentorBot.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace MentorBot.Bot.Console.Doors;

/// <summary>Who may do what in the console. A route without one of these, or an explicit door, does not pass the tests.</summary>
internal static class ConsolePolicies
{
    public const string Scheme = "console";

    /// <summary>Anybody who is signed in: their own things.</summary>
    public const string SignedIn = "console-signed-in";

    /// <summary>Coordinators and programme leads: what is about no cohort in particular, or only about their own.</summary>
    public const string Coordinator = "console-coordinator";

    /// <summary>Whoever may see the cohort that the address names: its coordinator and programme leads.</summary>
    public const string OwnCohort = "console-own-cohort";

    /// <summary>Programme leads alone: what is about the programme as a whole.</summary>
    public const string ProgrammeLead = "console-programme-lead";

    /// <summary>Whoever brings a token of Entra that Teams gave to a tab: to sign in with it, and for nothing else.</summary>
    public const string TabToken = "console-tab-token";

    public static readonly IReadOnlyList<string> All = [SignedIn, Coordinator, OwnCohort, ProgrammeLead, TabToken];

    public static void AddConsolePolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(TabToken, policy => policy.AddAuthenticationSchemes(TabTokens.Scheme).RequireAuthenticatedUser())
            .AddPolicy(SignedIn, policy => policy.OfConsole())
            .AddPolicy(Coordinator, policy => policy.OfConsole().RequireRole(Names(ConsoleRole.Coordinator)))
            .AddPolicy(ProgrammeLead, policy => policy.OfConsole().RequireRole(Names(ConsoleRole.ProgrammeLead)))
            .AddPolicy(
                OwnCohort,
                policy =>
                    policy
                        .OfConsole()
                        .RequireRole(Names(ConsoleRole.Coordinator))
                        .AddRequirements(new OwnCohortRequirement())
            );

    private static AuthorizationPolicyBuilder OfConsole(this AuthorizationPolicyBuilder policy) =>
        policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser();

    /// <summary>A role and those that can do more.</summary>
    private static IEnumerable<string> Names(ConsoleRole least) =>
        Enum.GetValues<ConsoleRole>().Where(role => role >= least).Select(role => role.ToString());
}
