using System.Collections.Concurrent;
using MentorBot.Bot.Console;
using MentorBot.Bot.Console.Editing;
using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>A bot of the test process on a real port, with a demo programme, and a browser.</summary>
public sealed class ConsoleHost : HeadlessBrowser
{
    private readonly ConcurrentQueue<string> complaints = new();
    private BotHost bot = null!;
    private ConsoleDemo demo = null!;

    /// <summary>What browsers complained about, such as a violation of the policy.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>The name of the cohort in which enrolment is open.</summary>
    public string Enrolling => ConsoleDemo.Enrolling;

    /// <summary>The name of the cohort whose mentorships run.</summary>
    public string Running => ConsoleDemo.OnItsWay;

    /// <summary>The name of a cohort that waits for its match.</summary>
    public string ToMatch => ConsoleDemoMatches.Untouched;

    /// <summary>The name of a manager who has had a digest.</summary>
    public string Manager => demo.Digests.Manager;

    /// <summary>Every page of the console by name and path.</summary>
    public IEnumerable<(string Name, string Path)> Pages =>
        [
            ("cohorts", ConsolePaths.Cohorts),
            ("no-cohorts", $"{ConsolePaths.Cohorts}?name=nothing"),
            ("overview", ConsolePaths.Overview(demo.Running)),
            ("overview-new", ConsolePaths.Overview(demo.Open)),
            ("people", ConsolePaths.People(demo.Running)),
            ("missing", $"{ConsolePaths.People(demo.Open)}?tab=missing"),
            ("remind", ConsolePaths.Remind(demo.Running)),
            ("health", ConsolePaths.Health(demo.Running)),
            ("health-nobody", ConsolePaths.Health(demo.Open)),
            ("messages", ConsolePaths.Messages),
            ("mine", ConsolePaths.Mine),
            ("home", ConsolePaths.Mentorship(demo.Own)),
            ("templates", ConsolePaths.Templates),
            ("new-circle", ConsolePaths.Template(TemplateKind.Circle)),
            ("new-any-day", ConsolePaths.Template(TemplateKind.AnyDay)),
            ("edit-open", ConsolePaths.Edit(demo.Open)),
            ("edit-running", ConsolePaths.Edit(demo.Running)),
            ("close", ConsolePaths.Act(demo.Open, CohortAct.Close)),
            ("cancel", ConsolePaths.Act(demo.Running, CohortAct.Cancel)),
            ("not-now", ConsolePaths.Act(demo.Running, CohortAct.Hold)),
            ("copy", ConsolePaths.Copy(demo.Running)),
            ("invite", ConsolePaths.Invite(demo.Open)),
            ("audit", ConsolePaths.Audit),
            ("no-audit", $"{ConsolePaths.Audit}?until=2001-01-01"),
            ("audit-mistakes", $"{ConsolePaths.Audit}?from=2026-05-02&until=2026-05-01"),
            ("digests", ConsolePaths.Digests),
            ("no-digests", $"{ConsolePaths.Digests}?name=nothing"),
            ("digest", ConsolePaths.Digest(demo.Digests.Seen)),
            ("digest-off", ConsolePaths.Digest(demo.Digests.Off)),
            ("digest-none-yet", ConsolePaths.Digest(demo.Digests.NoneYet)),
            ("sessions", ConsolePaths.Sessions),
            ("match", ConsolePaths.Match(demo.Matches.Previewed)),
            ("match-nobody", ConsolePaths.Match(demo.Running)),
            ("match-ready", ConsolePaths.Match(demo.Open)),
            ("match-working", ConsolePaths.Match(demo.Matches.Working)),
            ("match-approved", ConsolePaths.Match(demo.Matches.Approved)),
            ("match-approve", ConsolePaths.ApproveMatch(demo.Matches.Previewed)),
            ("match-pairs", ConsolePaths.MatchPairs(demo.Matches.Previewed)),
            ("match-found", $"{ConsolePaths.MatchPairs(demo.Matches.Previewed)}?name=a"),
            ("match-locks", ConsolePaths.MatchLocks(demo.Matches.Previewed)),
            ("match-no-locks", ConsolePaths.MatchLocks(demo.Open)),
            ("match-two", ConsolePaths.TwoPeople(demo.Matches.Previewed)),
        ];

    public override async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync(settings =>
        {
            settings.UseKestrel = true;
            settings.Environment = "Development";
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:PublicUrl"] = "http://localhost";
            // The coordinator leads the programme, too, so that every page is seen with the longest navigation.
            settings.Configuration["MentorBot:ProgrammeLeads:0"] = TeamsUser
                .Named(settings.Coordinators[0])
                .AadObjectId;
            settings.Configuration["MentorBot:Door:AddressAtOnce"] = "100000";
        });
        await bot.Coordinator.Says("hi");
        demo = await ConsoleDemo.BuildAsync(bot);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await bot.DisposeAsync();
    }

    public string Address(string path) => new Uri(bot.Http.BaseAddress!, path).AbsoluteUri;

    /// <summary>A new link, as the chat gives it.</summary>
    public async Task<string> LinkAsync()
    {
        var card = (await bot.Coordinator.Says("console")).Card;
        var open = card.Json.GetProperty("actions")[0].GetProperty("url").GetString()!;
        return Address(ConsolePaths.Door) + new Uri(open).Fragment;
    }

    public async Task<IPage> NewPageAsync(int width, ColorScheme scheme, ForcedColors forced)
    {
        var page = await Browser!.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                ForcedColors = forced,
                Locale = "en-US",
            }
        );
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOfPage(message) && !IsOfTeams(message))
            {
                complaints.Enqueue(message.Text);
            }
        };
        return page;
    }

    /// <summary>Where <see cref="TeamsAsync"/> shows a tab.</summary>
    public const string Teams = "https://teams.microsoft.com/tab";

    /// <summary>
    /// A page that stands for Teams: it frames one of ours, and answers what TeamsJS asks: whether the host is there, and for a token.
    /// </summary>
    public async Task<IPage> TeamsAsync(string path)
    {
        var page = await Browser!.NewPageAsync(new() { Locale = "en-US" });
        await page.RouteAsync(
            Teams,
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body = $$"""
                        <iframe src="{{Address(path)}}"></iframe>
                        <script>
                          const answers = {
                            initialize: ['content', 'web', '', '2.0.0'],
                            'authentication.getAuthToken': [true, 'vouched'],
                          };
                          addEventListener('message', ({ data, source, origin }) => {
                            const args = answers[data.func];
                            if (args) source.postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args }, origin);
                          });
                        </script>
                        """,
                    }
                )
        );
        return page;
    }

    /// <summary>TeamsJS looks for a list of hosts elsewhere, is not let, and goes on with the list that it brings along.</summary>
    private static bool IsOfTeams(IConsoleMessage message) =>
        message.Text.Contains("https://res.cdn.office.net/teams-js/validDomains/", StringComparison.Ordinal);

    /// <summary>A page may answer that it was not found or is not for this visitor; a style, script or picture may not.</summary>
    private static bool IsOfPage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && Uri.TryCreate(message.Location, UriKind.Absolute, out var address)
        && !address.AbsolutePath.Contains('.', StringComparison.Ordinal);

    public async Task<IPage> SignedInAsync(int width, ColorScheme scheme, ForcedColors forced)
    {
        var page = await NewPageAsync(width, scheme, forced);
        await page.GotoAsync(await LinkAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Cohorts" }).WaitForAsync();
        return page;
    }
}
