using System.Text.Json;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Store;

public sealed class RoundTripTests : DatabaseTest
{
    private readonly IReadOnlyList<object> written = EveryEntity.Make();

    [Fact]
    public async Task Every_entity_comes_back_as_it_was_written()
    {
        await GivenAsync([.. written]);

        foreach (var original in written)
        {
            await using var store = NewStore();
            var entry = store.Entry(original);
            var key = entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue);
            var loaded = await store.FindAsync(original.GetType(), [.. key]);
            Assert.Equal(AsText(original), AsText(loaded!));
        }
    }

    [Fact]
    public void No_kind_of_entity_is_left_out()
    {
        using var store = NewStore();
        var kinds = store.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet();

        kinds.ExceptWith(written.Select(entity => entity.GetType()));

        Assert.Equal(
            new HashSet<Type> { typeof(MentorshipMember), typeof(MatchSuggestion), typeof(AgreementSignature) },
            kinds
        );
    }

    [Fact]
    public async Task Enums_are_words_lists_are_arrays_and_policies_are_json_in_the_database()
    {
        await GivenAsync([.. written]);

        Assert.Equal("Paused", await ScalarAsync("SELECT state FROM enrolments"));
        Assert.Equal("Monday, Sunday", await ScalarAsync("SELECT work_days FROM enrolments"));
        Assert.Equal("uuid[]", await ScalarAsync("SELECT pg_typeof(not_with)::text FROM enrolments"));
        Assert.Equal("5", await ScalarAsync("SELECT policy ->> 'ProposalDays' FROM cohorts"));
        Assert.Equal("Leadership", await ScalarAsync("SELECT skills[4] FROM cohorts"));
    }

    [Fact]
    public async Task A_moment_in_any_zone_comes_back_as_the_same_moment_in_utc()
    {
        var here = A.Person();
        var told = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.FromHours(5.5));
        here.Welcome(told);
        await GivenAsync(here);

        var welcomed = (await InStoreAsync(store => store.People.SingleAsync())).WelcomedAt!.Value;

        Assert.Equal((told.UtcDateTime, TimeSpan.Zero), (welcomed.DateTime, welcomed.Offset));
    }

    [Fact]
    public async Task A_list_that_changed_is_written_again()
    {
        var ada = A.Person();
        var cohort = A.Cohort(ada);
        var enrolment = A.Enrolment(cohort, ada);
        await GivenAsync(ada, cohort, enrolment);

        await using (var store = NewStore())
        {
            var loaded = await store.Enrolments.SingleAsync();
            loaded.SetNotWith([cohort.OwnerId, Ids.New<PersonId>(Now)]);
            loaded.SetGoalsWanted(["Leadership", "C#"]);
            await store.SaveChangesAsync();
        }

        var again = await InStoreAsync(store => store.Enrolments.SingleAsync());
        Assert.Single(again.NotWith);
        Assert.Equal(["Leadership", "C#"], again.GoalsWanted);
    }

    private static string AsText(object entity)
    {
        if (entity is Mentorship mentorship)
        {
            mentorship.Members.Sort((a, b) => a.PersonId.Value.CompareTo(b.PersonId.Value));
        }

        return JsonSerializer.Serialize(entity, entity.GetType());
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
