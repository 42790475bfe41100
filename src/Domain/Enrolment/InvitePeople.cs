using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Invites people to sign up; an invitation enrols nobody. Each person is invited to a cohort once. Guests, service
/// accounts and people who have an enrolment already are left out.
/// </summary>
public sealed class InvitePeople(MentorStore store)
{
    /// <summary>
    /// The most invitations sent at once; a coordinator who repeats the command invites the next ones.
    /// </summary>
    public const int MostAtOnce = 1000;
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>Counts who would be invited, and changes nothing.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public async Task<Result<InvitationResult>> CountAsync(
        CohortId id,
        Invitees whom,
        CommandContext context,
        CancellationToken ct
    ) =>
        (await PlanAsync(id, whom, context, ct)).Match<Result<InvitationResult>>(
            plan => plan.Result,
            refusal => refusal
        );

    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="NamesBesideGroup"/>,
    /// <see cref="NobodyNamed"/> or <see cref="TooManyNamed"/>.
    /// </returns>
    public async Task<Result<InvitationResult>> RunAsync(
        CohortId id,
        Invitees whom,
        CommandContext context,
        CancellationToken ct
    )
    {
        var planned = await PlanAsync(id, whom, context, ct);
        if (planned.Refusal is { } refusal)
        {
            return refusal;
        }

        // The last day ends at each person's own midnight, so up to a day later in the west.
        var lifetime = planned.Value.Cohort.EnrolmentClosesAt + OneDay - context.Now;
        store.Notices.AddRange(
            planned.Value.People.Select(person =>
                Notice.Tell(person, NoticeKind.CohortInvitation, id.Value, context.Now, lifetime: lifetime)
            )
        );
        await store.CommitAsync(context, "invite-people", id.Value, ct);
        return planned.Value.Result;
    }

    private async Task<Result<Plan>> PlanAsync(CohortId id, Invitees whom, CommandContext context, CancellationToken ct)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], ct) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (!cohort.TakesEnrolments)
        {
            return new CohortIsNot(cohort.Name, cohort.State);
        }

        return whom.Scope switch
        {
            not InviteScope.Named when whom.Named.Count > 0 => new NamesBesideGroup(),
            InviteScope.Named when whom.Named.Count == 0 => new NobodyNamed(),
            InviteScope.Named when PartsOf(whom) > Invitees.MostNamed * 2 => new TooManyNamed(Invitees.MostNamed),
            InviteScope.Named when whom.Named.Count > Invitees.MostNamed => new TooManyNamed(Invitees.MostNamed),
            _ => await PlanAsync(cohort, whom, ct),
        };
    }

    /// <summary>A name has at most two parts for most people: the surname before the comma, and the rest.</summary>
    private static int PartsOf(Invitees whom) => whom.Named.Sum(text => TypedNames.PartsOf(text).Count);

    private async Task<Plan> PlanAsync(Cohort cohort, Invitees whom, CancellationToken ct)
    {
        var (all, unknown) = await ResolveAsync(whom, ct);
        var mentors = store.MentorsOf(cohort.MentorsOfId);
        var people = cohort.MentorsOfId is null ? all : all.Where(p => mentors.Contains(p.Id));
        var eligible = people.Where(p => p.IsEligible);
        var open = Uninvited(eligible, cohort.Id);
        var reachable = open.Where(p => p.Reachability == Reachability.Reachable);

        var counts = await CountAsync(eligible, open, reachable, ct);
        var named = people.Where(_ => whom.Scope == InviteScope.Named);
        var notEligible = await named.CountAsync(p => !p.IsEligible, ct);
        var told = await reachable.OrderBy(p => p.Id).Select(p => p.Id).Take(MostAtOnce).ToListAsync(ct);
        return new(
            cohort,
            told,
            new(
                told.Count,
                counts.Eligible - counts.Open,
                counts.Open - counts.Reachable,
                counts.Reachable - told.Count,
                notEligible,
                unknown
            )
        );
    }

    private async Task<(IQueryable<Person> People, IReadOnlyList<string> Unknown)> ResolveAsync(
        Invitees whom,
        CancellationToken cancellation
    )
    {
        if (whom.Scope != InviteScope.Named)
        {
            var department = whom.Department;
            var all = store.People.AsNoTracking();
            return (whom.Scope == InviteScope.Department ? all.Where(p => p.Department == department) : all, []);
        }

        var (found, unknown) = await store.FindNamedAsync(whom.Named, cancellation);
        return (store.People.AsNoTracking().Where(p => found.Contains(p.Id)), unknown);
    }

    private IQueryable<Person> Uninvited(IQueryable<Person> people, CohortId cohort)
    {
        var subject = cohort.Value;
        return people
            .Where(p => !store.Enrolments.Any(e => e.CohortId == cohort && e.PersonId == p.Id))
            .Where(p =>
                !store.Notices.Any(n =>
                    n.RecipientId == p.Id && n.SubjectId == subject && n.Kind == NoticeKind.CohortInvitation
                )
            )
            .Where(p =>
                !store.SentNotices.Any(n =>
                    n.RecipientId == p.Id && n.SubjectId == subject && n.Kind == NoticeKind.CohortInvitation
                )
            );
    }

    private static async Task<(int Eligible, int Open, int Reachable)> CountAsync(
        IQueryable<Person> eligible,
        IQueryable<Person> open,
        IQueryable<Person> reachable,
        CancellationToken cancellation
    ) =>
        (
            await eligible.CountAsync(cancellation),
            await open.CountAsync(cancellation),
            await reachable.CountAsync(cancellation)
        );

    private sealed record Plan(Cohort Cohort, IReadOnlyList<PersonId> People, InvitationResult Result);
}

/// <summary>Who is to be invited.</summary>
/// <param name="Scope">How they are chosen.</param>
/// <param name="Department">The department, for <see cref="InviteScope.Department"/>.</param>
/// <param name="Named">
/// E-mail addresses or full names, one or several in each entry, for <see cref="InviteScope.Named"/>.
/// </param>
public sealed record Invitees(InviteScope Scope, string Department, IReadOnlyList<string> Named)
{
    public const int MostNamed = 200;
}

/// <summary>How the people to invite are chosen.</summary>
public enum InviteScope
{
    /// <summary>Everyone in the organisation.</summary>
    Everybody,

    /// <summary>Everyone in one department.</summary>
    Department,

    /// <summary>People named one by one.</summary>
    Named,
}
