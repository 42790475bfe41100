using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>Explains how often check-ins are sent, and when.</summary>
internal sealed class HowOftenHandler(PromptBudget budget) : IHandles<ShowHowOften>
{
    public Task<Reply> HandleAsync(ShowHowOften button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(HowOftenCards.HowOften(budget.PerWeek));
}

/// <summary>The card that explains when and how often check-ins are sent.</summary>
internal static class HowOftenCards
{
    /// <param name="perWeek">The most check-ins and reminders that one person gets in a week.</param>
    public static Card HowOften(int perWeek) =>
        new(
            RhythmText.HowOften,
            [
                Say.Plain(RhythmText.AtMost(perWeek)),
                Layout.Row("Clock", "•", RhythmText.InHours),
                Layout.Row("Alert", "•", RhythmText.OneReminder),
                Layout.Row("People", "•", RhythmText.NotTwice),
            ],
            Press.Primary(RhythmText.CheckIn, new ShowLatestCheckIn()),
            Press.Plain(RhythmText.Pause, new ShowPause(""))
        );
}
