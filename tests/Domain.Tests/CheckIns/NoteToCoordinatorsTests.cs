using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>A note to the coordinators reaches those only who are neither above its writer nor in a mentorship with them.</summary>
public sealed class NoteToCoordinatorsTests : PairTest
{
    private readonly Person cora = A.Person("Cora Free");
    private readonly Person carl = A.Person("Carl Free");
    private readonly Person mia = A.Person("Mia Manager");
    private readonly Person grace = A.Person("Grace Above");
    private CheckIn asked = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(cora, carl, mia, grace);
        await ReportsToAsync(mia, grace);
        await ReportsToAsync(Ada, mia);
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        asked = Assert.Single(await CheckInsAsync(Ada));
    }

    [Fact]
    public async Task It_is_told_at_once_to_coordinators_who_are_neither_partner_nor_manager_nor_the_writer()
    {
        var all = Named(cora, carl, mia, grace, Ben, Ada);

        Assert.Null(await NoteAsync("I feel uncomfortable", all));

        Assert.Equal(Set(cora, carl), await ToldAsync());
        var notices = await InStoreAsync(s => s.Notices.Where(n => n.Kind == NoticeKind.CoordinatorNote).ToListAsync());
        Assert.All(notices, n => Assert.Equal((Now, 0), (n.NotBefore, n.Priority)));
        Assert.Equal("I feel uncomfortable", (await ReadAsync(cora, all))!.Note);
        foreach (var other in new[] { mia, grace, Ben, Stranger })
        {
            Assert.Null(await ReadAsync(other, all));
        }
    }

    [Fact]
    public async Task It_goes_to_the_one_who_is_named_for_notes_unless_they_are_too_near()
    {
        Assert.Null(await NoteAsync("first", NamedFor(carl, cora, carl)));
        Assert.Equal(Set(carl), await ToldAsync());

        await InStoreAsync(s => s.Notices.ExecuteDeleteAsync());
        Assert.Null(await NoteAsync("second", NamedFor(mia, cora, carl, mia)));
        Assert.Equal(Set(cora, carl), await ToldAsync());
    }

    [Fact]
    public async Task Where_nobody_may_read_it_the_writer_hears_so_and_nothing_is_saved()
    {
        Assert.Equal(new NobodyReadsNote(), await NoteAsync("for whom?", Named(mia, Ben)));

        Assert.Null(Assert.Single(await CheckInsAsync(Ada)).Note);
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task Whoever_becomes_a_manager_or_is_taken_off_the_list_reads_no_more_and_the_writer_can_take_it_back()
    {
        var all = Named(cora, carl);
        await NoteAsync("a note", all);
        await ReportsToAsync(grace, cora);

        Assert.Null(await ReadAsync(cora, all));
        Assert.Null(await ReadAsync(carl, Named(cora)));
        Assert.NotNull(await ReadAsync(carl, all));

        await NoteAsync("a note", all, NoteAudience.Private);
        Assert.Null(await ReadAsync(carl, all));
    }

    [Fact]
    public async Task A_note_changed_again_and_again_alerts_once_until_it_is_told()
    {
        for (var change = 0; change < 20; change++)
        {
            await NoteAsync($"version {change}", Named(cora));
        }

        Assert.Equal(1, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.CoordinatorNote)));
        Assert.Equal("version 19", (await ReadAsync(cora, Named(cora)))!.Note);
    }

    [Fact]
    public async Task A_list_shows_each_coordinator_what_they_may_read_and_every_reading_is_recorded()
    {
        var all = Named(cora, mia);
        await NoteAsync("only for Cora", all);

        var cor = (await ListAsync(cora, all)).Value;
        var manager = (await ListAsync(mia, all)).Value;
        var nobody = await ListAsync(Stranger, all, isCoordinator: false);

        Assert.Equal(["only for Cora"], cor.Select(note => note.Note));
        Assert.Empty(manager);
        Assert.Equal(new CoordinatorsOnly(), nobody.Refusal);
        var read = await InStoreAsync(s => s.Audit.Where(a => a.Action == "read-note").ToListAsync());
        Assert.Equal([(cora.Id, asked.Id.Value)], read.Select(a => (a.ActorId!.Value, a.SubjectId)));
    }

    private static Coordinators Named(params Person[] people) => new(people.Select(p => p.EntraId));

    private static Coordinators NamedFor(Person notes, params Person[] people) =>
        new(people.Select(p => p.EntraId), [notes.EntraId]);

    private static HashSet<PersonId> Set(params Person[] people) => [.. people.Select(p => p.Id)];

    private async Task<Refusal?> NoteAsync(
        string words,
        Coordinators coordinators,
        NoteAudience audience = NoteAudience.Coordinator
    )
    {
        var told = new MeetingTold(new MeetingReport(null, null, words, audience, null));
        return (
            await AsAsync(Ada, (s, act) => new AnswerCheckIn(s, coordinators).RunAsync(asked.Id, told, act, default))
        ).Refusal;
    }

    private Task<HashSet<PersonId>> ToldAsync() =>
        InStoreAsync(s =>
            s.Notices.Where(n => n.Kind == NoticeKind.CoordinatorNote).Select(n => n.RecipientId).ToHashSetAsync()
        );

    private Task<CoordinatorNote?> ReadAsync(Person reader, Coordinators coordinators) =>
        InStoreAsync(s => new ReadNotes(s, coordinators).OneAsync(asked.Id, reader.Id, Now, default));

    private Task<Result<IReadOnlyList<CoordinatorNote>>> ListAsync(
        Person reader,
        Coordinators coordinators,
        bool isCoordinator = true
    ) => InStoreAsync(s => new ReadNotes(s, coordinators).RunAsync(ActOf(reader, isCoordinator), default));

    private Task<int> ReportsToAsync(Person person, Person manager) =>
        InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == person.Id)).SetManager(manager.Id);
            return await s.SaveChangesAsync();
        });
}
