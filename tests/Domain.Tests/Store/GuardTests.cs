using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MentorBot.Domain.Tests.Store;

public sealed class GuardTests : DatabaseTest
{
    [Theory]
    [InlineData("Person")]
    [InlineData("OpenQuestion")]
    [InlineData("Cohort")]
    [InlineData("CohortEnrolment")]
    [InlineData("MatchRun")]
    [InlineData("MatchWish")]
    [InlineData("Mentorship")]
    [InlineData("MentorshipMember")]
    [InlineData("CheckIn")]
    [InlineData("Notice")]
    public async Task Of_two_who_change_the_same_thing_the_second_is_told_to_look_again(string kind)
    {
        await GivenAsync([.. EveryEntity.Make()]);
        await using var one = NewStore();
        await using var other = NewStore();
        await TouchOneAsync(one, kind);
        await TouchOneAsync(other, kind);

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => other.SaveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_mentor_with_one_place_cannot_give_it_to_two_at_once()
    {
        var mentor = A.Person();
        var cohort = A.Cohort(mentor, model: MentoringModel.OneToOne);
        await GivenAsync(mentor, cohort, A.Enrolment(cohort, mentor, MentoringRole.Mentor));
        await using var one = NewStore();
        await using var other = NewStore();
        Assert.True((await one.Enrolments.SingleAsync()).TakePlace());
        Assert.True((await other.Enrolments.SingleAsync()).TakePlace());

        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => other.SaveAsync(CancellationToken.None));
        Assert.Equal(1, (await InStoreAsync(store => store.Enrolments.SingleAsync())).PlacesTaken);
    }

    private static async Task TouchOneAsync(MentorStore store, string kind)
    {
        var type = store.Model.GetEntityTypes().Single(t => t.ClrType.Name == kind);
        var entities = await AllOf(store, type).ToListAsync();
        var entity = entities.MinBy(e => string.Join(' ', KeyOf(store, e)))!;
        store.Entry(entity).State = EntityState.Modified;
    }

    private static IEnumerable<object?> KeyOf(MentorStore store, object entity)
    {
        var entry = store.Entry(entity);
        return entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue);
    }

    private static IQueryable<object> AllOf(MentorStore store, IEntityType type) =>
        (IQueryable<object>)
            typeof(DbContext)
                .GetMethod(nameof(DbContext.Set), 1, [])!
                .MakeGenericMethod(type.ClrType)
                .Invoke(store, null)!;
}
