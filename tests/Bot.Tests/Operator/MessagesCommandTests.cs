using System.Diagnostics;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Operator;

/// <summary>The messages command, run as a separate process the way an operator runs it.</summary>
[Trait("promise", "D24")]
public sealed class MessagesCommandTests : DatabaseTest
{
    [Fact]
    public async Task D24_an_operator_stops_resumes_and_reads_the_account_from_the_command_line()
    {
        var ada = A.Person("Ada Lovelace");
        await GivenAsync(ada);
        await GivenAsync(Notice.Tell(ada.Id, NoticeKind.CohortInvitation, Ids.NewGuid(Now), Now));

        var stopped = await RunAsync("stop");
        Assert.Equal((0, ""), (stopped.Code, stopped.Error));
        Assert.StartsWith("All messages are stopped since ", stopped.Output, StringComparison.Ordinal);
        Assert.NotNull(await StopAsync());
        Assert.Equal(stopped, await RunAsync("stop"));
        Assert.StartsWith(
            "All messages are stopped since ",
            (await RunAsync("account")).Output,
            StringComparison.Ordinal
        );

        Assert.StartsWith("Messages go on after ", (await RunAsync("resume")).Output, StringComparison.Ordinal);
        Assert.Null(await StopAsync());
        Assert.Equal("Messages were not stopped.", (await RunAsync("resume")).Output);

        var account = (await RunAsync("account", "--json")).Output;
        Assert.Contains("\"waiting\": 1", account, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", account, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say stop, resume or account.")]
    [InlineData("“pause” is not stop, resume or account.", "pause")]
    [InlineData("“stop” takes nothing more.", "stop", "now")]
    [InlineData("“account” takes --json or nothing more.", "account", "--xml")]
    public async Task What_cannot_be_understood_gets_one_sentence(string sentence, params string[] words)
    {
        var (code, said, error) = await RunAsync(words);

        Assert.Equal((2, ""), (code, said));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Null(await StopAsync());
    }

    private Task<MessageStop?> StopAsync() => InStoreAsync(s => s.MessageStops.SingleOrDefaultAsync());

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "messages", .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ConnectionStrings__MentorBot"] = Database.ConnectionString;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
