using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>Where an agreed session takes place is changed by either of the two.</summary>
public sealed class PlaceTests : SessionTest
{
    private static readonly SessionPlace Link = new(SessionForm.Remote, "https://teams.example/1");

    [Fact]
    public async Task The_other_is_told_the_sequence_rises_and_the_time_stays()
    {
        var id = await AgreedAsync(Thursday);
        var before = await ReadAsync(id);
        await ForgetNoticesAsync();

        Assert.False((await ChangeAsync(Ben, id, Link)).IsRefused);
        Assert.False((await ChangeAsync(Ben, id, Link)).IsRefused);

        var after = await ReadAsync(id);
        Assert.Equal((SessionForm.Remote, Link.Place, Ben.Id), (after.Form, after.Place, after.PlaceById!.Value));
        Assert.Equal((before.Sequence + 1, Thursday), (after.Sequence, after.StartsAt!.Value));
        Assert.Equal((before.RemindAt, before.ExchangeAt), (after.RemindAt, after.ExchangeAt));
        Assert.Equal([NoticeKind.SessionPlaced], await ToldAsync(Ada));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task A_place_is_taken_away_on_one_line_or_not_at_all()
    {
        var id = await AgreedAsync(Thursday);

        await ChangeAsync(Ada, id, new(SessionForm.InPerson, "  Room\n 7 "));
        Assert.Equal("Room 7", (await ReadAsync(id)).Place);
        await ChangeAsync(Ada, id, new(SessionForm.Hybrid, " "));

        var left = await ReadAsync(id);
        Assert.Equal((SessionForm.Hybrid, null, null), (left.Form, left.Place, left.PlaceById));
    }

    [Fact]
    public async Task What_is_not_agreed_over_called_off_or_somebody_elses_is_refused()
    {
        var id = await ProposedAsync(Ada, Thursday);
        Assert.IsType<SessionHasNoTime>((await ChangeAsync(Ben, id, Link)).Refusal);
        await AcceptTimeAsync(Ben, id, Thursday);

        Assert.IsType<NotFound>((await ChangeAsync(Stranger, id, Link)).Refusal);
        var tooLong = Link with { Place = new('x', Session.MaxPlaceLength + 1) };
        Assert.IsType<SessionPlaceTooLong>((await ChangeAsync(Ada, id, tooLong)).Refusal);
        var seen = (await SeenAsync(Ada, id))!.Version;
        await ChangeAsync(Ben, id, Link);
        Assert.IsType<CardIsOutdated>((await ChangeAsync(Ada, id, new(SessionForm.InPerson, "Room 7"), seen)).Refusal);
        Clock.Advance(Thursday - Now);
        Assert.IsType<SessionIsOver>((await ChangeAsync(Ada, id, Link)).Refusal);
    }

    private Task<Result<Done>> ChangeAsync(Person who, SessionId id, SessionPlace where, string? seen = null) =>
        AsAsync(
            who,
            (store, context) => new ChangePlace(store).RunAsync(id, where, context with { Seen = seen }, default)
        );
}
