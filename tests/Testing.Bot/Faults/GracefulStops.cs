namespace MentorBot.Testing.Faults;

/// <summary>D17: deployments stop the node repeatedly in the middle of its work; no message is sent twice because of it.</summary>
public sealed record GracefulStops(StageSettings Settings, int Stops, TimeSpan Patience)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var stage = await Stage.SetAsync(Settings);
        await stage.StartNodeAsync("node-1");
        var took = new List<TimeSpan?>();
        for (var stop = 0; stop < Stops; stop++)
        {
            await stage.ArrivedAsync((stop + 1.0) / (Stops + 1), Patience);
            took.Add(await stage.Node("node-1").TerminateAsync(Bound));
            await stage.ReplaceAsync("node-1");
        }

        await stage.SettleAsync(Patience);
        return [Figure(await stage.JudgeAsync(), took)];
    }

    private Figure Figure(Verdict verdict, IReadOnlyList<TimeSpan?> took) =>
        new(
            "D17",
            FormattableString.Invariant($"{Settings.Messages:N0} messages, 1 node, {Stops} × SIGTERM under load"),
            FormattableString.Invariant($"ended after {took.Max()?.TotalSeconds:0.0} s at most, ")
                + FormattableString.Invariant($"{took.Count(t => t is null)} had to be killed; ")
                + FormattableString.Invariant($"{verdict.Accounts}, {verdict.Doubled} twice"),
            took.All(t => t is not null) && verdict is { Lost: 0, Waiting: 0, Doubled: 0 }
        );
}
