using System.Globalization;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Plays the coordinator: sets up a cohort, opens it, invites, previews and approves.</summary>
internal sealed class Organiser(Colleague coordinator, Journal journal)
{
    private SeenCard? cohort;

    /// <summary>Sets up the cohort in the dialog.</summary>
    public async Task SetUpAsync(Programme programme, IReadOnlyCollection<string> skills, DateTimeOffset now)
    {
        var name = programme.Name;
        var offer = CardWith("open-new-cohort", await coordinator.SayAsync("new cohort"));
        var form = await PressAsync(offer, "open-new-cohort");
        cohort = (await PressAsync(form.Card, "submit-new-cohort", About(programme, skills, now))).Card;
        journal.Expect(cohort.Says(name), $"the new cohort {name} is shown");
    }

    public async Task OpenAsync() => cohort = (await PressAsync(Cohort, "open-cohort")).Card;

    /// <param name="department">Null for everybody.</param>
    public async Task InviteAsync(string? department)
    {
        var form = await PressAsync(Cohort, "show-invite");
        var question = await PressAsync(
            form.Card,
            "review-invitations",
            new() { ["whom"] = department is null ? "everybody" : $"department:{department}" }
        );
        cohort = (await PressAsync(question.Card, "send-invitations")).Card;
    }

    /// <summary>Previews the match; nobody is told anything.</summary>
    public async Task<SeenCard> PreviewAsync()
    {
        var closed = await PressAsync(Cohort, "close-cohort");
        cohort = (await PressAsync(closed.Card, "run-match-preview")).Card;
        await WaitForTheRunAsync();
        return cohort;
    }

    /// <summary>On a busy machine the bot first shows the progress, so the coordinator refreshes until the run has ended.</summary>
    private async Task WaitForTheRunAsync()
    {
        for (var look = 0; look < 400 && Form.Titled(Cohort, "ask-approve-match") is null; look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            cohort = (await PressAsync(Cohort, "show-match-preview")).Card;
        }
    }

    public async Task<SeenCard> ApproveAsync()
    {
        var question = await PressAsync(Cohort, "ask-approve-match");
        cohort = (await PressAsync(question.Card, "approve-match-run")).Card;
        return cohort;
    }

    /// <summary>Shows the state of a cohort and who needs attention.</summary>
    public async Task<SeenCard> LookAtAsync(Programme programme)
    {
        var list = CardWith("show-cohort", await coordinator.SayAsync("cohorts"));
        var tile = Form.Titles(list, "show-cohort")
            .First(title => title.Contains(programme.Name, StringComparison.Ordinal));
        return (await coordinator.PressAsync(list, tile)).Card;
    }

    /// <summary>The answer with this button, because something else may have come at the same moment.</summary>
    private static SeenCard CardWith(string verb, BotAnswer answer) =>
        answer
            .Messages.Select(message => message.Card)
            .OfType<SeenCard>()
            .FirstOrDefault(card => Form.Titled(card, verb) is not null)
        ?? answer.Card;

    private SeenCard Cohort => cohort ?? throw new InvalidOperationException("There is no cohort yet.");

    private static Dictionary<string, string> About(
        Programme programme,
        IEnumerable<string> skills,
        DateTimeOffset now
    ) =>
        new(StringComparer.Ordinal)
        {
            ["name"] = programme.Name,
            ["purpose"] = "Learn from one another across departments.",
            ["model"] = programme.Model,
            ["skills"] = string.Join(", ", skills),
            ["closes"] = Day(now.AddDays(10)),
            ["starts"] = Day(now.AddDays(14)),
            ["weeks"] = "26",
        };

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<BotAnswer> PressAsync(SeenCard card, string verb, Dictionary<string, string>? inputs = null)
    {
        var title =
            Form.Titled(card, verb)
            ?? throw new InvalidOperationException($"No button {verb} on the card:\n{card.Words}");
        return await coordinator.PressAsync(card, title, inputs);
    }
}
