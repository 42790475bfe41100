using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Audit;

/// <summary>An entry of the audit trail as people read it, the same on the page and in the file.</summary>
internal static class AuditWords
{
    public static string When(AuditLine line, WorkingTime reader) =>
        $"{LocalDates.Day(line.At, reader)}, {LocalDates.Clock(line.At, reader)}";

    public static string Who(AuditLine line) =>
        line.Actor switch
        {
            AuditActor.System => AuditText.System.Plain,
            AuditActor.Erased => AuditText.Gone.Plain,
            AuditActor.NotSaid => AuditText.NotSaid.Plain,
            _ => line.Name ?? "",
        };

    public static string What(AuditLine line) => ActNames.Of(line.Act);

    public static string OnWhat(AuditLine line) => line.Subject ?? "";
}
