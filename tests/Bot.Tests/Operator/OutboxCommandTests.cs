using System.Diagnostics;
using System.Text.Json;
using MentorBot.Bot.Operator;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Operator;

/// <summary>The outbox command, run as a separate process the way an operator runs it.</summary>
public sealed class OutboxCommandTests : DatabaseTest
{
    private readonly Person ada = A.Person("Ada Lovelace");

    [Fact]
    public async Task An_empty_outbox_is_said_to_be_empty()
    {
        Assert.Equal((0, "Nothing is stuck.", ""), await RunAsync("outbox", "list"));
        Assert.Equal((0, "[]", ""), await RunAsync("outbox", "list", "--json"));
        Assert.Equal((0, "0 released, 0 not stuck.", ""), await RunAsync("outbox", "release", "--all"));
    }

    [Fact]
    public async Task A_list_has_ids_and_codes_and_no_names()
    {
        var notices = await GivenStuckAsync(60);

        var (code, first, _) = await RunAsync("outbox", "list");
        var (_, all, _) = await RunAsync("outbox", "list", "--all");
        var (_, json, _) = await RunAsync("outbox", "list", "--json", "--kind", "introduction", "--all");

        Assert.Equal(0, code);
        Assert.Contains("… and 10 more; --all shows them.", first, StringComparison.Ordinal);
        Assert.All(notices, notice => Assert.Contains(notice.Id.ToString(), all, StringComparison.Ordinal));
        Assert.Contains("500 ServiceError", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", first + all + json, StringComparison.Ordinal);
        Assert.Equal(30, JsonSerializer.Deserialize<JsonElement>(json).GetArrayLength());
    }

    [Fact]
    public async Task Some_are_released_some_dropped_and_the_audit_trail_has_both()
    {
        var notices = await GivenStuckAsync(3);
        var (one, two) = (notices[0].Id, notices[1].Id);

        Assert.Equal(
            (0, "1 released, 1 not stuck.", ""),
            await RunAsync("outbox", "release", $"{one}", $"{Guid.Empty}")
        );
        Assert.Equal((0, "1 dropped, 0 not stuck.", ""), await RunAsync("outbox", "drop", $"{two}", $"{two}"));
        Assert.Equal(3, (await RunAsync("outbox", "drop", $"{two}")).Code);

        var open = await InStoreAsync(s => s.Notices.OrderBy(n => n.Id).ToListAsync());
        Assert.Equal([NoticeState.Pending, NoticeState.Ambiguous], open.Select(n => n.State));
        var entries = await InStoreAsync(s => s.Audit.OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(["release-notice", "drop-notice"], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Null(entry.ActorId));
    }

    [Fact]
    public async Task All_of_a_kind_are_dropped_and_the_others_stay()
    {
        await GivenStuckAsync(10);

        var (code, said, _) = await RunAsync("outbox", "drop", "--all", "--kind", "CheckIn", "--json");

        Assert.Equal((0, 5), (code, JsonSerializer.Deserialize<JsonElement>(said).GetProperty("dropped").GetInt32()));
        Assert.All(
            await InStoreAsync(s => s.Notices.ToListAsync()),
            n => Assert.Equal(NoticeKind.Introduction, n.Kind)
        );
    }

    [Theory]
    [InlineData("Say list, release or drop.")]
    [InlineData("“send” is not list, release or drop.", "send")]
    [InlineData("“0” is not list, release or drop.", "0")]
    [InlineData("Say which messages by their ids, or --all.", "release")]
    [InlineData("“nonsense” is not the id of a message.", "drop", "nonsense")]
    [InlineData("There is no option --al.", "drop", "--al")]
    [InlineData("--kind takes a kind of message, such as CheckIn, and not “Letter”.", "list", "--kind", "Letter")]
    [InlineData("--kind takes a kind of message, such as CheckIn, and not “”.", "list", "--kind")]
    [InlineData("A list takes no ids.", "list", "0199a000-0000-7000-8000-00000000000a")]
    [InlineData("Say either ids or --all.", "drop", "0199a000-0000-7000-8000-00000000000a", "--all")]
    [InlineData("--kind goes with --all", "drop", "0199a000-0000-7000-8000-00000000000a", "--kind", "CheckIn")]
    public void What_cannot_be_understood_gets_one_sentence(string sentence, params string[] words) =>
        Assert.StartsWith(sentence, OutboxArguments.Of(words).Mistake, StringComparison.Ordinal);

    [Fact]
    public async Task Bad_input_ends_with_2_and_a_database_that_is_away_with_1()
    {
        var (code, said, error) = await RunAsync("outbox", "drop", "nonsense");
        Assert.Equal((2, ""), (code, said));
        Assert.Contains("“outbox help” shows how it is meant.", error, StringComparison.Ordinal);
        Assert.Contains("Exit codes", (await RunAsync("outbox", "help")).Output, StringComparison.Ordinal);

        var away = await RunOnAsync("Host=127.0.0.1;Port=1;Database=none;Timeout=2", "outbox", "list");
        Assert.Equal((1, ""), (away.Code, away.Output));
        Assert.StartsWith(
            "The database of ConnectionStrings__MentorBot cannot be used:",
            away.Error,
            StringComparison.Ordinal
        );
        Assert.Single(away.Error.Split('\n'));
        var missing = await RunOnAsync("", "outbox", "list");
        Assert.Equal(1, missing.Code);
        Assert.StartsWith("ConnectionStrings__MentorBot is missing", missing.Error, StringComparison.Ordinal);
    }

    /// <summary>Parked check-ins and dead introductions, alternating.</summary>
    private async Task<List<Notice>> GivenStuckAsync(int count)
    {
        List<Notice> notices = [.. Enumerable.Range(0, count).Select(Stuck)];
        await GivenAsync([ada, .. notices]);
        return notices;
    }

    private Notice Stuck(int n)
    {
        var kind = n % 2 == 0 ? NoticeKind.CheckIn : NoticeKind.Introduction;
        var notice = Notice.Tell(ada.Id, kind, Ids.NewGuid(Now), Now.AddMilliseconds(n));
        notice.Park("500 ServiceError", Now.AddSeconds(n));
        return notice;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] words) =>
        RunOnAsync(Database.ConnectionString, words);

    private static async Task<(int Code, string Output, string Error)> RunOnAsync(
        string database,
        params string[] words
    )
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ConnectionStrings__MentorBot"] = database;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
