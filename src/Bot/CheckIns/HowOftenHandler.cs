using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>Why somebody is asked when they are, and not more often.</summary>
internal sealed class HowOftenHandler(PromptBudget budget) : IHandles<ShowHowOften>
{
    public Task<Reply> HandleAsync(ShowHowOften button, Form form, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(HowOftenCards.HowOften(budget.PerWeek));
}

internal static class HowOftenCards
{
    /// <param name="perWeek">Check-ins and nudges of one person in one week.</param>
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
