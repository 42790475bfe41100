using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;
using MentorBot.Domain.Tests.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>
/// S18: whoever is erased is in no column of any table any more, but for the ids in the audit trail; and a copy of somebody's
/// data leaves out no table that names them.
/// </summary>
[Trait("promise", "S18")]
public sealed class S18ErasureTests : DatabaseTest
{
    private readonly Person cora = A.Person("Cora Coordinator");

    private Coordinators Coordinators => new([cora.EntraId]);

    [Theory]
    [InlineData("Ada Lovelace")]
    [InlineData("Grace Hopper")]
    public async Task S18_nothing_of_an_erased_person_is_left_in_any_table_but_the_audit_trail(string name)
    {
        await GivenAsync([.. EveryEntity.Make(), cora]);
        var person = await InStoreAsync(s => s.People.SingleAsync(p => p.Name == name));
        await GivenAsync(AuditEntry.Of(ActOf(person), "look-at-somebody", person.Id.Value));
        string[] canaries = [$"{person.Id}", $"{person.EntraId}", name, person.Email!, .. Words(name)];
        var before = await Residue.FindAsync(Database, canaries);
        Assert.All(
            canaries,
            canary => Assert.Contains(before, trace => trace.Contains($": {canary}: ", StringComparison.Ordinal))
        );

        await EraseAsync(person);

        var left = await Residue.FindAsync(Database, canaries);
        Assert.All(
            left,
            trace => Assert.StartsWith($"public.audit_entries: {person.Id}: ", trace, StringComparison.Ordinal)
        );
        Assert.Contains(left, trace => trace.Contains("erase-person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task S18_what_is_kept_for_others_can_still_be_read()
    {
        await GivenAsync([.. EveryEntity.Make(), cora]);
        var ada = await InStoreAsync(s => s.People.SingleAsync(p => p.Name == "Ada Lovelace"));

        await EraseAsync(ada);

        var record = await InStoreAsync(s => s.MatchRecords.AsNoTracking().SingleAsync());
        var run = await InStoreAsync(s => s.MatchRuns.AsNoTracking().SingleAsync());
        var pages = await InStoreAsync(s => s.MatchPages.AsNoTracking().ToListAsync());
        Assert.Equal(2, record.Problem.Candidates.Count);
        var nobody = Assert.Single(record.Problem.Candidates, c => c.Offers.Count == 0);
        Assert.Empty(nobody.Affinities);
        Assert.Null(nobody.Department);
        Assert.Equal(nobody.Person, Assert.Single(record.Plan.Pairs).First);
        Assert.Empty(record.Plan.Pairs[0].Terms);
        Assert.Equal([nobody.Person], record.HaveSomebody);
        Assert.Equal(nobody.Person, run.Summary!.Weakest[0].People[0].Person);
        Assert.Empty(run.Summary.Weakest[0].Terms);
        Assert.Equal(nobody.Person, pages[0].Pairs[0].People[0].Person);
        Assert.Equal([nobody.Person], run.Summary.LeftOut[0].First);
    }

    [Fact]
    public async Task S18_a_partner_hears_that_it_ended_and_keeps_what_is_theirs()
    {
        var (ada, bob) = (A.Person(), A.Person("Bob Builder"));
        var cohort = A.Cohort(cora, state: CohortState.Active);
        var mentorship = A.Running(A.Mentorship(cohort, ada, bob), cohort);
        var his = CheckIn.Plan(mentorship.Id, bob.Id, 1, Now, Now);
        his.AnswerMet(new MeetingReport(4, 30, "A good talk", NoteAudience.Private, null), Now);
        await GivenAsync(cora, ada, bob, cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, bob), mentorship, his);

        await EraseAsync(ada);

        var ended = await InStoreAsync(s => s.Mentorships.SingleAsync());
        Assert.Equal(MentorshipState.Ended, ended.State);
        Assert.Empty(ended.Reasons);
        Assert.Equal([bob.Id], ended.Members.Select(m => m.PersonId));
        Assert.Equal("A good talk", await InStoreAsync(s => s.CheckIns.Select(c => c.Note).SingleAsync()));
        var told = await InStoreAsync(s => s.Notices.SingleAsync());
        Assert.Equal((bob.Id, NoticeKind.MentorshipEnded), (told.RecipientId, told.Kind));
        await EraseAsync(bob);
        Assert.Empty(await InStoreAsync(s => s.Mentorships.ToListAsync()));
    }

    [Fact]
    public async Task S18_a_digest_that_named_somebody_names_the_others_only()
    {
        var (mia, ada) = (A.Person("Mia Manager"), A.Person());
        var content = new DigestContent(2, 2, ["Ada Lovelace", "Bob Builder"], null, 1, []);
        await GivenAsync(
            mia,
            ada,
            ManagerDigest.For(mia.Id, new DateOnly(2026, 3, 2), (content, DigestBasis.Nobody), Now)
        );

        await EraseAsync(ada);

        Assert.Equal(["Bob Builder"], (await InStoreAsync(s => s.Digests.SingleAsync())).Content.Named);
    }

    [Fact]
    public async Task S18_cohorts_go_to_another_coordinator_and_wait_for_one()
    {
        var owner = A.Person("Olga Owner");
        var cohort = A.Cohort(owner);
        await GivenAsync(owner, cohort);
        Assert.Equal(new NobodyTakesOver(cohort.Name), (await AskAsync(owner)).Refusal);
        await GivenAsync(ErasureRequest.Of(owner.Id, Now));
        Assert.Equal(0, await RunAsync());

        await GivenAsync(cora);

        Assert.Equal(1, await RunAsync());
        Assert.Equal(cora.Id, (await InStoreAsync(s => s.Cohorts.SingleAsync())).OwnerId);
    }

    [Fact]
    public async Task S18_one_who_cannot_be_erased_yet_keeps_nobody_else_waiting()
    {
        var (owner, ada) = (A.Person("Olga Owner"), A.Person());
        await GivenAsync(owner, A.Cohort(owner), ada);
        await GivenAsync(ErasureRequest.Of(owner.Id, Now.AddHours(-1)), ErasureRequest.Of(ada.Id, Now));

        Assert.Equal(1, await RunAsync());
        Assert.Equal(["Olga Owner"], await InStoreAsync(s => s.People.Select(p => p.Name).ToListAsync()));
    }

    [Fact]
    public async Task S18_two_nodes_and_people_who_act_meanwhile_end_in_one_erasure()
    {
        var (ada, bob) = (A.Person(), A.Person("Bob Builder"));
        var cohort = A.Cohort(cora, state: CohortState.Active);
        var mentorship = A.Running(A.Mentorship(cohort, ada, bob), cohort);
        await GivenAsync(cora, ada, bob, cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, bob), mentorship);
        await AskAsync(ada);

        var acts = Enumerable.Range(0, 20).Select(i => WriteToAsync(ada.Id, i));
        var runs = Enumerable.Range(0, 2).Select(_ => RunAsync());
        var erased = await Task.WhenAll(runs.Concat(acts));

        Assert.Equal(1, erased.Take(2).Sum());
        var left = await Residue.FindAsync(Database, $"{ada.Id}", ada.Name);
        Assert.All(left, trace => Assert.StartsWith("public.audit_entries", trace, StringComparison.Ordinal));
    }

    [Fact]
    public async Task S18_a_match_that_is_being_worked_on_begins_anew_without_the_person()
    {
        var (ada, bob) = (A.Person(), A.Person("Bob Builder"));
        var cohort = A.Cohort(cora, state: CohortState.Matching);
        var run = MatchRun.Queue(cohort.Id, cora.Id, Now);
        await GivenAsync(cora, ada, bob, cohort, A.Enrolment(cohort, ada), A.Enrolment(cohort, bob), run);
        var claimed = await InStoreAsync(s =>
            new ClaimMatchRun(s).RunAsync("worker", TimeSpan.FromMinutes(5), CancellationToken.None)
        );
        await InStoreAsync(s => new PrepareMatchRun(s).RunAsync(claimed!, Now, CancellationToken.None));

        await EraseAsync(ada);

        Assert.Null(await InStoreAsync(s => s.MatchRecords.SingleOrDefaultAsync()));
        var again = await InStoreAsync(s =>
            new ClaimMatchRun(s).RunAsync("other", TimeSpan.FromMinutes(5), CancellationToken.None)
        );
        var problem = await InStoreAsync(s => new PrepareMatchRun(s).RunAsync(again!, Now, CancellationToken.None));
        Assert.Equal([bob.Id], problem!.Candidates.Select(c => c.Person));
    }

    [Fact]
    public async Task S18_a_copy_of_somebodys_data_knows_every_table_that_names_people()
    {
        await using var store = NewStore();
        var naming = store
            .Model.GetEntityTypes()
            .Where(type =>
                type.GetProperties().Any(p => p.ClrType == typeof(PersonId) || p.ClrType == typeof(PersonId?))
            )
            .Select(type => type.GetTableName()!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            naming.Append("match_records").Order(StringComparer.Ordinal),
            PersonalRows
                .Tables.Keys.Concat(PersonalRows.LeftOut.Keys.Where(t => !t.Contains('.')))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task S18_a_copy_holds_every_row_of_the_person_and_no_row_of_anybody_else()
    {
        await GivenAsync([.. EveryEntity.Make(), cora]);
        var ada = await InStoreAsync(s => s.People.SingleAsync(p => p.Name == "Ada Lovelace"));

        var file = await InStoreAsync(s => new ExportMyData(s).RunAsync(ada.Id, Now, CancellationToken.None));

        Assert.All(
            PersonalRows.Tables.Keys.Except(["cohorts", "manager_digests"]),
            table => Assert.NotEmpty(file.Tables[table])
        );
        Assert.NotEmpty(file.Tables["match_inputs"]);
        var json = System.Text.Encoding.UTF8.GetString(file.ToJson());
        Assert.Contains("We met 🎉", System.Text.RegularExpressions.Regex.Unescape(json), StringComparison.Ordinal);
        Assert.Contains("Ünïcödé", json, StringComparison.Ordinal);
        var managers = await InStoreAsync(s =>
            new ExportMyData(s).RunAsync(ada.ManagerId!.Value, Now, CancellationToken.None)
        );
        Assert.DoesNotContain(managers.Tables["manager_digests"], digest => digest!.AsObject().ContainsKey("basis"));
        Assert.DoesNotContain("grace.hopper@contoso.com", json, StringComparison.Ordinal);
    }

    /// <summary>What only this person said or is called in the rows of <see cref="EveryEntity"/>.</summary>
    private static string[] Words(string name) =>
        name == "Ada Lovelace"
            ?
            [
                "We met 🎉",
                "Read the book",
                "Speak up 🎤",
                "An outline",
                "No stage found",
                "Ünïcödé",
                "Asia/Kolkata",
                "a:1|m1",
                "1700000000000",
            ]
            : [];

    private async Task EraseAsync(Person person)
    {
        Assert.False((await AskAsync(person)).IsRefused);
        Assert.NotEqual(0, await RunAsync());
    }

    private Task<Result<Done>> AskAsync(Person person) =>
        InStoreAsync(s => new AskErasure(s, Coordinators).RunAsync(ActOf(person), CancellationToken.None));

    private Task<int> RunAsync() =>
        InStoreAsync(s => new ErasePeople(s, Coordinators, Odd).RunAsync(Now, CancellationToken.None));

    /// <summary>Somebody writes a message to the person; whether before or after, or not at all.</summary>
    private Task<int> WriteToAsync(PersonId person, int number) =>
        InStoreAsync(async store =>
        {
            store.Notices.Add(Notice.Tell(person, NoticeKind.Proposal, Ids.NewGuid(Now), Now, occurrence: $"{number}"));
            try
            {
                await store.SaveAsync(CancellationToken.None);
            }
            catch (ConcurrencyConflictException)
            {
                // The person is gone.
            }

            return 0;
        });
}
