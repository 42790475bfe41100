using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What was done a moment ago, as the address of the overview says it after a form.</summary>
public enum CohortDone
{
    Created,
    Saved,
    Copied,
    Opened,
    Closed,
    Held,
    Resumed,
    Finished,
    Cancelled,
    Invited,
}

/// <summary>Says what was done, and by what it can be undone.</summary>
internal static class CohortDones
{
    /// <summary>Null for anything else than is offered.</summary>
    public static CohortDone? Find(string? name) =>
        Enum.TryParse<CohortDone>(name, ignoreCase: true, out var done) && Enum.IsDefined(done) ? done : null;

    public static CohortDone Of(CohortAct act) =>
        act switch
        {
            CohortAct.Open => CohortDone.Opened,
            CohortAct.Close => CohortDone.Closed,
            CohortAct.Hold => CohortDone.Held,
            CohortAct.Resume => CohortDone.Resumed,
            CohortAct.Finish => CohortDone.Finished,
            _ => CohortDone.Cancelled,
        };

    /// <summary>Null where the domain has no way back, or it is not open.</summary>
    public static CohortAct? UndoOf(CohortDone done, CohortFacts cohort)
    {
        CohortAct? undo = done switch
        {
            CohortDone.Opened when cohort.IsContinuous => CohortAct.Close,
            CohortDone.Closed => CohortAct.Open,
            CohortDone.Held => CohortAct.Resume,
            CohortDone.Resumed => CohortAct.Hold,
            _ => null,
        };
        return undo is { } act && CohortActs.IsOffered(act, cohort) ? act : null;
    }

    /// <param name="people">How many people it concerned.</param>
    public static string Words(CohortDone done, CohortFacts cohort, int people) =>
        (
            done switch
            {
                CohortDone.Created => CohortFormText.Created,
                CohortDone.Copied => ActText.CopiedNow,
                CohortDone.Opened => cohort.IsContinuous ? CohortText.OpenedAnyDayNow : CohortText.OpenedNow,
                CohortDone.Closed => cohort.IsContinuous ? CohortText.ClosedToNewNow : CohortText.ClosedNow,
                CohortDone.Held => CohortText.HeldNow,
                CohortDone.Resumed => CohortText.GoesOnNow,
                CohortDone.Finished => CohortText.FinishedNow,
                CohortDone.Cancelled => CohortText.CancelledNow,
                CohortDone.Invited => InviteText.OnTheirWay(people),
                _ => EditCohortHandler.Words(people),
            }
        ).Plain;
}
