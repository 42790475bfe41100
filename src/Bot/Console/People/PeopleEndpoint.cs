using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.People;

/// <summary>The people of a cohort by name, and reminding those who have not signed up.</summary>
internal static class PeopleEndpoint
{
    public static void MapPeople(this RouteGroupBuilder console)
    {
        console.MapGet($"{ConsolePaths.CohortRoute}/people", ShowAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapGet($"{ConsolePaths.CohortRoute}/remind", AskAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console
            .MapPost($"{ConsolePaths.CohortRoute}/remind", RemindAsync)
            .RequireAuthorization(ConsolePolicies.OwnCohort);
    }

    private static async Task<IResult> ShowAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        [AsParameters] PeopleAsked asked,
        ReadCohortPeople read,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(clock.GetUtcNow());
        var found = await read.RunAsync(new(cohort), asked.Question, context, cancellation);
        return found.Match<IResult>(
            people =>
                ConsoleAnswers.Page<PeoplePage>(
                    new
                    {
                        Visitor = visitor,
                        Found = people,
                        Tab = asked.Shown,
                        Name = asked.Question.Name,
                        Reminded = asked.Count,
                    }
                ),
            _ => ConsoleAnswers.Forbidden()
        );
    }

    /// <summary>Names how many would be reminded, and changes nothing.</summary>
    private static async Task<IResult> AskAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        RemindInvited remind,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        Answer(
            await remind.CountAsync(new(cohort), visitor.ContextAt(clock.GetUtcNow()), cancellation),
            cohort,
            visitor,
            counts =>
                ConsoleAnswers.Page<RemindPage>(
                    new
                    {
                        Visitor = visitor,
                        Cohort = new CohortId(cohort),
                        Counts = counts,
                    }
                )
        );

    private static async Task<IResult> RemindAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        RemindInvited remind,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        Answer(
            await remind.RunAsync(new(cohort), visitor.ContextAt(clock.GetUtcNow()), cancellation),
            cohort,
            visitor,
            counts => Results.Redirect($"{ConsolePaths.People(new(cohort))}?tab=missing&reminded={counts.Told}")
        );

    private static IResult Answer(
        Result<ReminderCounts> result,
        Guid cohort,
        ConsoleVisitor visitor,
        Func<ReminderCounts, IResult> done
    ) =>
        result.Match(
            done,
            refusal =>
                ConsoleAnswers.Page<RemindPage>(
                    new
                    {
                        Visitor = visitor,
                        Cohort = new CohortId(cohort),
                        Refused = RefusalWords.For(refusal),
                    }
                )
        );
}
