namespace MentorBot.Simulator;

/// <summary>The simulated colleagues of <c>./run.sh</c>: over time they sign up, accept their partners and answer check-ins.</summary>
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
    /// Everybody takes part except the organiser and the head of the organisation, to whom all others report. The
    /// person in a chat window can then be matched.
    /// </summary>
    private static bool TakesPart(Colleague one) => one.Profile is { IsCoordinator: false, Manager.Length: > 0 };

    private async Task LiveAsync(CancellationToken cancellation)
    {
        // The service URL of these chats changes with every start, and installing updates it.
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

    /// <summary>A colleague who is also a coordinator sets up the demo cohort, so that there is something to join.</summary>
    private async Task BeginAsync(DateTimeOffset now)
    {
        var organiser = new Organiser(town.Colleagues.First(one => one.Profile.IsCoordinator), journal);
        await organiser.SetUpAsync("Learn from each other", Cast.SkillsOf(town.Colleagues), now);
        await organiser.OpenAsync();
        await organiser.InviteEverybodyAsync();
        journal.Say("The demo cohort is open for enrolment.");
    }
}
