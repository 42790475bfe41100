using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>A new cohort: a template first, then its form, saved as a draft.</summary>
internal static class NewCohortEndpoint
{
    private const string One = "cohorts/new/{template}";

    public static void MapNewCohorts(this RouteGroupBuilder console)
    {
        console
            .MapGet(
                "cohorts/new",
                (ConsoleVisitor visitor) => ConsoleAnswers.Page<TemplatesPage>(new { Visitor = visitor })
            )
            .RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapGet(One, Show).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost(One, CreateAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost($"{One}/preview", PreviewAsync).RequireAuthorization(ConsolePolicies.Coordinator);
    }

    private static IResult Show(string template, ConsoleVisitor visitor, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return Find(template) is { } found
            ? Page(visitor, CohortFormViews.New(found, Ids.New<CohortId>(now), visitor.Person, now))
            : Results.Redirect(ConsolePaths.Templates);
    }

    private static async Task<IResult> CreateAsync(
        string template,
        ConsoleVisitor visitor,
        HttpRequest request,
        CreateCohort create,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (Find(template) is not { } found)
        {
            return Results.Redirect(ConsolePaths.Templates);
        }

        var now = clock.GetUtcNow();
        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var id = Guid.TryParse(form.Text(CohortFormViews.Id), out var given) ? new(given) : Ids.New<CohortId>(now);
        var created = await Conflicts.CatchAsync(() =>
            create.RunAsync(Wanted(found, id, form), visitor.ContextAt(now), cancellation)
        );
        return created.Match<IResult>(
            made => Results.Redirect(ConsolePaths.Overview(made, CohortDone.Created)),
            refusal =>
                Page(
                    visitor,
                    CohortFormViews.New(found, id, visitor.Person, now, form, refusal),
                    StatusCodes.Status422UnprocessableEntity
                )
        );
    }

    private static async Task<IResult> PreviewAsync(
        string template,
        ConsoleVisitor visitor,
        HttpRequest request,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (Find(template) is not { } found)
        {
            return Results.NotFound();
        }

        var form = await ConsoleForms.ReadAsync(request, cancellation);
        var (cohort, days) = CohortFormViews.Suggested(found, default, visitor.Person.Working, clock.GetUtcNow());
        return ConsoleAnswers.Page<CardPreview>(
            new
            {
                Shown = InvitationPreview.Of(
                    cohort with
                    {
                        Model = CohortFormViews.ModelIn(found, form),
                    },
                    days,
                    form,
                    visitor.Person
                ),
            }
        );
    }

    private static NewCohort Wanted(CohortTemplate template, CohortId id, Form form) =>
        (
            NewCohortFields.Of(id, form) with
            {
                Model = CohortFormViews.ModelIn(template, form),
                IsContinuous = template.IsContinuous,
            }
        ).Wanted() with
        {
            Rules = CohortRuleFields.Read(form),
        };

    private static CohortTemplate? Find(string name) =>
        Enum.TryParse<TemplateKind>(name, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? CohortTemplate.Of(kind)
            : null;

    private static RazorComponentResult Page(
        ConsoleVisitor visitor,
        CohortFormView view,
        int status = StatusCodes.Status200OK
    ) => ConsoleAnswers.Page<CohortFormPage>(new { Visitor = visitor, View = view }, status);
}
