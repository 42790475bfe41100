using MentorBot.Bot.Cards;
using MentorBot.Bot.Matching;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>What can be done with a cohort in the state it is in; at most five buttons.</summary>
internal static class CohortActions
{
    public static IEnumerable<CardAction> Of(CohortFacts cohort) =>
        [.. ForState(cohort.State, cohort.Id), Press.Plain("All cohorts", new ShowCohorts())];

    private static IEnumerable<CardAction> ForState(CohortState state, CohortId id) =>
        state switch
        {
            CohortState.Draft => [Press.Primary("Open enrolment", new OpenCohort(id)), Cancel(id)],
            CohortState.Enrolling =>
            [
                Press.Primary("Invite people", new ShowInvite(id)),
                Press.Plain("Preview the match", new RunMatchPreview(id)),
                Press.Plain("Close enrolment", new CloseCohort(id)),
                Cancel(id),
            ],
            CohortState.Matching =>
            [
                Press.Primary("Preview the match", new RunMatchPreview(id)),
                Press.Plain("Reopen enrolment", new OpenCohort(id)),
                Cancel(id),
            ],
            CohortState.Active =>
            [
                Press.Plain("Refresh", new ShowCohort(id)),
                Press.Plain("Match those who wait", new RunMatchPreview(id)),
                Cancel(id),
            ],
            CohortState.Closing => [Cancel(id)],
            _ => [],
        };

    private static CardAction Cancel(CohortId id) => Press.Danger("Cancel the cohort", new AskCancelCohort(id));
}
