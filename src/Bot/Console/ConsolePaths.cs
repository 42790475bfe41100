using MentorBot.Bot.Console.Digests;
using MentorBot.Bot.Console.Editing;
using MentorBot.Domain.Cohorts;
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

    /// <summary>Who did what; for programme leads.</summary>
    public const string Audit = "/console/audit";
    public const string AuditFile = "/console/audit.csv";

    /// <summary>Managers and what they get.</summary>
    public const string Digests = "/console/digests";

    /// <summary>The name of the route value that says which cohort a page is about.</summary>
    public const string CohortValue = "cohort";

    /// <summary>The route of a cohort, below <see cref="Home"/>.</summary>
    public const string CohortRoute = $"cohorts/{{{CohortValue}:guid}}";

    /// <summary>Where somebody begins.</summary>
    public static string HomeOf(ConsoleRole role) => role >= ConsoleRole.Coordinator ? Cohorts : Mine;

    /// <summary>The home of one of the person's own mentorships.</summary>
    public static string Mentorship(MentorshipId mentorship) => $"{Mine}/{mentorship}";

    public static string Digest(PersonId manager) => $"{Digests}/{manager}";

    /// <summary>The digest of a manager, which says what was switched a moment ago.</summary>
    public static string Digest(PersonId manager, DigestSwitch done) =>
        $"{Digest(manager)}?done={done.ToString().ToLowerInvariant()}";

    public const string Templates = "/console/cohorts/new";

    public static string Template(TemplateKind kind) => $"{Templates}/{kind.ToString().ToLowerInvariant()}";

    public static string TemplatePreview(TemplateKind kind) => $"{Template(kind)}/preview";

    public static string Edit(CohortId cohort) => $"{Cohorts}/{cohort}/edit";

    public static string Copy(CohortId cohort) => $"{Cohorts}/{cohort}/copy";

    public static string Invite(CohortId cohort) => $"{Cohorts}/{cohort}/invite";

    public static string SendInvitations(CohortId cohort) => $"{Cohorts}/{cohort}/invite/send";

    public static string Act(CohortId cohort, CohortAct act) =>
        $"{Cohorts}/{cohort}/{act.ToString().ToLowerInvariant()}";

    public static string Preview(CohortId cohort) => $"{Cohorts}/{cohort}/preview";

    public static string Overview(CohortId cohort) => $"{Cohorts}/{cohort}";

    /// <summary>The overview, which says what was done a moment ago.</summary>
    /// <param name="people">How many people it concerned; 0 for nobody.</param>
    public static string Overview(CohortId cohort, CohortDone done, int people = 0) =>
        $"{Cohorts}/{cohort}?done={done.ToString().ToLowerInvariant()}&people={people}";

    public static string Figures(CohortId cohort) => $"{Cohorts}/{cohort}/figures.csv";

    public static string People(CohortId cohort) => $"{Cohorts}/{cohort}/people";

    public static string Match(CohortId cohort) => $"{Cohorts}/{cohort}/match";

    public static string ApproveMatch(CohortId cohort) => $"{Match(cohort)}/approve";

    public static string MatchPairs(CohortId cohort) => $"{Match(cohort)}/pairs";

    public static string MatchLocks(CohortId cohort) => $"{Match(cohort)}/locks";

    public static string TwoPeople(CohortId cohort) => $"{Match(cohort)}/two";

    /// <summary>Messages that could not be delivered, of whichever cohort.</summary>
    public const string Messages = "/console/messages";
    public const string ResendMessages = "/console/messages/resend";
    public const string AskDropMessages = "/console/messages/ask";
    public const string DropMessages = "/console/messages/drop";

    public static string Health(CohortId cohort) => $"{Cohorts}/{cohort}/health";

    public static string Remind(CohortId cohort) => $"{Cohorts}/{cohort}/remind";
}
