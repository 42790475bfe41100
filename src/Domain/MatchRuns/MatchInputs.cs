using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns;

/// <summary>
/// The inputs of a run: people who have signed up, have a place that no open proposal holds, are eligible, and can be
/// reached. Everyone signed up through the bot, so a person who cannot be reached has removed or blocked it since, and
/// a proposal to them would only keep somebody else waiting.
/// </summary>
/// <param name="Problem">The problem to plan.</param>
/// <param name="HaveSomebody">
/// Candidates with a partner or an open proposal; without a further one, they do not count as left over.
/// </param>
internal sealed record MatchInputs(MatchProblem Problem, IReadOnlySet<PersonId> HaveSomebody)
{
    /// <param name="store">The database.</param>
    /// <param name="cohort">The cohort.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="at">When time zones are compared.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public static async Task<MatchInputs> LoadAsync(
        MentorStore store,
        Cohort cohort,
        long seed,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var rows = (await RowsAsync(store, cohort, cancellation)).Where(row => row.Places > 0).ToList();
        var people = rows.Select(row => row.Enrolment.PersonId).ToList();
        var managers = await ManagersAsync(store, cancellation);
        var completed = await store.CompletedAsync(people, cancellation);
        var wishes = await store.SuggestionWishesAsync(cohort.Id, people, cancellation);
        var problem = new MatchProblem(
            cohort.Model,
            seed,
            at,
            cohort.Policy.Weights,
            MatchRules.Of(cohort.Policy),
            [.. rows.Select(row => CandidateOf(row, cohort, managers, completed, wishes))],
            await store.PastPairsAsync(cohort, people, at, cancellation),
            await store.WishesAsync(cohort.Id, people, cancellation)
        );
        var haveSomebody = rows.Where(row => !row.IsRounds && row.Open + row.Enrolment.PlacesTaken > 0);
        return new(problem.WithKeptLocks(), haveSomebody.Select(row => row.Enrolment.PersonId).ToHashSet());
    }

    /// <summary>Whether the inputs are no longer those from which the plan was made.</summary>
    public static async Task<bool> HaveChangedAsync(
        MentorStore store,
        Cohort cohort,
        MatchRecord record,
        CancellationToken cancellation
    )
    {
        var inputs = await LoadAsync(store, cohort, record.Problem.Seed, record.Problem.At, cancellation);
        return inputs.Problem.Hash() != record.Problem.Hash();
    }

    /// <summary>Counts the people before anything is loaded; null unless there are too many.</summary>
    public static async Task<CohortTooLarge?> TooManyAsync(
        MentorStore store,
        Cohort cohort,
        int most,
        CancellationToken cancellation
    )
    {
        var waiting = Waiting(store, cohort);
        var people = await store.People.CountAsync(
            person =>
                person.IsEligible
                && person.Reachability == Reachability.Reachable
                && person.MissingSince == null
                && waiting.Any(enrolment => enrolment.PersonId == person.Id),
            cancellation
        );
        return people > most ? new(people, most) : null;
    }

    /// <summary>
    /// Enrolments that may be included. A new round includes everyone, because it ends the one before.
    /// </summary>
    private static IQueryable<CohortEnrolment> Waiting(MentorStore store, Cohort cohort)
    {
        var (id, isRounds) = (cohort.Id, cohort.Model == MentoringModel.Rounds);
        return store
            .Enrolments.AsNoTracking()
            .Where(e => e.CohortId == id && (isRounds ? !e.SkipsRound : e.Capacity > e.PlacesTaken))
            .Where(e => e.State == EnrolmentState.Submitted || e.State == EnrolmentState.Matched);
    }

    private static Task<List<Row>> RowsAsync(MentorStore store, Cohort cohort, CancellationToken cancellation)
    {
        var (id, isRounds) = (cohort.Id, cohort.Model == MentoringModel.Rounds);
        return (
            from enrolment in Waiting(store, cohort)
            join person in store.People.AsNoTracking() on enrolment.PersonId equals person.Id
            where person.IsEligible && person.Reachability == Reachability.Reachable && person.MissingSince == null
            select new Row(
                enrolment,
                person.Department,
                person.ManagerId,
                isRounds,
                store.Mentorships.Count(m =>
                    m.CohortId == id
                    && m.State == MentorshipState.Proposed
                    && m.Members.Any(x =>
                        x.PersonId == enrolment.PersonId
                        && (x.Response == MemberResponse.Awaited || x.Response == MemberResponse.Accepted)
                    )
                )
                    + store.Mentorships.Count(m =>
                        m.CohortId == id
                        && (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                        && m.Members.Any(x => x.PersonId == enrolment.PersonId && x.Response == MemberResponse.Awaited)
                    )
            )
        ).ToListAsync(cancellation);
    }

    /// <summary>
    /// In Rounds, people say what they like to talk about instead of what they offer; what two have in common counts
    /// the same way.
    /// </summary>
    private static Candidate CandidateOf(
        Row row,
        Cohort cohort,
        Dictionary<PersonId, PersonId> managers,
        Dictionary<PersonId, int> completed,
        IReadOnlyDictionary<PersonId, SuggestionWishes> wishes
    )
    {
        var e = row.Enrolment;
        var wished = wishes.GetValueOrDefault(e.PersonId, SuggestionWishes.None);
        return new(
            e.PersonId,
            e.Role,
            row.Places,
            cohort.Model == MentoringModel.Rounds ? [.. e.SkillsOffered.Union(e.Interests)] : e.SkillsOffered,
            e.GoalsWanted,
            e.Level,
            e.Languages,
            e.Availability,
            e.Format,
            row.Department,
            LineFrom(row.Manager, managers),
            [.. e.NotWith.Union(wished.RatherNot)],
            e.SatOut
        )
        {
            Preferred = wished.Preferred,
            Completed = completed.GetValueOrDefault(e.PersonId),
            Affinities = cohort.Policy is { Inclusion: not null, Weights.Inclusion: > 0 } ? e.Affinities : [],
        };
    }

    /// <summary>
    /// Managers who themselves have a manager, read at once so that reporting lines can be followed in memory.
    /// </summary>
    private static Task<Dictionary<PersonId, PersonId>> ManagersAsync(MentorStore store, CancellationToken ct) =>
        store
            .People.Where(p => p.ManagerId != null && store.People.Any(report => report.ManagerId == p.Id))
            .Select(p => new { p.Id, Manager = p.ManagerId!.Value })
            .ToDictionaryAsync(p => p.Id, p => p.Manager, ct);

    /// <summary>
    /// Follows the line upwards until it ends or repeats, because directories are not always trees, and no further than
    /// any organisation is deep.
    /// </summary>
    private static List<PersonId> LineFrom(PersonId? manager, Dictionary<PersonId, PersonId> managers)
    {
        var line = new List<PersonId>();
        for (var next = manager; next is { } id && line.Count < ReportingLines.MostLevels && !line.Contains(id); )
        {
            line.Add(id);
            next = managers.TryGetValue(id, out var above) ? above : null;
        }

        return line;
    }

    private sealed record Row(CohortEnrolment Enrolment, string? Department, PersonId? Manager, bool IsRounds, int Open)
    {
        public int Places => IsRounds ? Enrolment.Capacity : Enrolment.PlacesLeft - Open;
    }
}
