using System.Collections.Concurrent;
using MentorBot.Bot.Console;
using MentorBot.Bot.Console.Editing;
using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
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
            ("sessions", ConsolePaths.Sessions),
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
            if (message.Type is "error" or "warning" && !IsOfPage(message))
            {
                complaints.Enqueue(message.Text);
            }
        };
        return page;
    }

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
