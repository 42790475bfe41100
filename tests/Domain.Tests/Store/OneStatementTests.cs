using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace MentorBot.Domain.Tests.Store;

/// <summary>What an act changes is saved by one statement: all of it, or nothing when somebody was first.</summary>
public sealed class OneStatementTests : DatabaseTest
{
    private readonly Person ada = A.Person("Ada Lovelace");

    [Fact]
    public async Task Of_several_rows_nothing_is_kept_when_one_was_changed_by_somebody_else()
    {
        var (cohort, enrolment) = await GivenEnrolmentAsync();
        await using var late = NewStore();
        await ChangeAsync(late);
        await InStoreAsync(async store =>
        {
            (await store.Enrolments.SingleAsync()).HasRoomFor(3);
            return await store.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<SomebodyWasFirstException>(() => CommitAsync(late, enrolment));

        await using var store = NewStore();
        Assert.Equal(cohort.Name, (await store.Cohorts.SingleAsync()).Name);
        Assert.Equal(CohortState.Enrolling, (await store.Cohorts.SingleAsync()).State);
        Assert.Empty(await store.Audit.ToListAsync());
        Assert.Empty(await store.HandledActivities.ToListAsync());
    }

    [Fact]
    public async Task Of_several_rows_nothing_is_kept_when_one_is_gone()
    {
        var (_, enrolment) = await GivenEnrolmentAsync();
        await using var late = NewStore();
        await ChangeAsync(late);
        await InStoreAsync(store => store.Enrolments.ExecuteDeleteAsync());

        await Assert.ThrowsAsync<SomebodyWasFirstException>(() => CommitAsync(late, enrolment));

        Assert.Equal(CohortState.Enrolling, (await InStoreAsync(store => store.Cohorts.SingleAsync())).State);
        Assert.Empty(await InStoreAsync(store => store.Audit.ToListAsync()));
    }

    [Fact]
    public async Task What_was_saved_can_be_changed_and_saved_again()
    {
        await GivenEnrolmentAsync();
        await using var store = NewStore();
        var enrolment = await store.Enrolments.SingleAsync();
        foreach (var room in new[] { 2, 3, 2 })
        {
            enrolment.HasRoomFor(room);
            await CommitAsync(store, enrolment);
        }

        Assert.Equal(2, (await InStoreAsync(s => s.Enrolments.SingleAsync())).Capacity);
        Assert.Equal(3, await InStoreAsync(s => s.Audit.CountAsync()));
    }

    [Fact]
    public async Task What_was_just_added_can_be_changed_and_deleted()
    {
        await GivenAsync(ada);
        await using var store = NewStore();
        var question = OpenQuestion.To(ada.Id, QuestionKind.Leave, ada.Id.Value, Now);
        store.OpenQuestions.Add(question);
        await store.SaveAsync(CancellationToken.None);
        question.AskInstead(QuestionKind.PauseUntil, ada.Id.Value, Now);
        await store.SaveAsync(CancellationToken.None);
        Assert.Equal(QuestionKind.PauseUntil, (await InStoreAsync(s => s.OpenQuestions.SingleAsync())).Kind);

        store.OpenQuestions.Remove(question);
        await store.SaveAsync(CancellationToken.None);

        Assert.Empty(await InStoreAsync(s => s.OpenQuestions.ToListAsync()));
    }

    [Fact]
    public async Task Two_rows_of_one_table_are_changed_together_or_not_at_all()
    {
        var grace = A.Person("Grace Hopper");
        await GivenAsync(ada, grace);
        await using var late = NewStore();
        foreach (var person in await late.People.ToListAsync())
        {
            person.Welcome(Now);
        }

        await InStoreAsync(async store =>
        {
            (await store.People.SingleAsync(p => p.Id == grace.Id)).AgreesToBeNamedInDigests(true);
            return await store.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<SomebodyWasFirstException>(() => late.SaveAsync(CancellationToken.None));

        Assert.All(await InStoreAsync(store => store.People.ToListAsync()), p => Assert.Null(p.WelcomedAt));
    }

    [Fact]
    public async Task Rows_are_locked_in_one_order_whatever_was_read_first()
    {
        await GivenEnrolmentAsync();
        await using var store = NewStore();
        await ChangeAsync(store, cohortFirst: false);
        await using var other = await Database.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await RunAsync(other, "SELECT FROM cohorts FOR UPDATE");
        var save = store.SaveAsync(CancellationToken.None);
        await SomebodyWaitsAsync();

        await RunAsync(other, "SELECT FROM enrolments FOR UPDATE NOWAIT");

        await transaction.CommitAsync();
        await save;
        Assert.Equal(CohortState.Cancelled, (await InStoreAsync(s => s.Cohorts.SingleAsync())).State);
    }

    [Fact]
    public async Task Who_waits_for_somebody_who_waits_for_them_is_told_to_look_again()
    {
        await GivenEnrolmentAsync();
        await using var store = NewStore();
        await ChangeAsync(store);
        await using var other = await Database.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await RunAsync(other, "SELECT FROM enrolments FOR UPDATE");
        var save = store.SaveAsync(CancellationToken.None);
        await SomebodyWaitsAsync();

        var lockBoth = RunAsync(other, "SELECT FROM cohorts FOR UPDATE");

        await Assert.ThrowsAsync<SomebodyWasFirstException>(() => save);
        await lockBoth;
        Assert.Equal(CohortState.Enrolling, (await InStoreAsync(s => s.Cohorts.SingleAsync())).State);
    }

    [Fact]
    public async Task A_row_and_the_one_it_points_to_are_added_in_any_order()
    {
        await using var store = NewStore();
        store.OpenQuestions.Add(OpenQuestion.To(ada.Id, QuestionKind.Leave, ada.Id.Value, Now));
        store.People.Add(ada);

        await store.SaveAsync(CancellationToken.None);

        Assert.Equal(ada.Id, (await InStoreAsync(s => s.OpenQuestions.SingleAsync())).PersonId);
    }

    /// <summary>What <see cref="OneStatementDatabase"/> takes for granted of every entity.</summary>
    [Fact]
    public void Each_kind_of_row_has_a_table_of_its_own_and_only_its_version_comes_from_the_database()
    {
        using var store = NewStore();
        var kinds = store.Model.GetEntityTypes().ToList();

        Assert.All(kinds, kind => Assert.Single(kind.GetTableMappings()));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.GetTableName()).Distinct().Count());
        Assert.All(
            kinds.SelectMany(kind => kind.GetFlattenedProperties()),
            p => Assert.True(p.ValueGenerated == ValueGenerated.Never || IsVersion(p) || IsKeyMadeHere(p), $"{p}")
        );
        Assert.All(
            kinds.SelectMany(kind => kind.GetProperties()),
            p => Assert.Equal(IsVersion(p), p.IsConcurrencyToken)
        );
    }

    private static bool IsVersion(IProperty property) => property.Name == "xmin";

    /// <summary>The mapper would make one; the entities come with theirs.</summary>
    private static bool IsKeyMadeHere(IProperty property) => property.IsPrimaryKey() && property.ClrType.IsValueType;

    private async Task<(Cohort, CohortEnrolment)> GivenEnrolmentAsync()
    {
        var cohort = A.Cohort(ada);
        var enrolment = A.Enrolment(cohort, ada);
        await GivenAsync(ada, cohort, enrolment);
        return (cohort, enrolment);
    }

    private static async Task ChangeAsync(MentorStore store, bool cohortFirst = true)
    {
        var first = cohortFirst ? await store.Cohorts.SingleAsync() : null;
        var enrolment = await store.Enrolments.SingleAsync();
        enrolment.HasRoomFor(2);
        _ = (first ?? await store.Cohorts.SingleAsync()).Cancel().Value;
    }

    /// <summary>In this test's database some statement waits for a lock.</summary>
    private async Task SomebodyWaitsAsync()
    {
        const string waiting =
            "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        await using var command = Database.Source.CreateCommand($"SELECT count(*) FROM ({waiting}) AS w");
        while (await command.ExecuteScalarAsync() is 0L)
        {
            await Task.Yield();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // A constant of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private Task CommitAsync(MentorStore store, CohortEnrolment enrolment) =>
        store.CommitAsync(ActOf(ada), "change", enrolment.Id.Value, CancellationToken.None);
}
