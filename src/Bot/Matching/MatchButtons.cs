using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Previews the match of the one cohort that can be matched, or asks which.</summary>
[Command("match", "matching", "match preview")]
internal sealed record StartMatch : Button;

/// <summary>Makes a new preview.</summary>
internal sealed record RunMatchPreview(CohortId Id) : Button;

/// <summary>How matching stands in a cohort: the run under way, the preview, or the approved match.</summary>
internal sealed record ShowMatchPreview(CohortId Id) : Button;

/// <summary>What else can be done with a preview.</summary>
internal sealed record ShowMatchMore(CohortId Id) : Button;

/// <summary>What has changed since the run before.</summary>
internal sealed record ShowMatchComparison(CohortId Id) : Button;

/// <summary>Every pair of the last run, a page at a time.</summary>
/// <param name="Page">From 0; one that does not exist is taken for the nearest that does.</param>
internal sealed record ShowMatchPairs(CohortId Cohort, int Page) : Button;

/// <param name="Cohort">Whose last run is shown when this one can no longer be approved.</param>
internal sealed record ApproveMatchRun(MatchRunId Id, CohortId Cohort) : Button;

/// <summary>Cancels a run, throws a preview away, or stops an approval that has not begun.</summary>
internal sealed record StopMatchRun(MatchRunId Id, CohortId Cohort) : Button;

/// <summary>Plans the stored inputs of the last run again, from its seed.</summary>
internal sealed record RepeatMatch(CohortId Id) : Button;

/// <summary>What came of a repeat, or how far it is.</summary>
internal sealed record ShowMatchRepeat(MatchRunId Id, CohortId Cohort) : Button;
