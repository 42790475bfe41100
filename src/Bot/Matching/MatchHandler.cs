using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Starts a match run, shows its state, and approves its preview.</summary>
internal sealed class MatchHandler(
    ListCohorts list,
    StartMatchRun start,
    MatchRunAwaiter waiter,
    ApproveMatch approve,
    ReadMatchRun read
)
    : IHandles<StartMatch>,
        IHandles<RunMatchPreview>,
        IHandles<ShowMatchPreview>,
        IHandles<AskApproveMatch>,
        IHandles<ApproveMatchRun>
{
    public async Task<Reply> HandleAsync(StartMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var listed = await list.RunAsync(turn.ContextFor(button), cancellation);
        if (listed.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        IReadOnlyList<CohortLine> open = [.. listed.Value.Where(cohort => cohort.CanBeMatched)];
        return open switch
        {
            [] when listed.Value.FirstOrDefault(cohort => cohort.IsMatchedAtNight) is { } night => RefusalWords.For(
                new MatchedAtNight(night.Name)
            ),
            [] => MatchCards.NothingToMatch(),
            [var only] => await RunAsync(only.Id, turn, null, cancellation),
            _ => MatchCards.Choose(open),
        };
    }

    public Task<Reply> HandleAsync(RunMatchPreview button, Form form, Turn turn, CancellationToken cancellation) =>
        RunAsync(button.Id, turn, null, cancellation);

    public Task<Reply> HandleAsync(ShowMatchPreview button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, turn, null, cancellation);

    /// <summary>A preview that has been approved or replaced meanwhile is shown as it is now, without a question.</summary>
    public async Task<Reply> HandleAsync(AskApproveMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var standing = await read.RunAsync(button.Cohort, ContextFor(button.Cohort, turn), cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(refusal)
            : standing.Value is { UnderWay: null, Preview: { State: MatchRunState.Preview } preview }
            && preview.Id == button.Id
                ? MatchCards.ConfirmApproval(preview)
            : MatchStatusCards.Status(standing.Value);
    }

    public async Task<Reply> HandleAsync(ApproveMatchRun button, Form form, Turn turn, CancellationToken cancellation)
    {
        var approved = await approve.RunAsync(button.Id, ContextFor(button.Cohort, turn), cancellation);
        return approved.Refusal switch
        {
            NotFound gone => RefusalWords.For(gone),
            PreviewIsOutdated outdated => await RunAsync(button.Cohort, turn, outdated, cancellation),
            var refusal => await ShowAsync(button.Cohort, turn, refusal, cancellation),
        };
    }

    /// <param name="because">Why a new run was necessary; null if the coordinator asked for it.</param>
    private async Task<Reply> RunAsync(CohortId cohort, Turn turn, Refusal? because, CancellationToken cancellation)
    {
        var context = ContextFor(cohort, turn);
        var started = await start.RunAsync(cohort, context, cancellation);
        if (started.IsRefused)
        {
            return await ShowAsync(cohort, turn, started.Refusal, cancellation);
        }

        var end = await waiter.WaitAsync(started.Value, context, cancellation);
        return end.State == MatchRunState.Superseded
            ? MatchStatusCards.TooLate(end)
            : await ShowAsync(cohort, turn, because, cancellation);
    }

    private async Task<Reply> ShowAsync(CohortId cohort, Turn turn, Refusal? because, CancellationToken cancellation)
    {
        var standing = await read.RunAsync(cohort, ContextFor(cohort, turn), cancellation);
        return standing.Refusal is { } refusal ? RefusalWords.For(because ?? refusal)
            : because is null ? MatchStatusCards.Status(standing.Value)
            : MatchStatusCards.Status(standing.Value).Warning(RefusalWords.For(because));
    }

    private static CommandContext ContextFor(CohortId cohort, Turn turn) =>
        turn.ContextFor(new ShowMatchPreview(cohort));
}
