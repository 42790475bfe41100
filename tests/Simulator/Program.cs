using System.Runtime.InteropServices;
using MentorBot.Simulator;

// Plays the colleagues of the demo organisation: `story`, or `colleagues ADDRESS-OF-THE-BOT`.
var journal = new Journal(Console.Out);
using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
switch (args)
{
    case ["story"]:
        return await Story.RunAsync(journal, stop.Token);
    case ["colleagues", var address]:
        await DailyLife.RunAsync(address, journal, stop.Token);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: MentorBot.Simulator story | colleagues ADDRESS");
        return 2;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
