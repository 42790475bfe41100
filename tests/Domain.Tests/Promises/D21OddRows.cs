using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>One row that cannot be handled, for whatever reason, stops no job for the others.</summary>
[Trait("promise", "D21")]
public sealed class D21OddRows : OddRowScenes
{
    /// <summary>Longer than a row rests after its first failure.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(16);

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task D21_all_others_are_served_in_the_same_run_and_the_odd_one_is_named_and_comes_later(string job)
    {
        var scene = await GivenSceneAsync(job);
        var odd = scene.Rows[0];
        await SpoilAsync(scene, odd);

        await RunAsync(scene);
        Assert.Equal(scene.Rows.Where(row => row != odd).Order(), await ServedAsync(scene));
        Assert.Equal(1, Named(odd));
        await RunAsync(scene);
        Assert.Equal(1, Named(odd));

        await MendAsync(scene);
        Clock.Advance(Later);
        await RunAsync(scene);
        Assert.Equal(scene.Rows.Order(), await ServedAsync(scene));
        Assert.Equal(1, Named(odd));
    }

    [Fact]
    public async Task D21_a_row_that_stays_odd_is_tried_less_and_less_often()
    {
        var scene = await GivenSceneAsync("refresh-people");
        await SpoilAsync(scene, scene.Rows[0]);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromHours(4); passed += Later)
        {
            await RunAsync(scene);
            Clock.Advance(Later);
        }

        Assert.InRange(Named(scene.Rows[0]), 3, 5);
    }

    [Fact]
    public async Task D21_when_not_one_of_many_rows_can_be_handled_the_job_has_failed()
    {
        var scene = await GivenSceneAsync("refresh-people");
        await SpoilAsync(scene, null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(scene));
    }

    [Fact]
    public async Task D21_a_message_that_cannot_be_read_goes_back_and_the_others_are_claimed()
    {
        var people = Enumerable.Range(1, 3).Select(n => A.Person($"Person {n}", atAnyHour: true)).ToList();
        var notices = people.ConvertAll(p => Notice.Tell(p.Id, NoticeKind.Introduction, p.Id.Value, Now));
        await GivenAsync([.. people]);
        await GivenAsync([.. notices]);
        await ExecuteAsync($"UPDATE notices SET kind = 'OfALaterVersion' WHERE id = '{notices[0].Id}'");

        var claimed = await ClaimAsync();

        Assert.Equal(
            notices.Skip(1).Select(n => n.Id.Value).Order(),
            claimed.Select(notice => notice.Id.Value).Order()
        );
        Assert.Equal(1, Named(notices[0].Id.Value));
        Assert.Empty(await ClaimAsync());
        await ExecuteAsync($"UPDATE notices SET kind = 'Introduction' WHERE id = '{notices[0].Id}'");
        Clock.Advance(Later);
        Assert.Equal([notices[0].Id], (await ClaimAsync()).Select(notice => notice.Id));
    }

    [Fact]
    public void D21_text_is_never_cut_within_a_character()
    {
        var name = string.Concat(Enumerable.Repeat("🎉", 10));

        Assert.Equal(["", "🎉", "🎉", "🎉🎉"], new[] { 1, 2, 3, 4 }.Select(most => PlainText.Cut(name, most)));
        Assert.Equal("abc", PlainText.Cut("abc", 3));
    }

    private Task<IReadOnlyList<ClaimedNotice>> ClaimAsync() =>
        InStoreAsync(store =>
            new ClaimNotices(store, Remembered).RunAsync(new("one", 10, TimeSpan.FromMinutes(5), Now), default)
        );

    private async Task RunAsync(Scene scene)
    {
        await using var store = NewStore();
        await scene.Work(store);
    }

    /// <summary>Makes the row, or all rows if it is null, refuse every write.</summary>
    private Task SpoilAsync(Scene scene, Guid? odd)
    {
        var which = odd is { } id ? $"NEW.{scene.Column} = '{id}'" : "true";
        return ExecuteAsync(
            $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {which} THEN RAISE EXCEPTION 'odd'; END IF;
                RETURN NEW;
            END $$;
            CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON {scene.Table} FOR EACH ROW EXECUTE FUNCTION refuse()
            """
        );
    }

    private Task MendAsync(Scene scene) => ExecuteAsync($"DROP TRIGGER refuse ON {scene.Table}");

    private async Task ExecuteAsync(string sql)
    {
        await using var command = Database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<IEnumerable<Guid>> ServedAsync(Scene scene)
    {
        await using var command = Database.Source.CreateCommand(scene.Served);
        await using var reader = await command.ExecuteReaderAsync();
        var served = new List<Guid>();
        while (await reader.ReadAsync())
        {
            served.Add(reader.GetGuid(0));
        }

        return served.Order();
    }
}
