using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Testing;

/// <summary>Entities as most tests need them; a test names only the properties it is about.</summary>
public static class A
{
    /// <summary>A Monday, 09:00 UTC, at which every test starts.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Hours for people who must be messaged at once, even if the real clock shows a Sunday night.</summary>
    public static readonly WorkingTime AnyHour = new("Etc/UTC", (WorkDays)127, TimeOnly.MinValue, TimeOnly.MaxValue);

    public static Person Person(
        string name = "Ada Lovelace",
        Person? manager = null,
        string department = "Engineering",
        string zone = "Europe/Berlin",
        bool isEligible = true,
        bool isHere = true,
        bool atAnyHour = false,
        string? email = null
    )
    {
        var entry = new DirectoryPerson(
            Ids.NewGuid(Now),
            name,
            Email: email ?? $"{name.Replace(' ', '.').ToLowerInvariant()}@contoso.com",
            Department: department,
            JobTitle: "Engineer",
            Locale: "en-US",
            ZoneId: zone,
            IsEligible: isEligible
        );
        var person = Domain.People.Person.FromDirectory(entry, Now);
        person.SetManager(manager?.Id);
        if (atAnyHour)
        {
            person.SetWorkingHours(AnyHour);
        }

        if (isHere)
        {
            person.MarkPresent(Now);
        }

        return person;
    }

    /// <summary>Enrolment closes after 14 days, the cohort starts after 21 and runs 26 weeks.</summary>
    public static Cohort Cohort(
        Person owner,
        string name = "Spring peers",
        MentoringModel model = MentoringModel.PeerPairs,
        CohortState state = CohortState.Enrolling,
        CohortPolicy? policy = null
    )
    {
        var plan = new CohortPlan(
            name,
            "Learn from one another.",
            model,
            ["C#", "SQL", "Public speaking", "Leadership"],
            EnrolmentClosesAt: Now.AddDays(14),
            StartsAt: Now.AddDays(21),
            EndsAt: Now.AddDays(21 + (26 * 7)),
            policy ?? new CohortPolicy()
        );
        return Led(Domain.Cohorts.Cohort.Draft(plan, owner.Id, Now), state);
    }

    /// <summary>Submitted, offering C# and wanting SQL, unless stated otherwise.</summary>
    public static CohortEnrolment Enrolment(
        Cohort cohort,
        Person person,
        MentoringRole? role = null,
        int capacity = 1,
        bool submitted = true,
        IEnumerable<string>? offers = null,
        IEnumerable<string>? wants = null
    )
    {
        var enrolment = CohortEnrolment.Start(cohort, person, Now);
        enrolment.SetRole(role ?? enrolment.Role);
        enrolment.SetCapacity(capacity);
        enrolment.SetSkillsOffered(offers ?? ["C#"]);
        enrolment.SetGoalsWanted(wants ?? ["SQL"]);
        if (submitted)
        {
            enrolment.Submit(Now);
        }

        return enrolment;
    }

    /// <summary>
    /// A proposal to two people: peers, unless the cohort has roles; then the first is the mentor, or the newcomer of a buddy.
    /// </summary>
    public static Mentorship Mentorship(Cohort cohort, Person first, Person second, DateTimeOffset? proposedAt = null)
    {
        var (one, other) = cohort.Model switch
        {
            MentoringModel.PeerPairs or MentoringModel.Rounds => (MentoringRole.Peer, MentoringRole.Peer),
            MentoringModel.Buddy => (MentoringRole.Newcomer, MentoringRole.Buddy),
            _ => (MentoringRole.Mentor, MentoringRole.Mentee),
        };
        return Domain.Mentorships.Mentorship.Propose(
            cohort.Id,
            Ids.New<MatchRunId>(Now),
            [(first.Id, one), (second.Id, other)],
            [new(first.Id, second.Id, Terms())],
            cohort.Policy,
            proposedAt ?? Now
        );
    }

    /// <summary>A proposal to a circle, or to a group whose first person is the mentor.</summary>
    public static Mentorship Mentorship(Cohort cohort, IReadOnlyList<Person> people)
    {
        var isGroup = cohort.Model == MentoringModel.Group;
        var pairs = people.SelectMany((_, i) => people.Skip(i + 1), (one, other) => (one, other));
        return Domain.Mentorships.Mentorship.Propose(
            cohort.Id,
            Ids.New<MatchRunId>(Now),
            people.Select((p, i) => (p.Id, Role(i))),
            [
                .. pairs
                    .Where(pair => !isGroup || pair.one == people[0])
                    .Select(pair => new PairReasons(pair.one.Id, pair.other.Id, Terms())),
            ],
            cohort.Policy,
            Now
        );

        MentoringRole Role(int index) =>
            !isGroup ? MentoringRole.Peer
            : index == 0 ? MentoringRole.Mentor
            : MentoringRole.Mentee;
    }

    /// <summary>The mentorship after everyone has accepted.</summary>
    public static Mentorship Running(Mentorship mentorship, Cohort cohort, DateTimeOffset? since = null)
    {
        var quorum = Quorum.Of(cohort, mentorship.Members.Count);
        mentorship.Members.ForEach(m => _ = mentorship.Accept(m.PersonId, quorum, mentorship.ProposedAt).Value);
        mentorship.Begin(since ?? Now);
        return mentorship;
    }

    private static ScoreTerm[] Terms() =>
        [new(ScoreTermKind.Goals, 400, ["SQL"]), new(ScoreTermKind.OverlapHours, 150, ["8"])];

    /// <summary>Takes a draft through its states, as a coordinator would.</summary>
    private static Cohort Led(Cohort cohort, CohortState state)
    {
        if (state == CohortState.Cancelled)
        {
            _ = cohort.Cancel().Value;
            return cohort;
        }

        Action[] steps =
        [
            () => _ = cohort.OpenEnrolment(Now).Value,
            () => _ = cohort.CloseEnrolment(Now).Value,
            () => _ = cohort.Begin(Now).Value,
            () => _ = cohort.Complete(cohort.EndsAt).Value,
        ];
        CohortState[] reached =
        [
            CohortState.Enrolling,
            CohortState.Matching,
            CohortState.Active,
            CohortState.Completed,
        ];
        foreach (var step in steps.Take(Array.IndexOf(reached, state) + 1))
        {
            step();
        }

        return cohort;
    }
}
