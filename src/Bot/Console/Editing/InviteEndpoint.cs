using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Invites people to a cohort: whom first, then a page that names their number, then they are invited.</summary>
internal static class InviteEndpoint
{
    private const string Path = $"{ConsolePaths.CohortRoute}/invite";

    public static void MapInvitations(this RouteGroupBuilder console)
    {
        console.MapGet(Path, AskAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapPost(Path, ReviewAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
        console.MapPost($"{Path}/send", SendAsync).RequireAuthorization(ConsolePolicies.OwnCohort);
    }

    private static async Task<IResult> AskAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        InvitePages pages,
        TimeProvider clock,
        CancellationToken cancellation
    ) => await pages.AskAsync(new(cohort), visitor, clock.GetUtcNow(), cancellation);

    private static async Task<IResult> ReviewAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        HttpRequest request,
        InvitePages pages,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        return await pages.ReviewAsync(new(cohort), visitor, form, null, clock.GetUtcNow(), cancellation);
    }

    /// <summary>Sends only to as many as the question named; otherwise it is asked again.</summary>
    private static async Task<IResult> SendAsync(
        Guid cohort,
        ConsoleVisitor visitor,
        HttpRequest request,
        InvitePages pages,
        Inviter invite,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (id, now) = (new CohortId(cohort), clock.GetUtcNow());
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var context = visitor.ContextAt(now);
        var counted = await invite.CountAsync(id, form, context, cancellation);
        if (counted.IsRefused || counted.Value.Told != form.Number(InviteQuestions.People))
        {
            return await pages.ReviewAsync(id, visitor, form, InviteText.Changed.Plain, now, cancellation);
        }

        var sent = await Conflicts.CatchAsync(() => invite.RunAsync(id, form, context, cancellation));
        return sent.IsRefused
            ? await pages.ReviewAsync(id, visitor, form, InviteText.Changed.Plain, now, cancellation)
            : Results.Redirect(ConsolePaths.Overview(id, CohortDone.Invited, sent.Value.Told));
    }
}

/// <summary>The pages before invitations are sent.</summary>
internal sealed class InvitePages(Inviter invite, ListDepartments departments, ReadCohortCounts read)
{
    private static readonly Form ToMentors = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { [InviteCards.Whom] = InviteCards.Mentors }
    );

    /// <summary>A circle of mentors is for them alone, so there is nothing to choose.</summary>
    public async Task<IResult> AskAsync(
        CohortId id,
        ConsoleVisitor visitor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var counted = await read.RunAsync(id, visitor.Scope, cancellation);
        return counted.IsRefused ? ConsoleAnswers.Forbidden()
            : counted.Value.Cohort is { State: not CohortState.Enrolling } cohort ? NotOpen(visitor, cohort)
            : counted.Value.Cohort.MentorsOfId is not null
                ? await ReviewAsync(id, visitor, ToMentors, null, now, cancellation)
            : await WhomAsync(counted.Value.Cohort, visitor, Form.Empty, null, now, cancellation);
    }

    /// <param name="problem">Why it is asked again; null the first time.</param>
    public async Task<IResult> ReviewAsync(
        CohortId id,
        ConsoleVisitor visitor,
        Form form,
        string? problem,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var cohort = await read.RunAsync(id, visitor.Scope, cancellation);
        var counts = await invite.CountAsync(id, form, visitor.ContextAt(now), cancellation);
        return (cohort.Refusal, counts.Refusal) switch
        {
            ({ }, _) => ConsoleAnswers.Forbidden(),
            (_, CohortIsNot) => NotOpen(visitor, cohort.Value.Cohort),
            (_, { } refusal) => await WhomAsync(
                cohort.Value.Cohort,
                visitor,
                form,
                RefusalWords.For(refusal),
                now,
                cancellation
            ),
            _ => Page(visitor, InviteQuestions.Confirm(cohort.Value.Cohort, counts.Value, form, problem)),
        };
    }

    private async Task<IResult> WhomAsync(
        CohortFacts cohort,
        ConsoleVisitor visitor,
        Form form,
        string? problem,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var context = visitor.ContextAt(now);
        var known = await departments.RunAsync(context, cancellation);
        var alumni = await invite.CountAlumniAsync(cohort.Id, context, cancellation);
        return Page(visitor, InviteQuestions.Whom(cohort, known.Value, alumni, form, problem), problem is null);
    }

    private static IResult NotOpen(ConsoleVisitor visitor, CohortFacts cohort) =>
        CohortAnswers.Refused(visitor, cohort, new CohortIsNot(cohort.Name, cohort.State));

    private static RazorComponentResult Page(ConsoleVisitor visitor, Question asked, bool isGood = true) =>
        ConsoleAnswers.Page<QuestionPage>(
            new { Visitor = visitor, Asked = asked },
            isGood ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}
