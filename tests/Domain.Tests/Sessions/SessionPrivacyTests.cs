using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>Who may know of a session, and what stays of it.</summary>
public sealed class SessionPrivacyTests : SessionTest
{
    [Fact]
    public async Task My_data_and_its_copy_show_the_sessions_to_those_who_are_in_them()
    {
        await AgreedAsync(Thursday);

        foreach (var member in new[] { Ada, Ben })
        {
            var data = await InStoreAsync(s => new ShowMyData(s).RunAsync(member.Id, default));
            var session = Assert.Single(data.Sessions.Newest);
            Assert.Equal((Thursday, "Room 4"), (session.StartsAt!.Value, session.Place));
            Assert.Contains("Room 4", await CopyAsync(member), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Room 4", await CopyAsync(Stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_somebody_takes_the_place_they_wrote_and_leaves_the_session_to_the_other()
    {
        var cora = A.Person("Cora Coordinator");
        await GivenAsync(cora);
        var id = await AgreedAsync(Wednesday);
        Clock.Advance(TimeSpan.FromDays(3));
        await TendAsync();
        await GivenAsync(ErasureRequest.Of(Ada.Id, Now));

        await InStoreAsync(s => new ErasePeople(s, new Coordinators([cora.EntraId]), Odd).RunAsync(Now, default));

        var left = await ReadAsync(id);
        Assert.Equal((SessionState.Held, Wednesday), (left.State, left.StartsAt!.Value));
        Assert.Null(left.Place);
        Assert.Null(left.ProposerId);
    }

    [Fact]
    public async Task A_link_gives_the_session_once_and_not_after_its_time()
    {
        var id = await AgreedAsync(Thursday);
        var first = await OfferFileAsync(Ben, id);
        var second = await OfferFileAsync(Ben, id);

        Assert.IsType<NotFound>((await RedeemAsync(first.Value)).Refusal);
        var file = (await RedeemAsync(second.Value)).Value;
        Assert.Equal(("America/New_York", Thursday), (file.ZoneId, file.Session.StartsAt!.Value));
        Assert.Equal(["Ada Lovelace"], file.Partners);
        Assert.IsType<NotFound>((await RedeemAsync(second.Value)).Refusal);
        var late = (await OfferFileAsync(Ada, id)).Value;
        Clock.Advance(SessionLink.Lifetime);
        Assert.IsType<NotFound>((await RedeemAsync(late)).Refusal);
        Assert.IsType<NotFound>((await OfferFileAsync(Stranger, id)).Refusal);
    }

    private Task<Result<string>> OfferFileAsync(Person who, SessionId id) =>
        AsAsync(
            who,
            (store, context) => new OfferSessionFile(store, new FindSessions(store)).RunAsync(id, context, default)
        );

    private Task<Result<SessionFile>> RedeemAsync(string secret) =>
        InStoreAsync(s => new RedeemSessionFile(s, new FindSessions(s)).RunAsync(secret, Now, default));

    private async Task<string> CopyAsync(Person who)
    {
        var file = await InStoreAsync(s => new ExportMyData(s).RunAsync(who.Id, Now, default));
        return System.Text.Encoding.UTF8.GetString(file.ToJson());
    }
}
