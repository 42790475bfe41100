using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Copies a cohort as a draft, after a page that names what the copy will be.</summary>
internal static class CopyEndpoint
{
    private const string Path = $"{ConsolePaths.CohortRoute}/copy";

    public static void MapCopies(this RouteGroupBuilder console)
    {
        console.MapGet(Path, AskAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapPost(Path, CopyAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
    }

    private static async Task<IResult> AskAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        ReadCohortCounts read,
        DuplicateCohort duplicate,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var counted = await read.RunAsync(new(cohort), visitor.Scope, cancellation);
        var plan = await duplicate.PlanAsync(new(cohort), visitor.ContextAt(now), cancellation);
        return counted.IsRefused || plan.IsRefused
            ? ConsoleAnswers.Forbidden()
            : ConsoleAnswers.Page<QuestionPage>(
                new { Visitor = visitor, Asked = QuestionOf(counted.Value.Cohort, plan.Value, Ids.New<CohortId>(now)) }
            );
    }

    private static async Task<IResult> CopyAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        HttpRequest request,
        DuplicateCohort duplicate,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow();
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var copy = Guid.TryParse(form.Text(CohortFormViews.Id), out var id) ? new(id) : Ids.New<CohortId>(now);
        var made = await Conflicts.CatchAsync(() =>
            duplicate.RunAsync(new(cohort), copy, visitor.ContextAt(now), cancellation)
        );
        return made.Match(
            draft => Results.Redirect(ConsolePaths.Overview(draft, CohortDone.Copied)),
            _ => ConsoleAnswers.Forbidden()
        );
    }

    private static Question QuestionOf(CohortFacts cohort, CohortPlan plan, CohortId copy) =>
        new()
        {
            Cohort = cohort,
            Title = ActText.CopyTitle(cohort.Name).Plain,
            Leads =
            [
                ActText.CopyLead(plan.Name).Plain,
                plan.Days is { } days
                    ? ActText
                        .CopyDays(
                            LocalDates.Day(days.EnrolmentCloses),
                            LocalDates.Day(days.Starts),
                            LocalDates.Day(days.Ends)
                        )
                        .Plain
                    : ActText.CopyAnyDay.Plain,
            ],
            Remarks = [ActText.CopyPeople.Plain],
            Hidden = [(CohortFormViews.Id, copy.ToString())],
            Action = ConsolePaths.Copy(cohort.Id),
            Submit = ActText.CopyNow.Plain,
            Keep = CohortFormText.Back.Plain,
            Back = ConsolePaths.Overview(cohort.Id),
        };
}
