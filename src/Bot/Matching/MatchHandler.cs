using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Previews a match and approves it.</summary>
internal sealed class MatchHandler(ListCohorts list, PreviewMatch preview, ApproveMatch approve, ReadMatchRun read)
    : IHandles<StartMatch>,
        IHandles<RunMatchPreview>,
        IHandles<ShowMatchPreview>,
        IHandles<ApproveMatchRun>
{
    public async Task<Reply> HandleAsync(StartMatch button, Form form, Turn turn, CancellationToken cancellation)
    {
        var listed = await list.RunAsync(turn.Act(button), cancellation);
        if (listed.Refusal is { } refusal)
        {
            return RefusalWords.For(refusal);
        }

        IReadOnlyList<CohortLine> open = [.. listed.Value.Where(cohort => cohort.CanBeMatched)];
        return open switch
        {
            [] => MatchCards.NothingToMatch(),
            [var only] => await PreviewAsync(only.Id, turn, null, cancellation),
            _ => MatchCards.Choose(open),
        };
    }

    public Task<Reply> HandleAsync(RunMatchPreview button, Form form, Turn turn, CancellationToken cancellation) =>
        PreviewAsync(button.Id, turn, null, cancellation);

    public Task<Reply> HandleAsync(ShowMatchPreview button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, turn, null, cancellation);

    public async Task<Reply> HandleAsync(ApproveMatchRun button, Form form, Turn turn, CancellationToken cancellation)
    {
        var approved = await approve.RunAsync(button.Id, ActOn(button.Cohort, turn), cancellation);
        return approved.Refusal switch
        {
            NotFound gone => RefusalWords.For(gone),
            PreviewIsOutdated outdated => await PreviewAsync(button.Cohort, turn, outdated, cancellation),
            var refusal => await ShowAsync(button.Cohort, turn, refusal, cancellation),
        };
    }

    private async Task<Reply> PreviewAsync(CohortId cohort, Turn turn, Refusal? because, CancellationToken cancellation)
    {
        var made = await preview.RunAsync(cohort, ActOn(cohort, turn), cancellation);
        return made.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : await ShowAsync(cohort, turn, because, cancellation);
    }

    private async Task<Reply> ShowAsync(CohortId cohort, Turn turn, Refusal? because, CancellationToken cancellation)
    {
        var run = await read.RunAsync(cohort, ActOn(cohort, turn), cancellation);
        return run.Refusal is { } refusal ? RefusalWords.For(refusal)
            : because is null ? MatchCards.Preview(run.Value)
            : MatchCards.Preview(run.Value).Warning(RefusalWords.For(because));
    }

    private static Act ActOn(CohortId cohort, Turn turn) => turn.Act(new ShowMatchPreview(cohort));
}
