using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Locks or bars two people named by a coordinator, or says what that would cost.</summary>
internal sealed class NamedPairHandler(FindPair find, WishForPairs wish, TimedPrice price, ReadWishes read)
    : IHandles<ShowNamedPair>,
        IHandles<LockNamedPair>,
        IHandles<BarNamedPair>,
        IHandles<PriceNamedPair>
{
    public async Task<Reply> HandleAsync(ShowNamedPair button, Form form, Turn turn, CancellationToken cancellation)
    {
        var list = await read.RunAsync(button.Cohort, ContextFor(button.Cohort, turn), cancellation);
        return list.Refusal is { } gone ? RefusalWords.For(gone) : NamedPairCards.Ask(button.Cohort, Form.Empty);
    }

    public Task<Reply> HandleAsync(LockNamedPair button, Form form, Turn turn, CancellationToken cancellation) =>
        WishAsync(button.Cohort, MatchWishKind.Locked, form, turn, cancellation);

    public Task<Reply> HandleAsync(BarNamedPair button, Form form, Turn turn, CancellationToken cancellation) =>
        WishAsync(button.Cohort, MatchWishKind.Barred, form, turn, cancellation);

    public async Task<Reply> HandleAsync(PriceNamedPair button, Form form, Turn turn, CancellationToken cancellation)
    {
        var found = await FindAsync(button.Cohort, form, turn, cancellation);
        if (found.Refusal is { } unknown)
        {
            return Refused(unknown, button.Cohort, form);
        }

        var asked = await price.RunAsync(
            button.Cohort,
            found.Value.Pair,
            ContextFor(button.Cohort, turn),
            cancellation
        );
        return asked.Refusal is { } refusal
            ? Refused(refusal, button.Cohort, form)
            : NamedPairCards.Ask(button.Cohort, form).Noting(NamedPairCards.Words(found.Value, asked.Value));
    }

    private async Task<Reply> WishAsync(
        CohortId cohort,
        MatchWishKind kind,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var found = await FindAsync(cohort, form, turn, cancellation);
        var context = ContextFor(cohort, turn);
        var refusal =
            found.Refusal ?? (await wish.RunAsync(cohort, [found.Value.Pair], kind, context, cancellation)).Refusal;
        if (refusal is not null)
        {
            return Refused(refusal, cohort, form);
        }

        var list = await read.RunAsync(cohort, context, cancellation);
        return list.Refusal is { } gone ? RefusalWords.For(gone) : WishCards.Wishes(list.Value).Saying(PairText.Noted);
    }

    private Task<Result<FoundPair>> FindAsync(CohortId cohort, Form form, Turn turn, CancellationToken cancellation) =>
        find.RunAsync(
            cohort,
            form.Text(NamedPairCards.First),
            form.Text(NamedPairCards.Second),
            ContextFor(cohort, turn),
            cancellation
        );

    private static Reply Refused(Refusal refusal, CohortId cohort, Form form) =>
        refusal is NotFound
            ? RefusalWords.For(refusal)
            : NamedPairCards.Ask(cohort, form).Warning(RefusalWords.For(refusal));

    private static CommandContext ContextFor(CohortId cohort, Turn turn) => turn.ContextFor(new ShowWishes(cohort));
}
