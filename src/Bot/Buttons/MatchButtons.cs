using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Previews the match if exactly one cohort can be matched, otherwise asks which cohort.</summary>
[Command("match", "matching", "match preview", Acts = true, German = ["matchen", "matching vorschau"])]
internal sealed record StartMatch : Button;

/// <summary>Starts a new preview.</summary>
internal sealed record RunMatchPreview(CohortId Id) : Button;

/// <summary>Shows the state of matching in a cohort: the run in progress, the preview, or the approved match.</summary>
internal sealed record ShowMatchPreview(CohortId Id) : Button;

/// <summary>Shows the other actions on a preview.</summary>
internal sealed record ShowMatchMore(CohortId Id) : Button;

/// <summary>Compares the preview with the previous run.</summary>
internal sealed record ShowMatchComparison(CohortId Id) : Button;

/// <summary>Shows every pair of the last run, page by page.</summary>
/// <param name="Page">Zero-based; clamped to the pages that exist.</param>
internal sealed record ShowMatchPairs(CohortId Cohort, int Page) : Button;

/// <summary>Asks for confirmation before the preview of this run is approved.</summary>
internal sealed record AskApproveMatch(MatchRunId Id, CohortId Cohort) : Button;

/// <summary>Approves the preview of this run.</summary>
/// <param name="Cohort">The cohort whose latest run is shown if this one can no longer be approved.</param>
internal sealed record ApproveMatchRun(MatchRunId Id, CohortId Cohort) : Button;

/// <summary>Cancels a run, discards a preview, or stops an approval that has not started.</summary>
internal sealed record StopMatchRun(MatchRunId Id, CohortId Cohort) : Button;

/// <summary>Repeats the last run from its stored inputs and seed.</summary>
internal sealed record RepeatMatch(CohortId Id) : Button;

/// <summary>Shows the result of a repeat, or its progress.</summary>
internal sealed record ShowMatchRepeat(MatchRunId Id, CohortId Cohort) : Button;
