using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Previews the match of the one cohort that can be matched, or asks which.</summary>
[Command("match", "matching", "match preview")]
internal sealed record StartMatch : Button;

/// <summary>Makes a new preview.</summary>
internal sealed record RunMatchPreview(CohortId Id) : Button;

/// <summary>The last run of a cohort as it stands.</summary>
internal sealed record ShowMatchPreview(CohortId Id) : Button;

/// <summary>Every pair of the last run, a page at a time.</summary>
/// <param name="Page">From 0; one that does not exist is taken for the nearest that does.</param>
internal sealed record ShowMatchPairs(CohortId Cohort, int Page) : Button;

/// <param name="Cohort">Whose last run is shown when this one can no longer be approved.</param>
internal sealed record ApproveMatchRun(MatchRunId Id, CohortId Cohort) : Button;
