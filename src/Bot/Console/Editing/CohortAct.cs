using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What a coordinator can do with a cohort as a whole, each after one question.</summary>
public enum CohortAct
{
    /// <summary>Open enrolment, for the first time or again.</summary>
    Open,

    /// <summary>Close enrolment, or a continuous cohort to new people.</summary>
    Close,

    /// <summary>Hold the matching of a continuous cohort.</summary>
    Hold,

    /// <summary>Let it go on.</summary>
    Resume,

    /// <summary>Finish a continuous cohort.</summary>
    Finish,

    /// <summary>Cancel a cohort.</summary>
    Cancel,
}

/// <summary>When an act is offered, and what its button says: as in the chat.</summary>
internal static class CohortActs
{
    public static bool IsOffered(CohortAct act, CohortFacts cohort) =>
        act switch
        {
            CohortAct.Open => cohort.State is CohortState.Draft
                || cohort is { State: CohortState.Matching, IsContinuous: false }
                || cohort is { State: CohortState.Active, IsContinuous: true },
            CohortAct.Close => cohort.State == CohortState.Enrolling,
            CohortAct.Hold => ContinuousElements.IsRunning(cohort) && cohort.MatchingHeldAt is null,
            CohortAct.Resume => ContinuousElements.IsRunning(cohort) && cohort.MatchingHeldAt is not null,
            CohortAct.Finish => ContinuousElements.IsRunning(cohort),
            _ => cohort.State is not (CohortState.Completed or CohortState.Cancelled),
        };

    public static string LabelOf(CohortAct act, CohortFacts cohort) =>
        (
            act switch
            {
                CohortAct.Open when cohort.State == CohortState.Draft => CohortText.OpenEnrolment,
                CohortAct.Open when cohort.IsContinuous => CohortText.OpenAgain,
                CohortAct.Open => CohortText.Reopen,
                CohortAct.Close => cohort.IsContinuous ? CohortText.CloseToNew : CohortText.CloseEnrolment,
                CohortAct.Hold => CohortText.Hold,
                CohortAct.Resume => CohortText.GoOn,
                CohortAct.Finish => CohortText.Finish,
                _ => CohortText.CancelCohort,
            }
        ).Plain;
}
