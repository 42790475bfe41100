using System.Diagnostics;

namespace MentorBot.Testing.Faults;

/// <summary>D7: the database crashes repeatedly under load; the node survives and resumes within seconds.</summary>
public sealed record DatabaseRestarts(StageSettings Settings, int Restarts, TimeSpan Patience)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(Settings);
        var node = await stage.StartNodeAsync("node-1");
        var pauses = new List<TimeSpan>();
        for (var restart = 0; restart < Restarts; restart++)
        {
            await stage.ArrivedAsync((restart + 1.0) / (Restarts + 2), Patience);
            pauses.Add(await CrashAsync(stage, node));
        }

        var isAlive = !node.HasEnded;
        await stage.SettleAsync(Patience);
        var verdict = await stage.JudgeAsync();
        return [Figure(verdict, pauses, isAlive)];
    }

    /// <summary>The time from the crash until messages flow again and the node reports that it is ready.</summary>
    private async Task<TimeSpan> CrashAsync(Stage stage, NodeProcess node)
    {
        var watch = Stopwatch.StartNew();
        await stage.CrashDatabaseAsync();
        var before = stage.Ledger.Arrived;
        await stage.ArrivedAsync(before + (StageSettings.Slots * 2), Patience);
        while (!await node.AnswersReadyAsync() && watch.Elapsed < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        return watch.Elapsed;
    }

    private Figure Figure(Verdict verdict, IReadOnlyList<TimeSpan> pauses, bool isAlive) =>
        new(
            "D7",
            FormattableString.Invariant($"{Settings.Messages:N0} messages, 1 node, {Restarts} immediate restarts"),
            FormattableString.Invariant($"{verdict.Accounts}, {verdict.Doubled} twice; ")
                + FormattableString.Invariant($"flows again after {pauses.Max().TotalSeconds:0.0} s at most; ")
                + (isAlive ? "same process" : "the process ended"),
            isAlive && verdict is { Lost: 0, Waiting: 0, Doubled: 0 } && pauses.All(pause => pause <= Bound)
        );
}
