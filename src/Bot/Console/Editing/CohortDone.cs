using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What was done a moment ago, as the address of the overview says it after a form.</summary>
public enum CohortDone
{
    Created,
    Saved,
}

/// <summary>Says what was done.</summary>
internal static class CohortDones
{
    /// <summary>Null for anything else than is offered.</summary>
    public static CohortDone? Find(string? name) =>
        Enum.TryParse<CohortDone>(name, ignoreCase: true, out var done) && Enum.IsDefined(done) ? done : null;

    /// <param name="people">How many people it concerned.</param>
    public static string Words(CohortDone done, CohortFacts cohort, int people) =>
        done switch
        {
            CohortDone.Created => CohortFormText.Created.Plain,
            _ => EditCohortHandler.Words(people).Plain,
        };
}
