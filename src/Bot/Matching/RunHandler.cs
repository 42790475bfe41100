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
    MatchWaiter waiter,
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
        var act = turn.Act(new ShowMatchPreview(button.Cohort));
        var cancelled = await cancel.RunAsync(button.Id, act, cancellation);
        if (cancelled.Refusal is NotFound gone)
        {
            return RefusalWords.For(gone);
        }

        var standing = await read.RunAsync(button.Cohort, act, cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(refusal)
            : cancelled.Refusal is { } late ? StandingCards.Standing(standing.Value).Warning(RefusalWords.For(late))
            : StandingCards.Standing(standing.Value).Saying(WordsOf(cancelled.Value));
    }

    public async Task<Reply> HandleAsync(RepeatMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var act = turn.Act(new ShowMatchPreview(button.Id));
        var started = await repeat.RunAsync(button.Id, act, cancellation);
        if (started.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        var ended = await waiter.WaitAsync(started.Value, act, cancellation);
        return ended is { State: MatchRunState.Repeated, Result: { } result }
            ? ComparisonCards.Repeat(ended.CohortId, ended.Cohort, result)
            : await ShowAsync(button.Id, turn, StandingCards.Standing, cancellation);
    }

    public async Task<Reply> HandleAsync(ShowMatchRepeat button, Form form, Turn turn, CancellationToken cancellation)
    {
        var ended = turn.IsCoordinator ? await end.RunAsync(button.Id, turn.Person.Id, cancellation) : MatchEnd.None;
        return ended is { State: MatchRunState.Repeated, Result: { } result }
            ? ComparisonCards.Repeat(ended.CohortId, ended.Cohort, result)
            : await ShowAsync(button.Cohort, turn, StandingCards.Standing, cancellation);
    }

    public Task<Reply> HandleAsync(ShowMatchMore button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            turn,
            standing => standing.Preview is { } preview ? MatchCards.More(preview) : StandingCards.Standing(standing),
            cancellation
        );

    public Task<Reply> HandleAsync(ShowMatchComparison button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(
            button.Id,
            turn,
            standing =>
                standing.Preview is { } preview
                    ? ComparisonCards.Comparison(preview)
                    : StandingCards.Standing(standing),
            cancellation
        );

    private async Task<Reply> ShowAsync(
        CohortId cohort,
        Turn turn,
        Func<MatchStatus, Card> show,
        CancellationToken cancellation
    )
    {
        var standing = await read.RunAsync(cohort, turn.Act(new ShowMatchPreview(cohort)), cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(refusal) : show(standing.Value);
    }

    private static string WordsOf(CancelledRun cancelled) =>
        cancelled switch
        {
            CancelledRun.Stopped => "The run is cancelled. Nobody has been told anything.",
            CancelledRun.Discarded => "The preview is thrown away. Nobody has been told anything.",
            CancelledRun.ApprovalStopped =>
                "The approval is stopped. The preview stands as before, and nobody has been told anything.",
            _ => throw new ArgumentOutOfRangeException(nameof(cancelled), cancelled, "No words for this."),
        };
}
