using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Shows and removes the locks and bars of a cohort.</summary>
internal sealed class WishListHandler(TakeBackWishes takeBack, ReadWishes read)
    : IHandles<ShowWishes>,
        IHandles<TakeBackChosen>,
        IHandles<TakeBackAll>
{
    public Task<Reply> HandleAsync(ShowWishes button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Cohort, null, turn, cancellation);

    public Task<Reply> HandleAsync(TakeBackChosen button, Form form, Turn turn, CancellationToken cancellation) =>
        TakeBackAsync(button.Cohort, WishForm.EveryTwo(form), turn, cancellation);

    public Task<Reply> HandleAsync(TakeBackAll button, Form form, Turn turn, CancellationToken cancellation) =>
        TakeBackAsync(button.Cohort, null, turn, cancellation);

    private async Task<Reply> TakeBackAsync(
        CohortId cohort,
        IReadOnlyCollection<PersonPair>? pairs,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var taken = await takeBack.RunAsync(cohort, pairs, turn.ContextFor(new ShowWishes(cohort)), cancellation);
        SafeText? said = taken.IsRefused || taken.Value == 0 ? null : PairText.Undone;
        return await ShowAsync(cohort, said, turn, cancellation);
    }

    private async Task<Reply> ShowAsync(CohortId cohort, SafeText? said, Turn turn, CancellationToken cancellation)
    {
        var list = await read.RunAsync(cohort, turn.ContextFor(new ShowWishes(cohort)), cancellation);
        return list.Refusal is { } refusal ? RefusalWords.For(refusal)
            : said is { } words ? WishCards.Wishes(list.Value).Saying(words)
            : WishCards.Wishes(list.Value);
    }
}
