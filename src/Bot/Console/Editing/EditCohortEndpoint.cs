using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Edits a cohort with the form that made it; what its state no longer allows is not asked for.</summary>
internal static class EditCohortEndpoint
{
    public static void MapEditCohorts(this RouteGroupBuilder console)
    {
        console.MapGet($"{ConsolePaths.CohortRoute}/edit", ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapPost($"{ConsolePaths.CohortRoute}/edit", SaveAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console
            .MapPost($"{ConsolePaths.CohortRoute}/preview", PreviewAsync)
            .RequireAuthorization(ConsolePolicies.OwnCohort);
    }

    private static async Task<IResult> ShowAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        ReadCohortCounts read,
        CancellationToken cancellation
    ) =>
        (await read.RunAsync(new(cohort), visitor.Scope, cancellation)).Match(
            counted => Page(visitor, counted, null, null),
            _ => ConsoleAnswers.Forbidden()
        );

    private static async Task<IResult> SaveAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        HttpRequest request,
        ReadCohortCounts read,
        EditCohort edit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var before = await read.RunAsync(new(cohort), visitor.Scope, cancellation);
        if (before.IsRefused)
        {
            return ConsoleAnswers.Forbidden();
        }

        var changes = EditCohortHandler.ChangesIn(form, before.Value.Cohort.Skills) with
        {
            Rules = CohortRuleFields.Read(form),
        };
        var context = visitor.ContextAt(clock.GetUtcNow()) with { Seen = form.Text(CohortFormViews.Seen) };
        var saved = await Conflicts.CatchAsync(() => edit.RunAsync(new(cohort), changes, context, cancellation));
        if (!saved.IsRefused)
        {
            return Results.Redirect(ConsolePaths.Overview(new(cohort), CohortDone.Saved, saved.Value));
        }

        var now = await read.RunAsync(new(cohort), visitor.Scope, cancellation);
        return now.Match(counted => Page(visitor, counted, form, saved.Refusal), _ => ConsoleAnswers.Forbidden());
    }

    private static async Task<IResult> PreviewAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        HttpRequest request,
        ReadCohortCounts read,
        CancellationToken cancellation
    )
    {
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        return (await read.RunAsync(new(cohort), visitor.Scope, cancellation)).Match<IResult>(
            counted =>
                ConsoleAnswers.Page<CardPreview>(
                    new
                    {
                        Shown = InvitationPreview.Of(
                            counted.Cohort,
                            CohortFormViews.DaysOf(counted.Cohort, visitor.Person.Working),
                            form,
                            visitor.Person
                        ),
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );
    }

    private static IResult Page(ConsoleVisitor visitor, CountedCohort counted, Form? typed, Refusal? refusal)
    {
        var cohort = counted.Cohort;
        return cohort.TakesChanges
            ? ConsoleAnswers.Page<CohortFormPage>(
                new { Visitor = visitor, View = CohortFormViews.Edit(counted, visitor.Person, typed, refusal) },
                refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
            )
            : CohortAnswers.Refused(visitor, cohort, new Domain.Cohorts.CohortIsNot(cohort.Name, cohort.State));
    }
}
