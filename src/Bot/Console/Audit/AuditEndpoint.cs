using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Bot.Console.Audit;

/// <summary>The audit trail for programme leads, as a page and as a file.</summary>
internal static class AuditEndpoint
{
    public static void MapAudit(this RouteGroupBuilder console)
    {
        console.MapGet("audit", ShowAsync).RequireAuthorization(ConsolePolicies.ProgrammeLead);
        console.MapGet("audit.csv", Give).RequireAuthorization(ConsolePolicies.ProgrammeLead);
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] AuditAsked asked,
        ConsoleVisitor visitor,
        ReadAuditTrail read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (asked.IsMistaken)
        {
            return Mistaken(visitor, asked, mistake: "");
        }

        var found = await read.RunAsync(
            asked.QuestionOf(visitor.Person.Working),
            visitor.Scope,
            visitor.ContextAt(clock.GetUtcNow()),
            cancellation
        );
        return found.Match<IResult>(
            page =>
                ConsoleAnswers.Page<AuditTrailPage>(
                    new
                    {
                        Visitor = visitor,
                        Asked = asked,
                        Found = page,
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );
    }

    private static IResult Give(
        [AsParameters] AuditAsked asked,
        ConsoleVisitor visitor,
        ReadAuditTrail read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!asked.CanBeDownloaded)
        {
            return Mistaken(
                visitor,
                asked,
                asked.IsMistaken ? "" : AuditText.DaysToDownload(AuditAsked.MostDays).Plain
            );
        }

        var question = asked.QuestionOf(visitor.Person.Working) with { Before = null };
        var lines = read.AllAsync(question, visitor.Scope, visitor.ContextAt(clock.GetUtcNow()), cancellation);
        return Results.Stream(
            target => AuditFile.WriteAsync(target, lines, cancellation),
            "text/csv; charset=utf-8",
            "audit-trail.csv"
        );
    }

    private static RazorComponentResult Mistaken(ConsoleVisitor visitor, AuditAsked asked, string mistake) =>
        ConsoleAnswers.Page<AuditTrailPage>(
            new
            {
                Visitor = visitor,
                Asked = asked,
                Mistake = mistake,
            },
            StatusCodes.Status422UnprocessableEntity
        );
}
