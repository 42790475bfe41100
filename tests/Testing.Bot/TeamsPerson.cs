using System.Text.Json.Nodes;
using MentorBot.Testing.Outside;

namespace MentorBot.Testing;

/// <summary>Somebody in front of Teams. What they do travels as a real activity; what they see is what the bot sent.</summary>
public sealed class TeamsPerson
{
    private readonly BotHost bot;

    /// <summary>Cards that were replaced for this person only, by message; the chat's later version wins.</summary>
    private readonly Dictionary<string, (int Version, SeenCard Card)> ownViews = new(StringComparer.Ordinal);

    internal TeamsPerson(BotHost bot, TeamsUser user)
    {
        this.bot = bot;
        User = user;
        bot.Connector.HasPersonalChat(user.Id, user.ChatId);
        Chat.AddMember(
            new ConnectorMember(user.Id, user.Name, user.AadObjectId, user.Email, user.Email, BotHost.TenantId)
        );
    }

    public TeamsUser User { get; }

    public Guid EntraId => Guid.Parse(User.AadObjectId);

    /// <summary>The personal chat with the bot.</summary>
    public ConnectorChat Chat => bot.Connector.Chat(User.ChatId);

    /// <summary>The last thing this person did, for a redelivery.</summary>
    public JsonObject? LastActivity { get; private set; }

    /// <summary>All words of the bot in the chat as it stands now, oldest first.</summary>
    public string Words => string.Join("\n---\n", Chat.Messages.Select(WordsOf));

    /// <summary>The newest or most recently changed card in the chat.</summary>
    public SeenCard Card =>
        Chat.Messages.Where(message => message.Card is not null).MaxBy(message => message.Version) is { } newest
            ? ViewOf(newest)!
            : throw new InvalidOperationException($"{User.Name} sees no card. The chat:\n{Words}");

    /// <summary>Types something.</summary>
    public Task<BotAnswer> Says(string text) => SendsAsync(bot.Teams.Message(User, text));

    /// <summary>Installs the bot: both activities, one after the other.</summary>
    public async Task<BotAnswer> Installs()
    {
        var (installation, conversation) = bot.Teams.Install(User);
        await SendsAsync(conversation);
        return await SendsAsync(installation);
    }

    public Task<BotAnswer> Uninstalls() => SendsAsync(bot.Teams.Installation(User, "remove"));

    /// <summary>Presses a button of the card last seen in the chat.</summary>
    /// <param name="inputs">What was filled in, by the ids of the inputs: an anonymous object or a dictionary.</param>
    public Task<BotAnswer> Presses(string button, object? inputs = null) => Presses(Card, button, inputs);

    /// <summary>Presses a button of any card ever seen, in the chat or in a dialog.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or Teams would not send the form.</exception>
    public Task<BotAnswer> Presses(SeenCard card, string button, object? inputs = null) =>
        SendsAsync(CardPress.Of(bot.Teams, User, card, button, inputs), card.MessageId);

    /// <summary>Teams delivers the last activity once more.</summary>
    public Task<BotAnswer> DoesTheSameAgain() =>
        SendsAsync(LastActivity ?? throw new InvalidOperationException($"{User.Name} has done nothing so far."));

    /// <summary>Whether the words stand anywhere in the chat now, whatever their case.</summary>
    public bool Sees(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Until the words have come unprompted; the bot's clock goes on meanwhile.</summary>
    public Task Awaits(string words) =>
        bot.UntilAsync(() => Task.FromResult(Sees(words)), $"{User.Name} sees “{words}”");

    /// <summary>Delivers any activity on this person's behalf and says what came of it.</summary>
    /// <param name="pressedMessage">The message whose card an answer replaces.</param>
    public async Task<BotAnswer> SendsAsync(JsonObject activity, string? pressedMessage = null)
    {
        LastActivity = activity;
        var before = Chat.Version;
        using var response = await bot.PostAsync(activity);
        var messages = Chat.Messages.Where(message => message.Version > before).ToList();
        var answer = await BotAnswer.ReadAsync(response, messages, pressedMessage);
        if (answer.OwnCard is { MessageId: { } message } card)
        {
            ownViews[message] = (Chat.Version, card);
        }

        return answer;
    }

    private SeenCard? ViewOf(ChatMessage message) =>
        ownViews.TryGetValue(message.Id, out var own) && own.Version >= message.Version ? own.Card : message.Card;

    private string WordsOf(ChatMessage message) =>
        string.Join('\n', new[] { message.Text, ViewOf(message)?.Words }.Where(words => words is not null));
}
