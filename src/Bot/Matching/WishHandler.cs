using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Locks, bars and swaps the pairs that a coordinator selected on a page.</summary>
internal sealed class WishHandler(WishForPairs wish, SwapPairs swap, ReadWishes read, ReadMatchPairs pairs)
    : IHandles<ShowPairChanges>,
        IHandles<LockChosenPairs>,
        IHandles<BarChosenPairs>,
        IHandles<SwapChosenPairs>
{
    public async Task<Reply> HandleAsync(ShowPairChanges button, Form form, Turn turn, CancellationToken cancellation)
    {
        var page = await pairs.RunAsync(
            button.Cohort,
            PairsQuestion.OnPage(button.Page),
            turn.ContextFor(button),
            cancellation
        );
        return page.Refusal is { } refusal ? RefusalWords.For(refusal)
            : page.Value.All == 0 ? PairCards.Pairs(page.Value)
            : WishCards.Changes(page.Value);
    }

    public async Task<Reply> HandleAsync(LockChosenPairs button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(button.Cohort, turn);
        var chosen = WishForm.EveryTwo(form);
        var done = await wish.RunAsync(button.Cohort, chosen, MatchWishKind.Locked, context, cancellation);
        return await ShowAsync(done, button.Cohort, button.Page, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(BarChosenPairs button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(button.Cohort, turn);
        var chosen = WishForm.EveryTwo(form);
        var done = await wish.RunAsync(button.Cohort, chosen, MatchWishKind.Barred, context, cancellation);
        return await ShowAsync(done, button.Cohort, button.Page, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(SwapChosenPairs button, Form form, Turn turn, CancellationToken cancellation)
    {
        var done = await swap.RunAsync(
            button.Cohort,
            WishForm.Chosen(form),
            ContextFor(button.Cohort, turn),
            cancellation
        );
        return await ShowAsync(done, button.Cohort, button.Page, turn, cancellation);
    }

    private async Task<Reply> ShowAsync(
        Result<Done> done,
        CohortId cohort,
        int page,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (done.Refusal is { } refusal and not NotFound)
        {
            var again = await pairs.RunAsync(
                cohort,
                PairsQuestion.OnPage(page),
                ContextFor(cohort, turn),
                cancellation
            );
            return again.IsRefused
                ? RefusalWords.For(refusal)
                : WishCards.Changes(again.Value).Warning(RefusalWords.For(refusal));
        }

        var list = await read.RunAsync(cohort, ContextFor(cohort, turn), cancellation);
        return (done.Refusal ?? list.Refusal) is { } gone
            ? RefusalWords.For(gone)
            : WishCards.Wishes(list.Value).Saying(PairText.Noted);
    }

    private static CommandContext ContextFor(CohortId cohort, Turn turn) => turn.ContextFor(new ShowWishes(cohort));
}
