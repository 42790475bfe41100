namespace MentorBot.Simulator;

/// <summary>The colleagues of <c>./run.sh</c>: they sign up, say yes to their partners and answer check-ins, as time goes by.</summary>
internal sealed class DailyLife(BotServer bot, Town town, Journal journal)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);
    private readonly Dictionary<Colleague, Reactions> reactions = Cast.HabitsOf(town.Colleagues.Where(TakesPart));

    public static async Task RunAsync(string address, Journal journal, CancellationToken cancellation)
    {
        using var bot = new BotServer(address, journal);
        await using var town = await Town.SettleAsync(bot, journal, withPersonas: false);
        try
        {
            await new DailyLife(bot, town, journal).LiveAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            journal.Say("Everybody goes home.");
        }
    }

    /// <summary>
    /// All but the organiser, and the head of the organisation, whom everybody reports to: so the people in a window find a
    /// partner.
    /// </summary>
    private static bool TakesPart(Colleague one) => one.Profile is { IsCoordinator: false, Manager.Length: > 0 };

    private async Task LiveAsync(CancellationToken cancellation)
    {
        // The address at which these people are found is a new one at each start.
        await Town.EachAsync(town.Colleagues, one => one.InstallAsync());
        var (now, stock) = await bot.StateAsync();
        if (stock.Cohorts == 0)
        {
            await BeginAsync(now);
        }

        while (!cancellation.IsCancellationRequested)
        {
            await Town.EachAsync(reactions.Keys, one => reactions[one].AnswerNewsAsync());
            await Task.Delay(Look, cancellation);
        }
    }

    /// <summary>A colleague who is a coordinator too sets the demo cohort up, so that there is something to join.</summary>
    private async Task BeginAsync(DateTimeOffset now)
    {
        var organiser = new Organiser(town.Colleagues.First(one => one.Profile.IsCoordinator), journal);
        await organiser.SetUpAsync("Learn from each other", Cast.SkillsOf(town.Colleagues), now);
        await organiser.OpenAsync();
        await organiser.InviteEverybodyAsync();
        journal.Say("The demo cohort is open for enrolment.");
    }
}
