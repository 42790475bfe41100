using System.Text.Json.Nodes;
using MentorBot.Testing.Outside;

namespace MentorBot.Testing;

/// <summary>A person using Teams. Their actions travel as real activities, and they see what the bot sent.</summary>
public sealed class TeamsPerson
{
    private readonly BotHost bot;

    /// <summary>Cards replaced for this person only, by message; a later version in the chat takes precedence.</summary>
    private int lastStatus;
    private readonly Dictionary<string, (int Version, SeenCard Card)> ownViews = new(StringComparer.Ordinal);

    internal TeamsPerson(BotHost bot, TeamsUser user)
    {
        this.bot = bot;
        User = user;
        bot.Connector.SetPersonalChat(user.Id, user.ChatId);
        Chat.AddMember(
            new ConnectorMember(user.Id, user.Name, user.AadObjectId, user.Email, user.Email, BotHost.TenantId)
        );
    }

    public TeamsUser User { get; }

    public Guid EntraId => Guid.Parse(User.AadObjectId);

    /// <summary>The personal chat with the bot.</summary>
    public ConnectorChat Chat => bot.Connector.Chat(User.ChatId);

    /// <summary>The person's last action, for a redelivery.</summary>
    public JsonObject? LastActivity { get; private set; }

    /// <summary>Everything the bot has written in the chat, in its current version, oldest first.</summary>
    public string Words => string.Join("\n---\n", Chat.Messages.Select(WordsOf));

    /// <summary>The newest or most recently changed card in the chat.</summary>
    public SeenCard Card =>
        Chat.Messages.Where(message => message.Card is not null).MaxBy(message => message.Version) is { } newest
            ? ViewOf(newest)!
            : throw new InvalidOperationException(
                $"{User.Name} sees no card; the last answer was {lastStatus}. The chat:\n{Words}\n"
                    + string.Join('\n', bot.Logs.Complaints)
            );

    /// <summary>The newest card in the chat that holds the text, ignoring case; the newest of all if none does.</summary>
    public SeenCard CardThatSays(string words) =>
        Chat.Messages.OrderByDescending(message => message.Version)
            .Select(ViewOf)
            .FirstOrDefault(card => card?.Says(words) == true)
        ?? Card;

    /// <summary>Types a message.</summary>
    public Task<BotAnswer> Says(string text) => SendsAsync(bot.Teams.Message(User, text));

    /// <summary>Installs the bot, which sends both activities in turn.</summary>
    public async Task<BotAnswer> Installs()
    {
        var (installation, conversation) = bot.Teams.Install(User);
        await SendsAsync(conversation);
        return await SendsAsync(installation);
    }

    public Task<BotAnswer> Uninstalls() => SendsAsync(bot.Teams.Installation(User, "remove"));

    /// <summary>Presses a button on the current card of the chat.</summary>
    /// <param name="inputs">The values filled in, by input id: an anonymous object or a dictionary.</param>
    public Task<BotAnswer> Presses(string button, object? inputs = null) => Presses(Card, button, inputs);

    /// <summary>Presses a button on any card seen so far, in the chat or in a dialog.</summary>
    /// <exception cref="InvalidOperationException">There is no such button, or Teams would reject the form.</exception>
    public Task<BotAnswer> Presses(SeenCard card, string button, object? inputs = null) =>
        SendsAsync(CardPress.Of(bot.Teams, User, card, button, inputs), card.MessageId);

    /// <summary>Redelivers the last activity, as Teams sometimes does.</summary>
    public Task<BotAnswer> DoesTheSameAgain() =>
        SendsAsync(LastActivity ?? throw new InvalidOperationException($"{User.Name} has done nothing so far."));

    /// <summary>Whether the text appears anywhere in the current chat, ignoring case.</summary>
    public bool Sees(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Waits until the text has arrived unprompted and the bot has written down that it has, as it does long before anybody
    /// could answer; moves the bot's clock meanwhile.
    /// </summary>
    public Task Awaits(string words) =>
        bot.UntilAsync(async () => Sees(words) && !await bot.IsBeingToldAsync(EntraId), $"{User.Name} sees “{words}”");

    /// <summary>Delivers an activity on this person's behalf and returns the result.</summary>
    /// <param name="pressedMessage">The message whose card an answer replaces.</param>
    public async Task<BotAnswer> SendsAsync(JsonObject activity, string? pressedMessage = null)
    {
        LastActivity = activity;
        var before = Chat.Version;
        using var response = await bot.PostAsync(activity);
        lastStatus = (int)response.StatusCode;
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
