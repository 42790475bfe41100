using System.Globalization;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>
/// What people do without being asked: they set goals and reach them, find times to meet, bring something, look at what
/// is stored about them, take a break, and leave. Each in weeks of their own, the same in every story.
/// </summary>
internal sealed class Initiative(Colleague who, int number)
{
    private const int GoalWeek = 2;
    private const int ReachedWeek = 12;
    private const int BreakWeek = 9;
    private const int LeaveWeek = 15;
    private const int ErasureWeek = 24;

    /// <summary>Between two sessions for which the same person finds a time.</summary>
    private const int WeeksBetweenSessions = 3;

    public async Task ActAsync(int week, DateTimeOffset now)
    {
        if (week % WeeksBetweenSessions == number % WeeksBetweenSessions && number % 2 == 0)
        {
            await FindATimeAsync();
        }

        await (
            week switch
            {
                GoalWeek => SetAGoalAsync(week, now),
                ReachedWeek when number % 2 == 0 => ReachAGoalAsync(),
                BreakWeek when number % 20 == 7 => TakeABreakAsync(now),
                LeaveWeek when number % 20 == 9 => LeaveAsync(),
                ErasureWeek when number == 31 => EraseAsync(),
                _ => LookAsync(week),
            }
        );
    }

    private async Task FindATimeAsync()
    {
        var card = (await who.SayAsync("find a time")).Card;
        card = await ChosenAsync(card, "find-atime");
        await Habits.PressVerbAsync(who, card, Verbs.ProposeTimes);
    }

    private async Task SetAGoalAsync(int week, DateTimeOffset now)
    {
        var card = (
            await who.SayAsync($"new goal: Use {who.Profile.Wants[0]} at work, {who.Profile.Name} ({week})")
        ).Card;
        card = await ChosenAsync(card, "write-goal");
        if (
            await Habits.PressVerbAsync(who, card, "save-new-goal") is null
            && Form.Titled(card, "say-goal-measure") is null
        )
        {
            return;
        }

        await who.SayAsync("Two things done with it");
        await who.SayAsync(now.AddDays(70).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private async Task ReachAGoalAsync()
    {
        var card = await ChosenAsync((await who.SayAsync("goals")).Card, "show-goals");
        card = await ChosenAsync(card, "show-goal");
        await Habits.PressVerbAsync(who, card, "mark-goal-reached");
    }

    private async Task TakeABreakAsync(DateTimeOffset now) =>
        await who.SayAsync($"pause until {now.AddDays(14).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    private async Task LeaveAsync()
    {
        var card = await ChosenAsync((await who.SayAsync("leave")).Card, "consider-leaving-mentorship");
        await Habits.PressVerbAsync(who, card, "leave-mentorship-now");
    }

    private async Task EraseAsync() =>
        await Habits.PressVerbAsync(who, (await who.SayAsync("erase me")).Card, "erase-me-now");

    /// <summary>Somebody looks around now and then.</summary>
    private async Task LookAsync(int week)
    {
        string? words = ((number + week) % 20) switch
        {
            1 => "my mentorships",
            3 => "bring How do I say no kindly?",
            5 => "my data",
            7 => "who can see this",
            9 => "exchange",
            11 => "agreement",
            13 => "profile",
            15 => "log session yesterday",
            _ => null,
        };
        if (words is not null)
        {
            await who.SayAsync(words);
        }
    }

    /// <summary>Where the bot asks which one is meant, the first; the same card otherwise.</summary>
    private async Task<SeenCard> ChosenAsync(SeenCard card, string verb) =>
        (await Habits.PressVerbAsync(who, card, verb))?.Card ?? card;
}
