using System.Runtime.InteropServices;
using MentorBot.Simulator;
using MentorBot.Simulator.Faults;

// Plays the colleagues of the demo organisation (`story`, or `colleagues ADDRESS-OF-THE-BOT`) or simulates the failures
// of a deployment (`faults`).
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
    case ["faults", .. var rest]:
        return await FaultsCommand.RunAsync(rest);
    case ["report", var figures, var results, var file]:
        return ReliabilityReport.Collect(figures, results, file);
    default:
        await Console.Error.WriteLineAsync("usage: MentorBot.Simulator story | colleagues ADDRESS | faults [--help]");
        return 2;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
