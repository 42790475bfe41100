using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Cards for the state of matching in a cohort: in progress, failed, or with a result.</summary>
internal static class MatchStatusCards
{
    public static Card Status(MatchStatus standing) =>
        standing switch
        {
            { UnderWay: { } run } => UnderWay(standing, run),
            { Preview: { } preview, Last: { Why: { } why } last } => MatchCards
                .Preview(preview)
                .Warning(MatchText.LastRunFailed(Why(why, last.About))),
            { Preview: { } preview } => MatchCards.Preview(preview),
            _ => Nothing(standing),
        };

    /// <summary>Tells whoever started a run that it ended without a result.</summary>
    public static Card Failed(MatchEnd end) =>
        new(
            MatchText.FailedTitle(PreviewElements.Short(end.Cohort)),
            [Say.Plain(Why(end.Why ?? new MatchRunBroke(), end.About)), Say.Quiet(MatchText.NobodyTold)],
            [.. Again(end.CohortId)]
        );

    /// <summary>A run finished while the previous preview was being approved, so its result was discarded.</summary>
    public static Card TooLate(MatchEnd end) =>
        new(
            MatchText.TooLateTitle,
            [Say.Plain(MatchText.TooLate)],
            Press.Primary(MatchText.ShowMatch, new ShowMatchPreview(end.CohortId)),
            Press.Plain(MatchText.BackToCohort, new ShowCohort(end.CohortId))
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(end.Cohort)),
        };

    private static Card UnderWay(MatchStatus standing, RunUnderWay run) =>
        new(
            MatchText.PlanningTitle(PreviewElements.Short(standing.Cohort)),
            [
                Say.Plain(StageOf(run)),
                .. run.IsRepeat ? [Say.Plain(MatchText.Repeating)] : Array.Empty<CardElement>(),
                Say.Quiet(Started(run)),
                Say.Quiet(MatchText.PlanningNote),
            ],
            Press.Primary(
                MatchText.Refresh,
                run.IsRepeat ? new ShowMatchRepeat(run.Id, standing.CohortId) : new ShowMatchPreview(standing.CohortId)
            ),
            Press.Plain(MatchText.BackToCohort, new ShowCohort(standing.CohortId)),
            Press.Danger(MatchText.CancelRun, new StopMatchRun(run.Id, standing.CohortId))
        );

    private static Card Nothing(MatchStatus standing) =>
        new(
            MatchText.NoMatchTitle,
            standing.Last?.Why is { } why
                ? [Say.Plain(Why(why, standing.Last.About)), Say.Quiet(MatchText.NobodyTold)]
                : [Say.Plain(MatchText.RunCancelled)],
            [.. Again(standing.CohortId)]
        )
        {
            Eyebrow = MatchText.ApprovedEyebrow(PreviewElements.Short(standing.Cohort)),
        };

    private static IEnumerable<CardAction> Again(CohortId cohort) =>
        [
            Press.Primary(MatchText.TryAgain, new RunMatchPreview(cohort)),
            Press.Plain(MatchText.LocksAndBars, new ShowWishes(cohort)),
            Press.Plain(MatchText.BackToCohort, new ShowCohort(cohort)),
        ];

    /// <summary>What the run is doing.</summary>
    public static SafeText StageOf(RunUnderWay run) =>
        run.Stage switch
        {
            null => MatchText.Queued,
            MatchStage.Scoring => MatchText.Scoring(run.Percent),
            MatchStage.Matching => MatchText.Matching(run.Percent),
            MatchStage.Proving => MatchText.Proving(run.Percent),
            MatchStage.Fairness => MatchText.Fairness(run.Percent),
            MatchStage.Explaining => MatchText.Explaining(run.Percent),
            _ => throw new ArgumentOutOfRangeException(nameof(run), run.Stage, "No words for this stage."),
        };

    public static SafeText Started(RunUnderWay run)
    {
        var name = PreviewElements.Short(run.StartedBy);
        return run.TellsStarter ? MatchText.StartedTells(name) : MatchText.StartedBy(name);
    }

    /// <summary>Why a run gave no result, and which people that is about.</summary>
    public static SafeText Why(Refusal why, IReadOnlyList<string> about)
    {
        var words = SafeText.Of(RefusalWords.For(why));
        return about.Count == 0
            ? words
            : words + MatchRefusalText.AboutPeople(Listing.Of(about.Select(PreviewElements.Short)));
    }
}
