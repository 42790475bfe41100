using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Suggestions;

/// <summary>
/// Reads a person's own shortlists. Other people's, and those of a cohort the person has left, are not found.
/// </summary>
public sealed class FindShortlists(MentorStore store)
{
    /// <summary>The most shortlists in a list; the latest come first.</summary>
    public const int Most = 5;

    public async Task<ShortlistView?> OneAsync(
        ShortlistId id,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => (await ReadAsync(store.Shortlists.Where(s => s.Id == id), person, now, cancellation)).SingleOrDefault();

    /// <summary>Shortlists that can still be answered, at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<ShortlistView>> OpenAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var open = store.Shortlists.Where(s =>
            store.SuggestionRounds.Any(r =>
                r.Id == s.RoundId && r.State == SuggestionRoundState.Open && r.ClosesAt > now
            )
        );
        return [.. (await ReadAsync(open, person, now, cancellation)).Where(view => view.TakesAnswers)];
    }

    private async Task<IReadOnlyList<ShortlistView>> ReadAsync(
        IQueryable<Shortlist> shortlists,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from shortlist in shortlists.AsNoTracking().Where(s => s.PersonId == reader)
            join round in store.SuggestionRounds.AsNoTracking() on shortlist.RoundId equals round.Id
            join cohort in store.Cohorts.AsNoTracking() on round.CohortId equals cohort.Id
            join enrolment in store.Enrolments.AsNoTracking() on cohort.Id equals enrolment.CohortId
            join person in store.People.AsNoTracking() on enrolment.PersonId equals person.Id
            where enrolment.PersonId == reader && enrolment.State != EnrolmentState.Withdrawn
            orderby shortlist.AskedAt descending, shortlist.Id
            select new Row(shortlist, round, cohort, enrolment, person)
        )
            .Take(Most)
            .ToListAsync(cancellation);
        var suggested = await SuggestedAsync(rows, cancellation);
        return [.. rows.Select(row => View(row, suggested, now))];
    }

    /// <summary>The suggested people who can still be matched, by cohort and person.</summary>
    private async Task<Dictionary<(CohortId, PersonId), Somebody>> SuggestedAsync(
        List<Row> rows,
        CancellationToken cancellation
    )
    {
        var cohorts = rows.ConvertAll(row => row.Cohort.Id);
        var people = rows.SelectMany(row => row.Shortlist.Suggestions).Select(s => s.SuggestedId).Distinct().ToList();
        var found = await (
            from enrolment in store.Enrolments.AsNoTracking()
            join person in store.People.AsNoTracking() on enrolment.PersonId equals person.Id
            where cohorts.Contains(enrolment.CohortId) && people.Contains(enrolment.PersonId)
            where enrolment.State == EnrolmentState.Submitted || enrolment.State == EnrolmentState.Matched
            where enrolment.Capacity > enrolment.PlacesTaken && person.IsEligible
            select new Somebody(enrolment, person)
        ).ToListAsync(cancellation);
        return found.ToDictionary(s => (s.Enrolment.CohortId, s.Person.Id));
    }

    private static ShortlistView View(Row row, Dictionary<(CohortId, PersonId), Somebody> suggested, DateTimeOffset now)
    {
        var (shortlist, round, cohort, enrolment, me) = row;
        List<SuggestedPerson> people =
        [
            .. shortlist
                .Suggestions.OrderBy(s => s.Position)
                .Where(s => suggested.ContainsKey((cohort.Id, s.SuggestedId)))
                .Select(s => View(s, suggested[(cohort.Id, s.SuggestedId)])),
        ];
        return new(
            shortlist.Id,
            cohort.Id,
            cohort.Name,
            cohort.Model,
            new(enrolment.Role, enrolment.SkillsOffered, enrolment.GoalsWanted, me.Working),
            round.ClosesAt,
            round.TakesAnswers(cohort.State, now),
            shortlist.AnsweredAt,
            people,
            people.Count < shortlist.Suggestions.Count
        )
        {
            Version = shortlist.Version,
            LeftOut = shortlist
                .Suggestions.Where(s => !suggested.ContainsKey((cohort.Id, s.SuggestedId)))
                .ToDictionary(s => s.Position, s => s.Answer),
        };
    }

    private static SuggestedPerson View(MatchSuggestion suggestion, Somebody somebody) =>
        new(
            suggestion.Position,
            somebody.Person.Name,
            somebody.Person.Department,
            somebody.Person.JobTitle,
            somebody.Enrolment.Role,
            somebody.Enrolment.SkillsOffered,
            somebody.Enrolment.GoalsWanted,
            suggestion.Terms,
            suggestion.Answer
        );

    private sealed record Row(
        Shortlist Shortlist,
        SuggestionRound Round,
        Cohort Cohort,
        CohortEnrolment Enrolment,
        Person Me
    );

    private sealed record Somebody(CohortEnrolment Enrolment, Person Person);
}
