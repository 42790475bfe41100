using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Store;

/// <summary>What an act changes is saved in one transaction: all of it, or nothing when somebody was first.</summary>
public sealed class SaveTests : TwoRowsTest
{
    [Fact]
    public async Task A_synchronous_save_is_refused_and_the_edit_can_still_be_saved()
    {
        await GivenAsync(Ada);
        await using var store = NewStore();
        (await store.People.SingleAsync()).Welcome(Now);

#pragma warning disable RS0030, CA1849 // What is banned is refused at run time, too.
        Assert.Throws<NotSupportedException>(() => store.SaveChanges());
        Assert.Throws<NotSupportedException>(() => store.SaveChanges(acceptAllChangesOnSuccess: true));
#pragma warning restore RS0030, CA1849

        await store.SaveChangesAsync();
        Assert.Equal(Now, (await InStoreAsync(s => s.People.SingleAsync())).WelcomedAt);
    }

    [Fact]
    public async Task A_change_is_found_by_itself()
    {
        await GivenAsync(Ada);
        await using var store = NewStore();
        var person = await store.People.SingleAsync();
        Assert.False(store.ChangeTracker.HasChanges());

        person.Welcome(Now);

        Assert.True(store.ChangeTracker.HasChanges());
        Assert.Equal(EntityState.Modified, store.Entry(person).State);
    }

    [Fact]
    public async Task Of_several_rows_nothing_is_kept_when_one_was_changed_by_somebody_else()
    {
        var (cohort, enrolment) = await GivenEnrolmentAsync();
        await using var late = NewStore();
        await ChangeAsync(late);
        await InStoreAsync(async store =>
        {
            (await store.Enrolments.SingleAsync()).SetCapacity(3);
            return await store.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => CommitAsync(late, enrolment));

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

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => CommitAsync(late, enrolment));

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
            enrolment.SetCapacity(room);
            await CommitAsync(store, enrolment);
        }

        Assert.Equal(2, (await InStoreAsync(s => s.Enrolments.SingleAsync())).Capacity);
        Assert.Equal(3, await InStoreAsync(s => s.Audit.CountAsync()));
    }

    [Fact]
    public async Task What_was_just_added_can_be_changed_and_deleted()
    {
        await GivenAsync(Ada);
        await using var store = NewStore();
        var question = OpenQuestion.To(Ada.Id, QuestionKind.Leave, Ada.Id.Value, Now);
        store.OpenQuestions.Add(question);
        await store.SaveAsync(CancellationToken.None);
        question.Replace(QuestionKind.PauseUntil, Ada.Id.Value, Now);
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
        await GivenAsync(Ada, grace);
        await using var late = NewStore();
        foreach (var person in await late.People.ToListAsync())
        {
            person.Welcome(Now);
        }

        await InStoreAsync(async store =>
        {
            (await store.People.SingleAsync(p => p.Id == grace.Id)).SetNamedInDigests(true);
            return await store.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => late.SaveAsync(CancellationToken.None));

        Assert.All(await InStoreAsync(store => store.People.ToListAsync()), p => Assert.Null(p.WelcomedAt));
    }

    [Fact]
    public async Task A_row_and_the_one_it_points_to_are_added_in_any_order()
    {
        await using var store = NewStore();
        store.OpenQuestions.Add(OpenQuestion.To(Ada.Id, QuestionKind.Leave, Ada.Id.Value, Now));
        store.People.Add(Ada);

        await store.SaveAsync(CancellationToken.None);

        Assert.Equal(Ada.Id, (await InStoreAsync(s => s.OpenQuestions.SingleAsync())).PersonId);
    }

    private Task CommitAsync(MentorStore store, CohortEnrolment enrolment) =>
        store.CommitAsync(ActOf(Ada), "change", enrolment.Id.Value, CancellationToken.None);
}
