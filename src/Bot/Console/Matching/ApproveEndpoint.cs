using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Matching;

/// <summary>Approves a preview after a page has named how many people hear of it.</summary>
internal static class ApproveEndpoint
{
    public static void MapApproval(this RouteGroupBuilder console)
    {
        console.MapGet($"{MatchEndpoint.Match}/approve", AskAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapChange($"{MatchEndpoint.Match}/approve", ApproveAsync);
    }

    /// <summary>Whether a coordinator can approve it now.</summary>
    public static bool CanBeApproved(MatchPreview preview) =>
        preview
            is {
                State: MatchRunState.Preview,
                Summary.Pairs: > 0,
                CohortState: CohortState.Matching or CohortState.Active
            };

    private static async Task<IResult> AskAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        ReadMatchRun read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var status = await read.RunAsync(new(cohort), visitor.ContextAt(clock.GetUtcNow()), cancellation);
        var preview = status.IsRefused || status.Value.UnderWay is not null ? null : status.Value.Preview;
        return preview?.State is MatchRunState.Approved or MatchRunState.Approving
            ? Results.Redirect(ConsolePaths.Match(new(cohort)).With(MatchNews.Approved))
            : ConsoleAnswers.Page<ApprovePage>(
                new
                {
                    Visitor = visitor,
                    Cohort = new CohortId(cohort),
                    Preview = preview is not null && CanBeApproved(preview) ? preview : null,
                }
            );
    }

    private static async Task<IResult> ApproveAsync(
        Guid cohort,
        MatchForm form,
        ConsoleVisitor visitor,
        OwnRuns runs,
        MatchStarter starter,
        MatchPages pages,
        CancellationToken cancellation
    )
    {
        var approved = await runs.ApproveAsync(new(cohort), form.Run, visitor, cancellation);
        if (approved.Refusal is PreviewIsOutdated)
        {
            // As in the chat: what has changed is planned at once, so that there is something to look at.
            await starter.StartAsync(new(cohort), visitor, cancellation);
        }

        return approved.Refusal switch
        {
            null => Results.Redirect(ConsolePaths.Match(new(cohort)).With(MatchNews.Approved)),
            NotFound => ConsoleAnswers.Forbidden(),
            var refusal => await pages.ShowAsync(new(cohort), visitor, new(Refused: refusal), cancellation),
        };
    }
}
