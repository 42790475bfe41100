using MentorBot.Bot.Configuration;
using MentorBot.Bot.Console.Audit;
using MentorBot.Bot.Console.Cohorts;
using MentorBot.Bot.Console.Digests;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Console.Editing;
using MentorBot.Bot.Console.Health;
using MentorBot.Bot.Console.Layout;
using MentorBot.Bot.Console.Matching;
using MentorBot.Bot.Console.Mine;
using MentorBot.Bot.Console.Overview;
using MentorBot.Bot.Console.People;
using MentorBot.Bot.Console.SignIns;
using MentorBot.Bot.Conversation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.FluentUI.AspNetCore.Components;

namespace MentorBot.Bot.Console;

/// <summary>
/// HR's console: pages rendered on the server, one folder each. A page is a query, a component that shows what it found, and
/// plain forms; there is no circuit, so any node can answer any request
/// (<c>docs/decisions/0035-the-console-is-plain-pages.md</c>).
/// </summary>
internal static class ConsoleModule
{
    public static IServiceCollection AddConsole(this IServiceCollection services, MentorBotOptions options)
    {
        services.AddRazorComponents();
        services.AddFluentUIComponents();
        services
            .AddSingleton(new ConsoleCookie(isPlain: options.AcceptsUnsigned))
            .AddScoped<ReadMyMentorship>()
            .AddScoped<IAuthorizationHandler, OwnCohortHandler>()
            .AddConsoleMatching()
            .AddScoped<ActRunner>()
            .AddScoped<MessagePages>()
            .AddScoped<Inviter>()
            .AddScoped<InvitePages>()
            .AddHandler<ConsoleLinkHandler>()
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ConsoleSignInHandler>(ConsolePolicies.Scheme, null);
        services.AddTabTokens(options);
        services.AddAuthorizationBuilder().AddConsolePolicies();
        return services;
    }

    /// <summary>Every route below <c>/console</c>: doors are open on purpose, everything else names its policy.</summary>
    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        var console = routes.MapGroup(ConsolePaths.Home).AddEndpointFilter<ConsoleFilter>();
        console.MapDoors();
        console.MapTab();
        console.MapAssets();
        console.MapSignIns();
        console.MapMine();
        console.MapCohorts();
        console.MapOverview();
        console.MapPeople();
        console.MapMatching();
        console.MapDigests();
        console.MapAudit();
        console.MapHealth();
        console.MapMessages();
        console.MapNewCohorts();
        console.MapEditCohorts();
        console.MapCopies();
        console.MapActs();
        console.MapInvitations();
    }
}
