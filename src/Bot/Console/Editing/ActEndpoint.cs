using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;
using RazorComponentResult = Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Opens, closes, holds, resumes, finishes and cancels a cohort, each after a page that names what follows.</summary>
internal static class ActEndpoint
{
    public static void MapActs(this RouteGroupBuilder console)
    {
        foreach (var act in Enum.GetValues<CohortAct>())
        {
            var path = $"{ConsolePaths.CohortRoute}/{act.ToString().ToLowerInvariant()}";
            console
                .MapGet(
                    path,
                    (
                        Guid cohort,
                        ConsoleVisitor visitor,
                        ReadCohortCounts read,
                        TimeProvider clock,
                        CancellationToken ct
                    ) => AskAsync(act, new(cohort), visitor, read, clock.GetUtcNow(), ct)
                )
                .RequireAuthorization(ConsolePolicies.OwnCohort);
            console
                .MapPost(
                    path,
                    (
                        Guid cohort,
                        ConsoleVisitor visitor,
                        HttpRequest request,
                        ReadCohortCounts read,
                        ActRunner run,
                        TimeProvider clock,
                        CancellationToken ct
                    ) => DoAsync(act, new(cohort), visitor, request, read, run, clock.GetUtcNow(), ct)
                )
                .RequireAuthorization(ConsolePolicies.OwnCohort);
        }
    }

    private static async Task<IResult> AskAsync(
        CohortAct act,
        CohortId id,
        ConsoleVisitor visitor,
        ReadCohortCounts read,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (await read.RunAsync(id, visitor.Scope, cancellation)).Match(
            counted =>
                CohortActs.IsOffered(act, counted.Cohort)
                    ? Page(visitor, ActQuestions.Of(act, counted, visitor.Person, now))
                    : CohortAnswers.Refused(visitor, counted.Cohort, NotNow(counted.Cohort)),
            _ => ConsoleAnswers.Forbidden()
        );

    private static async Task<IResult> DoAsync(
        CohortAct act,
        CohortId id,
        ConsoleVisitor visitor,
        HttpRequest request,
        ReadCohortCounts read,
        ActRunner run,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var before = await read.RunAsync(id, visitor.Scope, cancellation);
        if (before.IsRefused)
        {
            return ConsoleAnswers.Forbidden();
        }

        var lastDay = form.Date(CohortInputs.Closes);
        var done =
            NeedsDay(act, before.Value.Cohort) && lastDay is null
                ? new EnrolmentDateMissing()
                : await Conflicts.CatchAsync(() =>
                    run.RunAsync(act, id, lastDay, visitor.ContextAt(now), cancellation)
                );
        return done.Refusal is { } refusal
            ? Again(act, before.Value, visitor, form, refusal, now)
            : Results.Redirect(ConsolePaths.Overview(id, CohortDones.Of(act)));
    }

    /// <summary>A day can be chosen otherwise; whatever else is in the way is said.</summary>
    private static IResult Again(
        CohortAct act,
        CountedCohort counted,
        ConsoleVisitor visitor,
        Form form,
        Refusal refusal,
        DateTimeOffset now
    ) =>
        refusal is EnrolmentDateMissing or EnrolmentDateHasPassed or EnrolmentClosesAfterEnd
            ? Page(
                visitor,
                ActQuestions.Of(act, counted, visitor.Person, now, form, refusal),
                StatusCodes.Status422UnprocessableEntity
            )
            : CohortAnswers.Refused(visitor, counted.Cohort, refusal is NotFound ? NotNow(counted.Cohort) : refusal);

    private static bool NeedsDay(CohortAct act, CohortFacts cohort) =>
        act == CohortAct.Open && !cohort.IsContinuous && CohortActs.IsOffered(act, cohort);

    private static CohortIsNot NotNow(CohortFacts cohort) => new(cohort.Name, cohort.State);

    private static RazorComponentResult Page(
        ConsoleVisitor visitor,
        Question asked,
        int status = StatusCodes.Status200OK
    ) => ConsoleAnswers.Page<QuestionPage>(new { Visitor = visitor, Asked = asked }, status);
}
