using MentorBot.Bot.BotFramework;

namespace MentorBot.Bot.Conversation;

/// <summary>Takes an authenticated activity and says what the HTTP answer is.</summary>
internal interface ITurns
{
    Task<TurnAnswer> RunAsync(Activity activity, CancellationToken cancellation);
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body; null for none.</param>
internal sealed record TurnAnswer(int Status, object? Body = null)
{
    /// <summary>Something broke, and the person was told so.</summary>
    public bool IsApology { get; init; }

    public static readonly TurnAnswer Ok = new(StatusCodes.Status200OK);
}
