using System.Diagnostics;
using MentorBot.Domain.Reports;

namespace MentorBot.Testing.Faults;

/// <summary>
/// D1, D2, D23: a load of check-ins while nodes are killed and the database crashes at random moments. Nothing is lost, only
/// messages in flight at a kill may arrive twice, and coordinators can read what became of each.
/// </summary>
/// <param name="Nodes">1 or 2.</param>
/// <param name="Kills">SIGKILLs, one after the other, spread over the load.</param>
/// <param name="Crashes">Immediate restarts of the database.</param>
public sealed record NothingIsLost(StageSettings Settings, int Nodes, int Kills, int Crashes, TimeSpan Patience)
{
    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(Settings);
        var names = Enumerable.Range(1, Nodes).Select(n => $"node-{n}").ToList();
        await Task.WhenAll(names.Select(stage.StartNodeAsync));
        var watch = Stopwatch.StartNew();
        foreach (var blow in Blows(names))
        {
            await stage.ArrivedAsync(blow.At, Patience - watch.Elapsed);
            await (blow.Node is { } node ? stage.KillAsync(node) : stage.CrashDatabaseAsync());
        }

        await stage.SettleAsync(Patience - watch.Elapsed);
        var took = watch.Elapsed;
        return [.. Figures(await stage.JudgeAsync(), stage, took), AddsUp(await stage.AccountAsync(), stage)];
    }

    /// <summary>
    /// When, as a share of the load, which node is killed; the database crashes where no node is named. In order of
    /// time.
    /// </summary>
    private IEnumerable<(double At, string? Node)> Blows(List<string> names)
    {
        var dice = new Random(Settings.Seed);
        var kills = Enumerable
            .Range(0, Kills)
            .Select(_ => (At: Moment(), Node: (string?)names[dice.Next(names.Count)]));
        var crashes = Enumerable.Range(0, Crashes).Select(_ => (At: Moment(), Node: (string?)null));
        return kills.Concat(crashes).ToList().OrderBy(blow => blow.At);

        double Moment() => 0.02 + (dice.NextDouble() * 0.9);
    }

    private IReadOnlyList<Figure> Figures(Verdict verdict, Stage stage, TimeSpan took)
    {
        var done = Done(stage);
        var bound = Kills * StageSettings.MostUnwritten;
        var seconds = FormattableString.Invariant($"{took.TotalSeconds:0} s");
        var doubled = FormattableString.Invariant(
            $"{verdict.Doubled} twice, {verdict.Unexplained} of them unexplained; {stage.ClaimedAtKills} were claimed at the kills"
        );
        return
        [
            new("D1", done, $"{verdict.Accounts}; {seconds}", verdict is { Lost: 0, Waiting: 0 }),
            new("D2", done, doubled, verdict.Unexplained == 0 && verdict.Doubled <= bound),
            new("D6", done, $"{verdict.Inversions} inversions", verdict.Inversions == 0),
        ];
    }

    private Figure AddsUp(IReadOnlyList<MessageWave> waves, Stage stage)
    {
        var (audience, missing) = (waves.Sum(wave => wave.Audience), waves.Sum(wave => wave.Missing));
        var parts = FormattableString.Invariant(
            $"{waves.Sum(w => w.Sent):N0} sent, {waves.Sum(w => w.Waiting):N0} waiting, {waves.Sum(w => w.Parked):N0} parked, {waves.Sum(w => w.Refused):N0} refused, {waves.Sum(w => w.Unreachable):N0} to people out of reach, {waves.Sum(w => w.Withdrawn):N0} withdrawn, {missing:N0} missing of {audience:N0}"
        );
        return new("D23", Done(stage), parts, missing == 0 && audience == Settings.Messages);
    }

    private string Done(Stage stage) =>
        FormattableString.Invariant(
            $"{Settings.Messages:N0} messages, {Nodes} nodes, {Kills} kills, {Crashes} database restarts, {Mix(stage)}"
        );

    private static string Mix(Stage stage) =>
        stage.Mix.Applied.Length == 0 ? "a connector without faults" : $"faults: {stage.Mix.Applied}";
}
