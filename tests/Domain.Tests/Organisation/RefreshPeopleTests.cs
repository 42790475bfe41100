using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Organisation;

public sealed class RefreshPeopleTests : DatabaseTest
{
    private readonly Directory directory = new();
    private readonly Person ada = A.Person("Ada Lovelace", department: "Old department");

    [Fact]
    public async Task A_person_is_asked_for_once_a_day()
    {
        await GivenAsync(ada);
        directory.Knows(ada, department: "Engineering");

        Assert.Equal(1, await RefreshAsync());
        Assert.Equal(0, await RefreshAsync());
        Clock.Advance(RefreshPeople.MaxAge);
        Assert.Equal(1, await RefreshAsync());

        Assert.Equal(2, directory.Asked);
        Assert.Equal("Engineering", (await ReadAsync(ada.EntraId))!.Department);
    }

    [Fact]
    public async Task What_a_person_said_of_themselves_stays()
    {
        await GivenAsync(ada);
        directory.Entries[ada.EntraId] = new DirectoryPerson(ada.EntraId, "Ada", Locale: "de-DE", ZoneId: "Asia/Tokyo");

        await RefreshAsync();

        var read = await ReadAsync(ada.EntraId);
        Assert.Equal(("Ada", "en-US", "Europe/Berlin"), (read!.Name, read.Locale, read.Working.ZoneId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unknown_manager_is_made_known_when_somebody_enrolled_reports_to_them(bool isEnrolled)
    {
        var boss = A.Person("Grace Hopper");
        await GivenAsync(ada);
        if (isEnrolled)
        {
            var cohort = A.Cohort(ada);
            await GivenAsync(cohort, A.Enrolment(cohort, ada));
        }

        directory.Knows(ada, manager: boss);
        await RefreshAsync();

        Assert.Equal(isEnrolled, await ReadAsync(boss.EntraId) is not null);
        Assert.Equal((await ReadAsync(boss.EntraId))?.Id, (await ReadAsync(ada.EntraId))!.ManagerId);
    }

    [Fact]
    public async Task Somebody_whose_account_is_gone_is_missing_first_and_nothing_is_taken_from_them()
    {
        await GivenAsync(ada);

        await RefreshAsync();
        Clock.Advance(RefreshPeople.MaxAge);
        await RefreshAsync();

        var read = await ReadAsync(ada.EntraId);
        Assert.Equal((true, Reachability.Reachable), (read!.IsEligible, read.Reachability));
        Assert.Equal(A.Now, read.MissingSince);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_asked_changes_nothing_and_is_asked_again_next_time()
    {
        await GivenAsync(ada);
        directory.IsDown = true;

        Assert.Equal(0, await RefreshAsync());
        directory.IsDown = false;
        directory.Knows(ada, department: "Engineering");

        Assert.Equal(1, await RefreshAsync());
    }

    [Fact]
    public async Task Many_people_come_in_small_batches()
    {
        var people = Enumerable.Range(1, 25).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        people.ForEach(person => directory.Knows(person, department: "Engineering"));

        Assert.Equal(25, await RefreshAsync());

        Assert.Equal(3, directory.Asked);
        Assert.Equal(0, await InStoreAsync(s => s.People.CountAsync(p => p.Department != "Engineering")));
    }

    private Task<int> RefreshAsync() =>
        InStoreAsync(store => new RefreshPeople(store, directory, Odd).RunAsync(Now, CancellationToken.None));

    private Task<Person?> ReadAsync(Guid entraId) =>
        InStoreAsync(store => store.People.SingleOrDefaultAsync(person => person.EntraId == entraId));

    private sealed class Directory : IDirectory
    {
        private readonly Dictionary<Guid, DirectoryPerson> managers = [];

        public Dictionary<Guid, DirectoryPerson> Entries { get; } = [];

        public bool IsDown { get; set; }

        public int Asked { get; private set; }

        public void Knows(Person person, string? department = null, Person? manager = null)
        {
            Entries[person.EntraId] = new DirectoryPerson(
                person.EntraId,
                person.Name,
                Department: department,
                ManagerEntraId: manager?.EntraId
            );
            if (manager is not null)
            {
                managers[person.EntraId] = new DirectoryPerson(manager.EntraId, manager.Name);
            }
        }

        public Task<DirectoryAnswer?> LookUpAsync(IReadOnlyList<Guid> entraIds, CancellationToken cancellation)
        {
            Asked++;
            var found = entraIds.Where(Entries.ContainsKey).ToList();
            return Task.FromResult(
                IsDown
                    ? null
                    : new DirectoryAnswer(
                        [.. found.Select(id => Entries[id])],
                        [.. found.Where(managers.ContainsKey).Select(id => managers[id])],
                        [.. entraIds.Except(found)]
                    )
            );
        }
    }
}
