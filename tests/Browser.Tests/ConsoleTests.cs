using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using MentorBot.Bot.Console;
using MentorBot.Testing;
using Microsoft.Playwright;

namespace MentorBot.Browser.Tests;

/// <summary>
/// The console as a coordinator meets it: signed in through a link from the chat, on a wide and a narrow screen, light, dark and
/// with forced colours.
/// </summary>
public sealed class ConsoleTests(ConsoleHost console) : IClassFixture<ConsoleHost>
{
    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>A narrow screen changes the layout and the dark theme the colours, so axe need not examine both at once.</summary>
    private static readonly (
        string Name,
        int Width,
        ColorScheme Scheme,
        ForcedColors Forced,
        bool IsExamined
    )[] Looks =
    [
        ("light", 1280, ColorScheme.Light, ForcedColors.None, true),
        ("dark", 1280, ColorScheme.Dark, ForcedColors.None, true),
        ("narrow", 390, ColorScheme.Light, ForcedColors.None, true),
        ("narrow-dark", 390, ColorScheme.Dark, ForcedColors.None, false),
        ("contrast", 1280, ColorScheme.Dark, ForcedColors.Active, false),
    ];

    [Fact]
    public async Task A_coordinator_signs_in_through_the_link_and_out_again()
    {
        var page = await console.NewPageAsync(1280, ColorScheme.Light, ForcedColors.None);
        var link = await console.LinkAsync();
        await page.GotoAsync(link);
        await CheckAsync(page, "door");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Cohorts" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByText("Ask for a new link").WaitForAsync();

        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByText("This link no longer works").WaitForAsync();
        await CheckAsync(page, "spent");
    }

    [Fact]
    public async Task Every_page_is_shown_in_every_look_without_a_serious_finding_or_a_violation_of_the_policy()
    {
        foreach (var look in Looks)
        {
            var page = await console.SignedInAsync(look.Width, look.Scheme, look.Forced);
            foreach (var (name, path) in console.Pages)
            {
                await page.GotoAsync(console.Address(path));
                await CheckAsync(page, $"{name}, {look.Name}", look.IsExamined);
                await KeepAsync($"console/{name}-{look.Name}", page);
            }
        }

        Assert.Empty(console.Complaints);
    }

    /// <summary>
    /// In a frame of Teams the page asks who is there and posts the answer; this bot knows no Entra, so it says what else to do.
    /// </summary>
    [Fact]
    public async Task A_tab_posts_what_Teams_says_and_is_told_what_to_do_when_it_does_not_hold()
    {
        var page = await console.TeamsAsync(ConsolePaths.Tab + "?for=cohorts");
        var posted = await page.RunAndWaitForRequestAsync(
            () => page.GotoAsync(ConsoleHost.Teams),
            request => request.Method == "POST" && request.Url.EndsWith(ConsolePaths.Tab, StringComparison.Ordinal)
        );

        Assert.Equal("assertion=vouched&for=cohorts", posted.PostData);
        await page.FrameLocator("iframe").GetByText("Teams couldn’t sign you in here").WaitForAsync();
    }

    [Fact]
    public async Task Outside_Teams_the_page_of_a_tab_says_where_it_belongs()
    {
        var page = await console.NewPageAsync(390, ColorScheme.Light, ForcedColors.None);
        await page.GotoAsync(console.Address(ConsolePaths.Tab));
        await page.GetByText("This page belongs in Teams").WaitForAsync();
        await CheckAsync(page, "tab");
    }

    /// <summary>Open enrolment, find who is missing, and remind them, without a mouse.</summary>
    [Fact]
    public async Task Reminding_works_with_the_keyboard_alone()
    {
        var page = await console.SignedInAsync(1280, ColorScheme.Light, ForcedColors.None);
        await PressAsync(page, console.Enrolling);
        await PressAsync(page, "People");
        await PressAsync(page, "Not signed up yet");
        await PressAsync(page, "Remind them");
        await page.GetByText("one friendly reminder").WaitForAsync();
        await CheckAsync(page, "remind");
        await PressAsync(page, "Remind ");

        await page.GetByRole(AriaRole.Status).WaitForAsync();
    }

    /// <summary>Find a manager, switch the digest off and on, and look that up in the audit trail, without a mouse.</summary>
    [Fact]
    public async Task A_digest_is_switched_and_the_trail_searched_with_the_keyboard_alone()
    {
        var page = await console.SignedInAsync(1280, ColorScheme.Light, ForcedColors.None);
        await PressAsync(page, "Digests");
        await PressAsync(page, console.Manager);
        await PressAsync(page, "Switch it off", "so nothing is sent");
        await CheckAsync(page, "digest off");
        await PressAsync(page, "Switch it on", "How you can help");
        await PressAsync(page, "Audit trail");
        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync("cora");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains("name=cora", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Cell, new() { Name = "Switched a digest off" }).WaitForAsync();
    }

