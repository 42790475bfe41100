using System.Globalization;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>
/// What people do for colleagues beside their own pair, without being asked: they offer help and times, ask, book, give their
/// circle a topic, begin a newcomer's plan, sit out a round, and agree that they are done. Each in a week of its own.
/// </summary>
internal sealed class Favours(Colleague who, int number)
{
    /// <summary>Of so many people one does each thing.</summary>
    private const int Share = 5;

    private int Part => number % Share;

    private string Wanted => who.Profile.Wants[0];

    public Task ActAsync(int week, DateTimeOffset now) =>
        week switch
        {
            3 => BeginPlanAsync(),
            4 when Part < 3 => OfferHelpAsync(),
            5 when Part == 3 => SetTopicAsync(),
            6 when Part > 2 => AskAsync(),
            7 when Part == 0 => OfferTimeAsync(now),
            8 when Part > 2 => BookAsync(),
            10 when Part == 1 => SayAsync("next round", "sit-round-out"),
            11 when Part == 2 => who.SayAsync("circles"),
            18 when number % 15 == 4 => FinishAsync(),
            _ => Task.CompletedTask,
        };

    private Task OfferHelpAsync() =>
        SayAsync($"offer help with {string.Join(", ", who.Profile.Offers)}", "save-help-offer");

    private async Task AskAsync()
    {
        var card = await ChosenAsync((await who.SayAsync($"find {Wanted}")).Card, "ask-for-help");
        await Habits.PressVerbAsync(who, card, "send-help-request");
    }

    private async Task SetTopicAsync() =>
        await ChosenAsync((await who.SayAsync("topic: How do we learn from a failure?")).Card, "write-topic");

    private Task OfferTimeAsync(DateTimeOffset now) =>
        SayAsync(
            $"offer time {now.AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 14:00-16:00",
            "save-offered-times"
        );

    private async Task BookAsync()
    {
        var card = await ChosenAsync((await who.SayAsync($"book {Wanted}")).Card, "show-booking");
        await Habits.PressVerbAsync(who, card, "book-time");
    }

    private async Task BeginPlanAsync()
    {
        var card = (await who.SayAsync("plan")).Card;
        card = await ChosenAsync(card, "begin-plan");
        await Habits.PressVerbAsync(who, card, "tick-week");
    }

    private async Task FinishAsync()
    {
        var card = await ChosenAsync((await who.SayAsync("finish")).Card, "consider-finish");
        await Habits.PressVerbAsync(who, card, "propose-finish");
    }

    private async Task SayAsync(string words, string verb) =>
        await Habits.PressVerbAsync(who, (await who.SayAsync(words)).Card, verb);

    /// <summary>Where the bot asks which one is meant, the first; the same card otherwise.</summary>
    private async Task<SeenCard> ChosenAsync(SeenCard card, string verb) =>
        (await Habits.PressVerbAsync(who, card, verb))?.Card ?? card;
}
