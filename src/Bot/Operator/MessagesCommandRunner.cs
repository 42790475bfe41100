using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Bot.Operator;

/// <summary>Carries out the <c>messages</c> command.</summary>
internal sealed class MessagesCommandRunner(IServiceProvider services, TimeProvider clock)
{
    private const int Tries = 5;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task<int> StopAsync(TextWriter output)
    {
        var stop = await OnceAsync<StopMessages, MessageStop>((use, context) => use.RunAsync(context, default));
        await output.WriteLineAsync($"All messages are stopped since {Moment(stop.StoppedAt)}.");
        return ExitCodes.Done;
    }

    public async Task<int> ResumeAsync(TextWriter output)
    {
        var lasted = await OnceAsync<ResumeMessages, TimeSpan?>((use, context) => use.RunAsync(context, default));
        await output.WriteLineAsync(
            lasted is { } time
                ? $"Messages go on after {time:c}; deadlines come later by as long."
                : "Messages were not stopped."
        );
        return ExitCodes.Done;
    }

    public async Task<int> AccountAsync(bool asJson, TextWriter output)
    {
        var account = await OnceAsync<ReadMessageAccount, MessageAccount>(
            (use, context) => use.RunAsync(context, default)
        );
        await (asJson ? output.WriteLineAsync(JsonSerializer.Serialize(account, Json)) : TableAsync(account, output));
        return ExitCodes.Done;
    }

    private static async Task TableAsync(MessageAccount account, TextWriter output)
    {
        await output.WriteLineAsync(
            account.StoppedAt is { } since ? $"All messages are stopped since {Moment(since)}." : "Messages are sent."
        );
        await output.WriteLineAsync(
            $"{"kind", -16}  {"week", -10}  audience   sent  waiting  parked  refused  unreachable  withdrawn  missing"
        );
        foreach (var wave in account.Waves)
        {
            await output.WriteLineAsync(
                $"{wave.Kind, -16}  {wave.Week, -10:yyyy-MM-dd}  {wave.Audience, 8}  {wave.Sent, 5}  {wave.Waiting, 7}  {wave.Parked, 6}  {wave.Refused, 7}  {wave.Unreachable, 11}  {wave.Withdrawn, 9}  {wave.Missing, 7}"
            );
        }
    }

    private static string Moment(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";

    /// <summary>Again if a coordinator did the same at the same time.</summary>
    private async Task<T> OnceAsync<TUseCase, T>(Func<TUseCase, CommandContext, Task<Result<T>>> run)
        where TUseCase : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                var use = scope.ServiceProvider.GetRequiredService<TUseCase>();
                return (await run(use, CommandContext.OfOperator(clock.GetUtcNow()))).Value;
            }
            catch (ConcurrencyConflictException) when (attempt < Tries)
            {
                // The next attempt reads what stands now.
            }
        }
    }
}
