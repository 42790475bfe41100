using System.Text.Json.Nodes;
using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>A simulated person who talks with the bot over the protocol: types, presses buttons, reads.</summary>
internal sealed class Colleague(
    Profile profile,
    BotServer bot,
    TeamsActivities teams,
    ConnectorChat chat,
    Journal journal
)
{
    private int readUpTo;

    public Profile Profile => profile;

    public ConnectorChat Chat => chat;

    public TeamsUser User { get; } = profile.User;

    public async Task InstallAsync()
    {
        var (installation, conversation) = teams.Install(User);
        await DoAsync(conversation);
        await DoAsync(installation);
    }

    public async Task<BotAnswer> SayAsync(string words)
    {
        journal.Used.CountWords(words);
        var answer = await DoAsync(teams.Message(User, words));
        journal.Expect(answer.Messages.Count > 0, $"the bot answers “{words}”");
        return answer;
    }

    public async Task<BotAnswer> PressAsync(
        SeenCard card,
        string title,
        IReadOnlyDictionary<string, string>? inputs = null
    )
    {
        journal.Used.CountVerb(Form.VerbOf(card, title));
        var answer = await DoAsync(CardPress.Of(teams, User, card, title, inputs), card.MessageId);
        journal.Expect(answer.Words.Length > 0, $"the bot answers the button “{title}”");
        return answer;
    }

    /// <summary>Messages since the last call, oldest first, without those that this person's own actions caused.</summary>
    public IReadOnlyList<ChatMessage> ReadNews()
    {
        var news = chat.Messages.Where(message => message.Version > readUpTo).ToList();
        readUpTo = Math.Max(readUpTo, news.Select(m => m.Version).DefaultIfEmpty().Max());
        return news;
    }

    private async Task<BotAnswer> DoAsync(JsonObject activity, string? pressedMessage = null)
    {
        var before = chat.Version;
        using var response = await bot.DeliverAsync(activity);
        var messages = chat.Messages.Where(message => message.Version > before).ToList();
        readUpTo = Math.Max(readUpTo, messages.Select(m => m.Version).DefaultIfEmpty().Max());
        return await BotAnswer.ReadAsync(response, messages, pressedMessage);
    }
}
