using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>Ten people in ten time zones, in pairs, in one-to-one mentorships and in two circles, with dice that fall by a seed.</summary>
public abstract class Town : DatabaseTest
{
    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Auckland",
        "America/St_Johns",
        "Asia/Kathmandu",
        "America/Los_Angeles",
        "Africa/Cairo",
        "Pacific/Kiritimati",
    ];

    private Random dice = new(0);

    protected IReadOnlyList<Person> People { get; } =
    [.. Zones.Select((zone, number) => A.Person($"Person {(char)('A' + number)}", zone: zone))];

    protected Person Olga { get; } = A.Person("Olga Owner");

    protected Coordinators Coordinators => new([Olga.EntraId]);

    protected Cohort Pairs { get; private set; } = null!;

    protected Cohort Mentors { get; private set; } = null!;

    protected Cohort Circles { get; private set; } = null!;

    protected async Task BuildAsync(int seed)
    {
        dice = new Random(seed);
        Pairs = A.Cohort(Olga, "Pairs", state: CohortState.Active);
        Mentors = A.Cohort(Olga, "Mentors", MentoringModel.OneToOne, CohortState.Active);
        var policy = CohortPolicy.For(MentoringModel.Circle);
        Circles = A.Cohort(Olga, "Circles", MentoringModel.Circle, CohortState.Active, policy);
        await GivenAsync(Olga);
        foreach (var report in People.Skip(7))
        {
            report.SetManager(People[0].Id);
        }

        await GivenAsync([.. People]);
        await GivenAsync(Pairs, Mentors, Circles);
        await GivenAsync([.. People.Select(person => A.Enrolment(Pairs, person))]);
        await GivenAsync([
            .. People.Select(
                (person, number) =>
                    number < 4
                        ? A.Enrolment(Mentors, person, MentoringRole.Mentor, capacity: 2)
                        : A.Enrolment(Mentors, person, MentoringRole.Mentee)
            ),
        ]);
        await GivenAsync([.. People.Select(person => A.Enrolment(Circles, person))]);
        await GivenAsync(
            A.Mentorship(Circles, People.Take(5).ToList()),
            A.Mentorship(Circles, People.Skip(5).ToList())
        );
    }

    protected int Roll(int sides) => dice.Next(sides);

    protected T AnyOf<T>(IReadOnlyList<T> all) => all[dice.Next(all.Count)];

    /// <summary>One of them, or a default where there are none.</summary>
    protected T? Perhaps<T>(IReadOnlyList<T> all)
        where T : struct => all.Count == 0 ? null : AnyOf(all);

    /// <summary>Runs a command as the turn runner does, again after a concurrency conflict.</summary>
    protected async Task AsAsync<T>(Person who, Func<MentorStore, CommandContext, Task<Result<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = NewStore();
            try
            {
                _ = await work(store, ActOf(who));
                return;
            }
            catch (ConcurrencyConflictException) when (attempt < 20)
            {
                // Somebody was first.
            }
        }
    }

    /// <summary>Proposes a pair as a match run would: only to people who wait for one.</summary>
    protected async Task MatchAsync(Cohort cohort)
    {
        await using var store = NewStore();
        var waiting = await store
            .Enrolments.Where(e => e.CohortId == cohort.Id && e.State == EnrolmentState.Submitted)
            .Where(e => e.PlacesTaken < e.Capacity)
            .Where(e =>
                !store.Mentorships.Any(m =>
                    m.CohortId == cohort.Id
                    && m.State == MentorshipState.Proposed
                    && m.Members.Any(x => x.PersonId == e.PersonId)
                )
            )
            .OrderBy(e => e.PersonId)
            .ToListAsync();
        var first = waiting.FindAll(e => e.Role != MentoringRole.Mentee);
        var second = waiting.FindAll(e => e.Role != MentoringRole.Mentor);
        if (first.Count == 0 || second.Count == 0)
        {
            return;
        }

        var (one, other) = (AnyOf(first).PersonId, AnyOf(second).PersonId);
        var isKnown = await store.Mentorships.AnyAsync(m =>
            m.CohortId == cohort.Id
            && m.EndedAt == null
            && m.Members.Any(x => x.PersonId == one)
            && m.Members.Any(x => x.PersonId == other)
        );
        if (one != other && !isKnown)
        {
            store.Add(A.Mentorship(cohort, Named(one), Named(other), Now));
            await store.SaveChangesAsync();
        }
    }

    protected Person Named(PersonId id) => People.Single(p => p.Id == id);

    protected Task<List<MentorshipId>> MentorshipsAsync() =>
        InStoreAsync(s => s.Mentorships.OrderBy(m => m.Id).Select(m => m.Id).ToListAsync());
}
