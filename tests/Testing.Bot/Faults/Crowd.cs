using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Testing.Faults;

/// <summary>
/// People with a number of due check-ins each, stored as the planner would: a mentorship for every two people, a notice
/// with each check-in, and each person's check-ins in the order in which they fell due.
/// </summary>
public sealed class Crowd
{
    private const int Batch = 500;
    private readonly string serviceUrl;
    private readonly DateTimeOffset now;
    private readonly Person[] people;
    private readonly Dictionary<Guid, Message> messages = [];

    private Crowd(string serviceUrl, int count, DateTimeOffset now)
    {
        (this.serviceUrl, this.now) = (serviceUrl, now);
        people = [.. Enumerable.Range(1, count).Select(NewPerson)];
    }

    /// <summary>The expected messages, by the id of the check-in.</summary>
    public IReadOnlyDictionary<Guid, Message> Messages => messages;

    public IReadOnlyList<Person> People => people;

    /// <param name="count">The number of people; must be even.</param>
    /// <param name="each">Messages per person.</param>
    public static async Task<Crowd> GatherAsync(Func<MentorStore> newStore, string serviceUrl, int count, int each)
    {
        var crowd = new Crowd(serviceUrl, count, TimeProvider.System.GetUtcNow());
        var cohort = crowd.NewCohort();
        await SaveAsync(newStore, [.. crowd.people, cohort]);
        await SaveAsync(newStore, crowd.people.Select(crowd.ChatWith));
        var mentorships = Enumerable.Range(0, each).SelectMany(turn => crowd.NewMentorships(cohort, turn)).ToList();
        await SaveAsync(newStore, mentorships.Select(m => m.Mentorship));
        var checkIns = mentorships.SelectMany(m => crowd.NewCheckIns(m.Mentorship, m.Turn)).ToList();
        await SaveAsync(newStore, checkIns.Select(c => c.CheckIn));
        await SaveAsync(newStore, checkIns.Select(c => c.Notice));
        return crowd;
    }

    public static string ChatOf(PersonId person) => $"a:{person}";

    private static async Task SaveAsync(Func<MentorStore> newStore, IEnumerable<object> rows)
    {
        foreach (var some in rows.Chunk(Batch))
        {
            await using var store = newStore();
            store.AddRange(some);
            await store.SaveChangesAsync();
        }
    }

    private Person NewPerson(int number)
    {
        var person = Person.FromDirectory(new DirectoryPerson(Ids.NewGuid(now), $"Person {number}"), now);
        person.SetWorkingHours(A.AnyHour);
        person.MarkPresent(now);
        person.MarkRefreshed(now);
        return person;
    }

    private PersonalChat ChatWith(Person person) =>
        PersonalChat.Of(person.Id, new ChatAddress(serviceUrl, ChatOf(person.Id), $"29:{person.Id}"), now);

    private Cohort NewCohort()
    {
        var start = now.AddDays(-1);
        var plan = new CohortPlan(
            "The rig",
            "Bear a load.",
            MentoringModel.PeerPairs,
            ["SQL"],
            EnrolmentClosesAt: now.AddDays(-0.5),
            StartsAt: now,
            EndsAt: now.AddDays(180),
            new CohortPolicy()
        );
        var cohort = Cohort.Draft(plan, people[0].Id, start);
        _ = cohort.OpenEnrolment(start).Value;
        _ = cohort.CloseEnrolment(now).Value;
        _ = cohort.Begin(now).Value;
        return cohort;
    }

    /// <summary>Every turn pairs everybody with a different partner.</summary>
    private IEnumerable<(Mentorship Mentorship, int Turn)> NewMentorships(Cohort cohort, int turn)
    {
        var half = people.Length / 2;
        return Enumerable
            .Range(0, half)
            .Select(i => (A.Mentorship(cohort, people[i], people[half + ((i + turn) % half)], proposedAt: now), turn))
            .Select(m => (A.Running(m.Item1, cohort, since: now), m.turn));
    }

    private IEnumerable<(CheckIn CheckIn, Notice Notice)> NewCheckIns(Mentorship mentorship, int turn)
    {
        // One after the other, all of them due.
        var due = now.AddHours(-1).AddSeconds(turn);
        foreach (var member in mentorship.Members)
        {
            var checkIn = CheckIn.Plan(mentorship.Id, member.PersonId, 1, due, due);
            checkIn.AskAt(due, nudgeAfterDays: 30);
            messages[checkIn.Id.Value] = new Message(ChatOf(member.PersonId), turn);
            yield return (
                checkIn,
                Notice.Tell(member.PersonId, NoticeKind.CheckIn, checkIn.Id.Value, due, occurrence: "1")
            );
        }
    }
}

/// <summary>A message that is expected at the connector.</summary>
/// <param name="Chat">The conversation it belongs to.</param>
/// <param name="Turn">Its position in that conversation.</param>
public sealed record Message(string Chat, int Turn);
