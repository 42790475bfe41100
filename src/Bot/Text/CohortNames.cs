using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Text;

/// <summary>What the cohort of a mentorship is called: as its coordinator wrote it, or that there is no programme behind it.</summary>
internal static class CohortNames
{
    public static string Of(MentorshipView view) => view.IsInformal ? ModelText.Informal.Plain : view.Cohort;
}
