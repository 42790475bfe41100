using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console;

/// <summary>The addresses of the console's pages.</summary>
public static class ConsolePaths
{
    public const string Home = "/console";

    /// <summary>The secret follows as a fragment, which browsers send nowhere, so it is in no log.</summary>
    public const string Door = "/console/door";
    public const string SignOut = "/console/sign-out";
    public const string Sessions = "/console/sessions";
    public const string Cohorts = "/console/cohorts";

    /// <summary>The name of the route value that says which cohort a page is about.</summary>
    public const string CohortValue = "cohort";

    public static string Overview(CohortId cohort) => $"{Cohorts}/{cohort}";

    public static string Figures(CohortId cohort) => $"{Cohorts}/{cohort}/figures.csv";

    public static string People(CohortId cohort) => $"{Cohorts}/{cohort}/people";

    public static string Match(CohortId cohort) => $"{Cohorts}/{cohort}/match";

    public static string ApproveMatch(CohortId cohort) => $"{Match(cohort)}/approve";

    public static string MatchPairs(CohortId cohort) => $"{Match(cohort)}/pairs";

    public static string MatchLocks(CohortId cohort) => $"{Match(cohort)}/locks";

    public static string TwoPeople(CohortId cohort) => $"{Match(cohort)}/two";

    public static string Remind(CohortId cohort) => $"{Cohorts}/{cohort}/remind";
}
