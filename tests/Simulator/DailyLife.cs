namespace MentorBot.Simulator;

/// <summary>The simulated colleagues of <c>./run.sh</c>: over time they sign up, accept their partners and answer check-ins.</summary>
internal sealed class DailyLife(BotServer bot, Town town, Journal journal)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>How long to wait for a bot that does not answer before trying again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Colleague, Reactions> reactions = Cast.HabitsOf(town.Colleagues.Where(TakesPart));

    public static async Task RunAsync(string address, Journal journal, CancellationToken cancellation)
    {
        using var bot = new BotServer(address, journal);
        try
        {
            await using var town = await UntilItWorksAsync(
                () => Town.SettleAsync(bot, journal, withPersonas: false),
                journal,
                cancellation
            );
            await new DailyLife(bot, town, journal).LiveAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            journal.Say("Everybody goes home.");
        }
    }

    /// <summary>The bot may be starting, or be started again.</summary>
    private static async Task<T> UntilItWorksAsync<T>(
        Func<Task<T>> work,
        Journal journal,
        CancellationToken cancellation
    )
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                journal.Trouble("everybody", e);
                await Task.Delay(Patience, cancellation);
            }
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
        await Town.EachAsync(town.Colleagues, one => LivingAsync(one, one.InstallAsync));
        while (await UntilItWorksAsync(bot.StateAsync, journal, cancellation) is (var now, { Cohorts: 0 }))
        {
            await LivingAsync(town.Colleagues[0], () => BeginAsync(now));
        }

        while (!cancellation.IsCancellationRequested)
        {
            await Town.EachAsync(reactions.Keys, one => LivingAsync(one, reactions[one].AnswerNewsAsync));
            await Task.Delay(Look, cancellation);
        }
    }

    /// <summary>Whatever somebody cannot cope with, a cohort unlike any other or a bot that does not answer, the others go on.</summary>
    private async Task LivingAsync(Colleague one, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e)
        {
            journal.Trouble(one.Profile.Name, e);
        }
    }

    /// <summary>A colleague who is also a coordinator sets up the demo cohort, so that there is something to join.</summary>
    private async Task BeginAsync(DateTimeOffset now)
    {
        var organiser = new Organiser(town.Colleagues.First(one => one.Profile.IsCoordinator), journal);
        await organiser.SetUpAsync(Programme.All[0], Cast.SkillsOf(town.Colleagues), now);
        await organiser.OpenAsync();
        await organiser.InviteAsync(department: null);
        journal.Say("The demo cohort is open for enrolment.");
    }
}
