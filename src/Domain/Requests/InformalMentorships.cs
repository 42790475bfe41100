using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>
/// Begins mentorships that people agree on themselves, as ordinary mentorships of the standing cohort (see docs/decisions/0033).
/// </summary>
internal static class InformalMentorships
{
    private const int MostSkillsOfEnrolment = Cohort.MaxSkills;

    /// <summary>Both have agreed: the asker by asking, the helper now. Both are introduced to each other.</summary>
    public static async Task<Mentorship> BeginInformalAsync(
        this MentorStore store,
        HelpRequest request,
        Coordinators coordinators,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (helper, asker) = (request.HelperId!.Value, request.AskerId);
        var cohort = await store.InformalCohortAsync(coordinators, now, cancellation);
        var people = await store
            .People.AsNoTracking()
            .Where(p => p.Id == helper || p.Id == asker)
            .ToDictionaryAsync(p => p.Id, cancellation);
        var enrolments = await store.EnrolAsync(cohort, [people[helper], people[asker]], now, cancellation);
        var (gives, takes) = (enrolments[0], enrolments[1]);
        gives.SetSkillsOffered(With(gives.SkillsOffered, request.Skill));
        takes.SetGoalsWanted(With(takes.GoalsWanted, request.Skill));
        var mentorship = Mentorship.Propose(
            cohort.Id,
            default,
            [(helper, MentoringRole.Mentor), (asker, MentoringRole.Mentee)],
            [new PairReasons(helper, asker, Reasons(request, people[helper], people[asker], now))],
            cohort.Policy,
            now
        );
        var details = new MentorshipDetails(mentorship, cohort, enrolments);
        mentorship.Members.ForEach(member => _ = mentorship.Accept(member.PersonId, details.Quorum, now).Value);
        store.Mentorships.Add(mentorship);
        store.Begin(details, now);
        return mentorship;
    }

    /// <summary>Made on first use. Of two who make it at once the later one runs again and finds it.</summary>
    private static async Task<Cohort> InformalCohortAsync(
        this MentorStore store,
        Coordinators coordinators,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        await store.Cohorts.FindAsync([Cohort.InformalId], cancellation)
        ?? store.Cohorts.Add(Cohort.Informal(await store.OwnerAsync(coordinators, now, cancellation), now)).Entity;

    /// <summary>Of the coordinators the one known longest; one of the configuration if none has talked to the bot yet.</summary>
    private static async Task<PersonId> OwnerAsync(
        this MentorStore store,
        Coordinators coordinators,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = coordinators.EntraIds.ToList();
        var known = await store
            .People.Where(p => ids.Contains(p.EntraId) && p.Reachability != Reachability.Left)
            .OrderBy(p => p.CreatedAt)
            .ThenBy(p => p.Id)
            .Select(p => (PersonId?)p.Id)
            .FirstOrDefaultAsync(cancellation);
        return known ?? store.People.Add(Person.FromChannel(ids.Min(), "", locale: null, zoneId: null, now)).Entity.Id;
    }

    /// <summary>Each with a place for this mentorship; what they said for other cohorts is carried over.</summary>
    private static async Task<IReadOnlyList<CohortEnrolment>> EnrolAsync(
        this MentorStore store,
        Cohort cohort,
        IReadOnlyList<Person> people,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = people.Select(p => p.Id).ToList();
        var all = await store.Enrolments.Where(e => ids.Contains(e.PersonId)).ToListAsync(cancellation);
        return [.. people.Select(person => Enrol(person, all.FindAll(e => e.PersonId == person.Id)))];

        CohortEnrolment Enrol(Person person, List<CohortEnrolment> own)
        {
            var others = own.FindAll(e => e.CohortId != cohort.Id);
            var enrolment = own.Find(e => e.CohortId == cohort.Id);
            if (enrolment is null)
            {
                enrolment = store.Enrolments.Add(CohortEnrolment.Start(cohort, person, now)).Entity;
                enrolment.CarryOver(others);
            }

            Renew(enrolment, others, now);
            return enrolment;
        }
    }

    /// <summary>Whoever has paused elsewhere has paused here, too.</summary>
    private static void Renew(CohortEnrolment enrolment, List<CohortEnrolment> others, DateTimeOffset now)
    {
        if (enrolment.IsUnsent)
        {
            enrolment.SetSkillsOffered([]);
            enrolment.SetGoalsWanted([]);
            enrolment.Submit(now);
            if (others.Where(e => e.State == EnrolmentState.Paused).Max(e => e.PausedUntil) is { } until && until > now)
            {
                enrolment.PauseUntil(until);
            }
        }

        enrolment.SetCapacity(enrolment.PlacesTaken + 1);
    }

    private static List<ScoreTerm> Reasons(HelpRequest request, Person helper, Person asker, DateTimeOffset now)
    {
        var minutes = WorkWeek.Of(helper.Working, now).TypicalOverlap(WorkWeek.Of(asker.Working, now));
        var terms = new List<ScoreTerm> { new(ScoreTermKind.Goals, 1, [request.Skill]) };
        if (minutes >= 60)
        {
            terms.Add(new(ScoreTermKind.OverlapHours, 1, [$"{minutes / 60}"]));
        }

        return terms;
    }

    private static List<string> With(IReadOnlyList<string> skills, string skill) =>
        [.. skills.Append(skill).Distinct(StringComparer.Ordinal).TakeLast(MostSkillsOfEnrolment)];
}
