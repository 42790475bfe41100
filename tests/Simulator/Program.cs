using MentorBot.Simulator;

// Plays the colleagues of the demo organisation: `story`, or `colleagues ADDRESS-OF-THE-BOT`.
var journal = new Journal(Console.Out);
switch (args)
{
    case ["story"]:
        return await Story.RunAsync(journal);
    case ["colleagues", var address]:
        using (var stop = new CancellationTokenSource())
        {
            Console.CancelKeyPress += (_, e) => (e.Cancel, _) = (true, stop.CancelAsync());
            await DailyLife.RunAsync(address, journal, stop.Token);
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: MentorBot.Simulator story | colleagues ADDRESS");
        return 2;
}
