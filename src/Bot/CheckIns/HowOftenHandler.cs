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
            Say.Title($"How often I ask"),
            [
                Say.Plain(
                    $"I ask how it goes at most **{Times(perWeek)} a week**, in all your cohorts together, the oldest question first. What is left over waits for the next week, or falls away when a newer one has come."
                ),
                Say.Plain(
                    $"I ask in your working days and hours only, and not while your calendar says that you are out of office. An unanswered check-in is asked once more; after three without an answer I ask whether you are still there, and then nothing until I hear from you."
                ),
                Say.Plain(
                    $"A check-in also falls away when the other side has said that you did not meet. Proposals, introductions and answers to what you press never wait for this."
                ),
            ],
            Press.Primary("Check-in", new ShowLatestCheckIn()),
            Press.Plain("Pause", new ShowPause(""))
        );

    private static string Times(int perWeek) =>
        perWeek switch
        {
            1 => "once",
            2 => "twice",
            _ => $"{perWeek} times",
        };
}
