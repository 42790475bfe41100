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
                .Warning($"The last run came to nothing. {Why(why, last.About)} This is the result before it."),
            { Preview: { } preview } => MatchCards.Preview(preview),
            _ => Nothing(standing),
        };

    /// <summary>Tells whoever started a run that it ended without a result.</summary>
    public static Card Failed(MatchEnd end) =>
        new(
            Say.Title($"The match of {PreviewElements.Short(end.Cohort)} could not be planned"),
            [Say.Plain($"{Why(end.Why ?? new MatchRunBroke(), end.About)} Nobody has been told anything.")],
            [.. Again(end.CohortId)]
        );

    /// <summary>A run finished while the previous preview was being approved, so its result was discarded.</summary>
    public static Card TooLate(MatchEnd end) =>
        new(
            Say.Title($"The new match of {PreviewElements.Short(end.Cohort)} was put aside"),
            [Say.Plain($"{TooLateWords}")],
            Press.Primary("Show the match", new ShowMatchPreview(end.CohortId)),
            Press.Plain("Back to the cohort", new ShowCohort(end.CohortId))
        );

    public const string TooLateWords =
        "While it was planned, the preview before it was approved or a newer one took its place, and that one counts.";

    private static Card UnderWay(MatchStatus standing, RunUnderWay run) =>
        new(
            Say.Title($"Planning the match of {PreviewElements.Short(standing.Cohort)}"),
            [
                Say.Plain($"**{StageOf(run)}**"),
                Say.Quiet($"{Started(run)} You can go on with other things. Nobody else is told anything."),
            ],
            Press.Primary(
                "Refresh",
                run.IsRepeat ? new ShowMatchRepeat(run.Id, standing.CohortId) : new ShowMatchPreview(standing.CohortId)
            ),
            Press.Danger("Cancel the run", new StopMatchRun(run.Id, standing.CohortId)),
            Press.Plain("Back to the cohort", new ShowCohort(standing.CohortId))
        );

    private static Card Nothing(MatchStatus standing) =>
        new(
            Say.Title($"There is no match of {PreviewElements.Short(standing.Cohort)}"),
            [
                standing.Last?.Why is { } why
                    ? Say.Plain($"{Why(why, standing.Last.About)} Nobody has been told anything.")
                    : Say.Plain($"The last run was cancelled. Nobody has been told anything."),
            ],
            [.. Again(standing.CohortId)]
        );

    private static IEnumerable<CardAction> Again(CohortId cohort) =>
        [
            Press.Primary("Try again", new RunMatchPreview(cohort)),
            Press.Plain("Locks and bars", new ShowWishes(cohort)),
            Press.Plain("Back to the cohort", new ShowCohort(cohort)),
        ];

    private static string StageOf(RunUnderWay run) =>
        run.Stage switch
        {
            null => "Waiting for its turn…",
            MatchStage.Scoring => $"Looking at every pair… {run.Percent} %",
            MatchStage.Matching => $"Finding the best match… {run.Percent} %",
            MatchStage.Proving => $"Checking every pair against the proof… {run.Percent} %",
            MatchStage.Fairness => $"Raising the weakest pair… {run.Percent} %",
            MatchStage.Explaining => $"Finding reasons and alternatives… {run.Percent} %",
            _ => throw new ArgumentOutOfRangeException(nameof(run), run.Stage, "No words for this stage."),
        };

    private static SafeText Started(RunUnderWay run)
    {
        var what = run.IsRepeat ? " The stored inputs are planned once more." : "";
        return run.TellsStarter
            ? Say.Title($"{PreviewElements.Short(run.StartedBy)} started this run and is told when it ends.{what}")
            : Say.Title($"{PreviewElements.Short(run.StartedBy)} started this run.{what}");
    }

    private static string Why(Refusal why, IReadOnlyList<string> about) =>
        about.Count == 0
            ? RefusalWords.For(why)
            : $"{RefusalWords.For(why)} It is about {Listing.Of(about.Select(PreviewElements.Short))}.";
}