    /// <summary>Pick a template, see the invitation while typing, be told of a mistake, and save, without a mouse.</summary>
    [Fact]
    public async Task A_cohort_is_set_up_with_the_keyboard_alone()
    {
        var page = await console.SignedInAsync(1280, ColorScheme.Light, ForcedColors.None);
        await PressAsync(page, "New cohort");
        await PressAsync(page, "Use this template");
        await page.GetByLabel("Name", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("Autumn by keyboard");
        await page.GetByText("You’re invited: Autumn by keyboard").WaitForAsync();
        await SendAsync(page, "Save as draft");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await CheckAsync(page, "mistakes");
        await KeepAsync("console/new-mistakes-light", page);
        await page.GetByLabel("What is it for?").FocusAsync();
        await page.Keyboard.TypeAsync("Learn from one another.");
        await SendAsync(page, "Save as draft");

        await page.GetByText("Your draft is ready").WaitForAsync();
        await CheckAsync(page, "created");
        await PressAsync(page, "Open enrolment");
        await CheckAsync(page, "open");
        await KeepAsync("console/open-light", page);
        await PressAsync(page, "Open enrolment");
        await page.GetByText("Next, invite people").WaitForAsync();
        await KeepAsync("console/opened-light", page);
    }

    /// <summary>Presses a button with the keyboard.</summary>
    private static async Task SendAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Preview a match, study it, lock a pair, preview again and approve, without a mouse.</summary>
    [Fact]
    public async Task Matching_works_with_the_keyboard_alone()
    {
        var page = await console.SignedInAsync(1280, ColorScheme.Light, ForcedColors.None);
        await PressAsync(page, console.ToMatch);
        await PressAsync(page, "Match");
        await PressAsync(page, "Preview the match", "pairs are ready");
        await PressAsync(page, "How this match was made", "Input hash");
        await CheckAsync(page, "details of a match");
        await PressAsync(page, "All pairs");
        await PressAsync(page, "Swap partners");
        await CheckAsync(page, "swap");
        await PressAsync(page, "Don’t swap");
        await PressAsync(page, "Lock ", "Locked next time");
        await PressAsync(page, "Locks");
        await PressAsync(page, "Pick two people");
        await PressAsync(page, "Keep apart", "Enter the names of two people");
        await CheckAsync(page, "two people");
        await PressAsync(page, "Match");
        await PressAsync(page, "Preview again", "Compared with the run before");
        await PressAsync(page, "Approve…");
        await PressAsync(page, "Send proposals");
        await page.GetByText("Approved by").WaitForAsync();
        await CheckAsync(page, "approved");
    }

    /// <summary>See who needs help, and get to the chat with them, without a mouse.</summary>
    [Fact]
    public async Task Helping_works_with_the_keyboard_alone()
    {
        var page = await console.SignedInAsync(390, ColorScheme.Light, ForcedColors.None);
        await PressAsync(page, console.Running);
        await PressAsync(page, "Health");
        await page.GetByText("Ask IT to add it").WaitForAsync();
        await FocusAsync(page, "Write in Teams to");

        var chat = await page.EvaluateAsync<string>("document.activeElement.href");
        Assert.StartsWith("https://teams.microsoft.com/l/chat/0/0?users=", chat, StringComparison.Ordinal);
    }

    /// <summary>Presses something that leads to another address, or changes the page so that it says this.</summary>
    private static async Task PressAsync(IPage page, string name, string? says = null)
    {
        await FocusAsync(page, name);
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        if (says is null)
        {
            await page.WaitForURLAsync(url => url != before);
        }
        else
        {
            await page.GetByText(says).First.WaitForAsync();
        }
    }

    /// <summary>Moves the focus with Tab until it stands on something of this name.</summary>
    private static async Task FocusAsync(IPage page, string name)
    {
        for (var stops = 0; stops < 60; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(
                "(document.activeElement.innerText ?? '').replace(/\\s+/g, ' ').trim() + ' '"
            );
            if (focused.StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches “{name}”.");
    }

    private static async Task CheckAsync(IPage page, string where, bool isExamined = true)
    {
        if (isExamined)
        {
            var found = await page.RunAxe();
            Assert.Empty(found.Violations.Where(v => Serious.Contains(v.Impact)).Select(v => Line(v, where)));
        }

        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(overflow <= 0, $"{where} is {overflow} px too wide.");
    }

    /// <summary>The documentation keeps the pictures that it shows; the others stay beside the test results, when they are wanted.</summary>
    private static async Task KeepAsync(string name, IPage page)
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "console.md"));
        var isShown = guide.Contains($"pictures/{name}.png", StringComparison.Ordinal);
        if (!isShown && !Pictures.AreWanted)
        {
            return;
        }

        var png = await page.ScreenshotAsync(new() { FullPage = true });
        await (isShown ? Pictures.SaveAsync(name, png) : Pictures.SaveSheetAsync(name, png));
    }

    private static string Line(AxeResultItem finding, string where) =>
        $"{where}: {finding.Id} ({finding.Help}): {string.Join("; ", finding.Nodes.Select(n => n.Html))}";
}
