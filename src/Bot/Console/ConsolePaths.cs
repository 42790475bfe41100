using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console;

/// <summary>The addresses of the console's pages.</summary>
public static class ConsolePaths
{
    public const string Home = "/console";

    /// <summary>The secret follows as a fragment, which browsers send nowhere, so it is in no log.</summary>
    public const string Door = "/console/door";

    /// <summary>What a tab of Teams opens; its query says for what.</summary>
    public const string Tab = "/console/tab";

    /// <summary>A person's own mentoring.</summary>
    public const string Mine = "/console/mine";
    public const string MyData = "/console/mine/data";
    public const string SignOut = "/console/sign-out";
    public const string Sessions = "/console/sessions";
    public const string Cohorts = "/console/cohorts";

    /// <summary>The name of the route value that says which cohort a page is about.</summary>
    public const string CohortValue = "cohort";

    /// <summary>Where somebody begins.</summary>
    public static string HomeOf(ConsoleRole role) => role >= ConsoleRole.Coordinator ? Cohorts : Mine;

    /// <summary>The home of one of the person's own mentorships.</summary>
    public static string Mentorship(MentorshipId mentorship) => $"{Mine}/{mentorship}";

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
