using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Shows one page of the pairs of a match.</summary>
internal sealed class PairHandler(ReadMatchPairs read) : IHandles<ShowMatchPairs>
{
    public async Task<Reply> HandleAsync(ShowMatchPairs button, Form form, Turn turn, CancellationToken cancellation)
    {
        var page = await read.RunAsync(
            button.Cohort,
            PairsQuestion.OnPage(button.Page),
            turn.ContextFor(button),
            cancellation
        );
        return page.Refusal is { } refusal ? RefusalWords.For(refusal) : PairCards.Pairs(page.Value);
    }
}
