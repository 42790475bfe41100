using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>How a simulated person reacts to unprompted messages, and which ones they received.</summary>
internal sealed class Reactions(Colleague who)
{
    /// <summary>One meeting in this many does not happen.</summary>
    private const int NoTimeEach = 6;
    private readonly List<ChatMessage> heard = [];

    /// <summary>Every unprompted message, as it looked when it arrived.</summary>
    public IReadOnlyList<ChatMessage> Heard => heard;

    public bool Declines { get; set; }

    /// <summary>Whether this person types instead of pressing buttons.</summary>
    public bool Types { get; init; }

    /// <summary>Whether this person approves the matches that are planned for them, as coordinators of rounds do.</summary>
    public bool Approves { get; set; }

    /// <summary>Reads new messages without answering.</summary>
    public IReadOnlyList<ChatMessage> Listen()
    {
        var news = who.ReadNews();
        heard.AddRange(news);
        return news;
    }

    /// <summary>Reads new messages and answers them.</summary>
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
        : Verbs.IsInvitation(message) ? SignUpAsync()
        : Verbs.IsCheckIn(card) && Types ? Habits.AnswerCheckInByTypingAsync(who, met: heard.Count % NoTimeEach > 0)
        : Verbs.IsProposal(card) && Declines ? DeclineAsync(card)
        : Verbs.OffersTimes(card) ? Habits.PressVerbAsync(who, card, Verbs.TakeTime)
        : Verbs.AsksToFinish(card) ? Habits.PressVerbAsync(who, card, Verbs.AgreeToFinish)
        : Verbs.AsksToApprove(card) && Approves ? ApproveAsync(card)
        : Habits.PressOnAsync(who, card);

    private Task SignUpAsync() => Types ? Habits.SignUpByTypingAsync(who) : Habits.SignUpByCardsAsync(who);

    private async Task ApproveAsync(SeenCard card)
    {
        if (await Habits.PressVerbAsync(who, card, Verbs.AskToApprove) is { } asked)
        {
            await Habits.PressVerbAsync(who, asked.Card, Verbs.Approve);
        }
    }

    private async Task DeclineAsync(SeenCard card)
    {
        var asked = await Habits.PressVerbAsync(who, card, Verbs.ConsiderDeclining);
        if (asked is not null)
        {
            await Habits.PressVerbAsync(who, asked.Card, Verbs.Decline);
        }
    }
}
