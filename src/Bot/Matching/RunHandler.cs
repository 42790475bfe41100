using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Cancels and repeats runs, and compares a run with the previous one.</summary>
internal sealed class RunHandler(
    CancelMatchRun cancel,
    RepeatMatchRun repeat,
    MatchRunAwaiter waiter,
    ReadMatchRun read,
    ReadMatchEnd end
)
    : IHandles<StopMatchRun>,
        IHandles<RepeatMatch>,
        IHandles<ShowMatchRepeat>,
        IHandles<ShowMatchMore>,
        IHandles<ShowMatchComparison>
{
    public async Task<Reply> HandleAsync(StopMatchRun button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowMatchPreview(button.Cohort));
        var cancelled = await cancel.RunAsync(button.Id, context, cancellation);
        if (cancelled.Refusal is NotFound gone)
        {
            return RefusalWords.For(gone);
        }

        var standing = await read.RunAsync(button.Cohort, context, cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(refusal)
            : cancelled.Refusal is { } late ? MatchStatusCards.Status(standing.Value).Warning(RefusalWords.For(late))
            : MatchStatusCards.Status(standing.Value).Saying(WordsOf(cancelled.Value));
    }

    public async Task<Reply> HandleAsync(RepeatMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowMatchPreview(button.Id));
        var started = await repeat.RunAsync(button.Id, context, cancellation);
        if (started.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        var ended = await waiter.WaitAsync(started.Value, context, cancellation);
        return ended is { State: MatchRunState.Repeated, Result: { } result }
            ? ComparisonCards.Repeat(ended.CohortId, ended.Cohort, result)
            : await ShowAsync(button.Id, turn, MatchStatusCards.Status, cancellation);
    }

    public async Task<Reply> HandleAsync(ShowMatchRepeat button, Form form, Turn turn, CancellationToken cancellation)
    {
        var ended = turn.IsCoordinator
            ? await end.RunAsync(button.Id, turn.Person.Id, turn.Now, cancellation)
            : MatchEnd.None;
        return ended is { State: MatchRunState.Repeated, Result: { } result }
            ? ComparisonCards.Repeat(ended.CohortId, ended.Cohort, result)
            : await ShowAsync(button.Cohort, turn, MatchStatusCards.Status, cancellation);
    }

    public Task<Reply> HandleAsync(ShowMatchMore button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            turn,
            standing =>
                standing.Preview is { } preview ? MatchDetailCards.Details(preview) : MatchStatusCards.Status(standing),
            cancellation
        );

    public Task<Reply> HandleAsync(ShowMatchComparison button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            turn,
            standing =>
                standing.Preview is { } preview
                    ? ComparisonCards.Comparison(preview)
                    : MatchStatusCards.Status(standing),
            cancellation
        );

    private async Task<Reply> ShowAsync(
        CohortId cohort,
        Turn turn,
        Func<MatchStatus, Card> show,
        CancellationToken cancellation
    )
    {
        var standing = await read.RunAsync(cohort, turn.ContextFor(new ShowMatchPreview(cohort)), cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(refusal) : show(standing.Value);
    }

    private static SafeText WordsOf(CancelledRun cancelled) =>
        cancelled switch
        {
            CancelledRun.Stopped => MatchText.StoppedRun,
            CancelledRun.Discarded => MatchText.Discarded,
            CancelledRun.ApprovalStopped => MatchText.ApprovalStopped,
            _ => throw new ArgumentOutOfRangeException(nameof(cancelled), cancelled, "No words for this."),
        };
}
