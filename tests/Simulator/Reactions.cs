using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>How somebody answers what the bot says unprompted, and what they remember of it.</summary>
internal sealed class Reactions(Colleague who)
{
    private readonly List<ChatMessage> heard = [];

    /// <summary>Everything the bot said unprompted, as it looked when it came.</summary>
    public IReadOnlyList<ChatMessage> Heard => heard;

    public bool Declines { get; set; }

    /// <summary>Reads what is new and says nothing.</summary>
    public IReadOnlyList<ChatMessage> Listen()
    {
        var news = who.ReadNews();
        heard.AddRange(news);
        return news;
    }

    /// <summary>Reads what is new and answers it.</summary>
    public Task AnswerNewsAsync() => AnswerAllAsync(Listen());

    public async Task AnswerAllAsync(IEnumerable<ChatMessage> news)
    {
        foreach (var message in news)
        {
            await AnswerAsync(message);
        }
    }

    private Task AnswerAsync(ChatMessage message) =>
        message.Card is not { } card ? Task.CompletedTask
        : Verbs.IsInvitation(message) ? Habits.SignUpByCardsAsync(who)
        : Verbs.IsProposal(card) && Declines ? DeclineAsync(card)
        : Habits.PressOnAsync(who, card);

    private async Task DeclineAsync(SeenCard card)
    {
        var asked = await Habits.PressVerbAsync(who, card, Verbs.ConsiderDeclining);
        if (asked is not null)
        {
            await Habits.PressVerbAsync(who, asked.Card, Verbs.Decline);
        }
    }
}
