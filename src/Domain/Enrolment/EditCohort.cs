using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Changes a cohort's name, purpose, skills and dates, as far as its state allows. Whoever takes part is told of new dates,
/// because dates that were announced do not move silently. A skill that somebody chose stays. A form that asks for the rules, too,
/// changes all of it or nothing.
/// </summary>
public sealed class EditCohort(MentorStore store)
{
    /// <returns>
    /// How many people are told of new dates. Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>,
    /// <see cref="CardIsOutdated"/>, or <see cref="CohortPlanRefused"/> with every mistake.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">
    /// A concurrency conflict: the cohort was changed meanwhile. Retry.
    /// </exception>
    public async Task<Result<int>> RunAsync(
        CohortId id,
        CohortChanges form,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (
            context.IsOutdated(
                form.Rules is null ? VersionOf(cohort) : FullVersionOf(VersionOf(cohort), cohort.Policy, cohort.State)
            )
        )
        {
            return new CardIsOutdated();
        }

        var working = await WorkingTimeAsync(context.Person, cancellation);
        var mistakes = await MistakesAsync(cohort, form.Tidied(), working, context.Now, cancellation);
        return mistakes.Count > 0
            ? new CohortPlanRefused(mistakes)
            : await ChangeAsync(cohort, form.Tidied(), working, context, cancellation);
    }

    /// <summary>Of all that the form shows, so that an old card does not undo a newer change.</summary>
    public static string VersionOf(Cohort cohort) =>
        VersionOf(
            cohort.Name,
            cohort.Purpose,
            cohort.Skills,
            cohort.EnrolmentClosesAt,
            cohort.StartsAt,
            cohort.EndsAt,
            cohort.LearningGoal
        );

    /// <inheritdoc cref="VersionOf(Cohort)"/>
    public static string VersionOf(
        string name,
        string purpose,
        IReadOnlyList<string> skills,
        DateTimeOffset closes,
        DateTimeOffset starts,
        DateTimeOffset ends,
        string? learningGoal
    ) => AnswerVersion.Of(name, purpose, skills, closes, starts, ends, learningGoal);

    /// <summary>
    /// Of a form that shows the rules, too, and whose fields depend on the state: what it asked for must not be ignored because
    /// the cohort has moved on meanwhile.
    /// </summary>
    public static string FullVersionOf(string version, CohortPolicy policy, CohortState state) =>
        AnswerVersion.Of(version, policy, state);

    private Task<WorkingTime> WorkingTimeAsync(PersonId person, CancellationToken cancellation) =>
        store.People.Where(p => p.Id == person).Select(p => p.Working).SingleAsync(cancellation);

    private async Task<List<Refusal>> MistakesAsync(
        Cohort cohort,
        CohortChanges wanted,
        WorkingTime working,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (!cohort.TakesChanges)
        {
            return [];
        }

        var mistakes = wanted.Mistakes(cohort, working, now).ToList();
        if (await store.IsNameTakenAsync(wanted.Name, cohort.Id, cancellation))
        {
            mistakes.Insert(0, new NameTaken(wanted.Name));
        }

        mistakes.AddRange(cohort.TakesSkills ? await store.SkillsInUseAsync(cohort, wanted.Skills, cancellation) : []);
        return mistakes;
    }

    private async Task<Result<int>> ChangeAsync(
        Cohort cohort,
        CohortChanges wanted,
        WorkingTime working,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var moved = cohort.Change(wanted, working);
        if (moved.Refusal is { } refusal)
        {
            return refusal;
        }

        if (cohort.TakesRules && wanted.Rules is { } rules)
        {
            await store.ForgetGroupsExceptAsync(cohort.Id, rules.Groups, cancellation);
        }

        var news = moved.Value ? await NewsAsync(cohort, context.Now, cancellation) : [];
        await CommitAsync(cohort.Id, news, context, cancellation);
        return news.Count;
    }

    private Task CommitAsync(CohortId id, List<Notice> news, CommandContext context, CancellationToken cancellation) =>
        store
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
                await store.WriteAsync(news, cancellation);
                await store.CommitAsync(context, "edit-cohort", id.Value, cancellation);
                await transaction.CommitAsync(cancellation);
            });

    private async Task<List<Notice>> NewsAsync(Cohort cohort, DateTimeOffset now, CancellationToken cancellation)
    {
        var dates = AnswerVersion.Of(cohort.Days, now);
        var people = await store
            .Enrolments.Where(e => e.CohortId == cohort.Id)
            .Where(e => e.State == EnrolmentState.Submitted || e.State == EnrolmentState.Matched)
            .Select(e => e.PersonId)
            .ToListAsync(cancellation);
        return people.ConvertAll(person =>
            Notice.Tell(person, NoticeKind.EnrolmentReopened, cohort.Id.Value, now, occurrence: dates)
        );
    }
}
