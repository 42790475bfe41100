using System.Globalization;
using MentorBot.Bot.Console.Layout;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Console.Overview;

/// <summary>The figures of the overview as a file for a spreadsheet; what the page leaves blank is blank here too.</summary>
internal static class OverviewFile
{
    public static byte[] Of(CohortOverview found) =>
        Csv.Write([
            [OverviewText.Figure.Plain, OverviewText.Week.Plain, OverviewText.Value.Plain],
            [ConsoleText.Cohort.Plain, "", found.Cohort.Name],
            [OverviewText.StateColumn.Plain, "", StateWords.Short(found.Cohort.State).Plain],
            [OverviewText.Invited.Plain, "", Number(found.Stages.Invited)],
            [OverviewText.SignedUp.Plain, "", Number(found.Stages.SignedUp)],
            [OverviewText.Matched.Plain, "", Number(found.Stages.Matched)],
            [OverviewText.Active.Plain, "", Number(found.Stages.Active)],
            [OverviewText.GoalsSet.Plain, "", Number(found.Trend.GoalsSet)],
            [OverviewText.GoalsReached.Plain, "", Number(found.Trend.GoalsReached)],
            .. found.Trend.Weeks.Select(week =>
                new[]
                {
                    OverviewText.MeetingsHeld.Plain,
                    week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Number(week.Meetings),
                }
            ),
        ]);

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
