using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>A running pair, and what both can do about their sessions. It is Monday; both work from 14:00 to 16:00 UTC.</summary>
public abstract class SessionTest : PairTest
{
    protected static DateTimeOffset Wednesday { get; } = new(2026, 3, 4, 14, 0, 0, TimeSpan.Zero);
    protected static DateTimeOffset Thursday { get; } = Wednesday.AddDays(1);
    protected static DateTimeOffset Friday { get; } = Wednesday.AddDays(2);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await InStoreAsync(store => store.Notices.ExecuteDeleteAsync());
    }

    protected static SessionDraft Draft(params DateTimeOffset[] times) =>
        new(times, 45, SessionForm.InPerson, "Room 4");

    protected Task<Result<SessionId>> ProposeAsync(Person who, SessionDraft draft) =>
        AsAsync(who, (store, context) => new ProposeSession(store).RunAsync(Pair.Id, draft, context, default));

    protected async Task<SessionId> ProposedAsync(Person who, params DateTimeOffset[] times) =>
        (await ProposeAsync(who, Draft(times))).Value;

    protected Task<Result<Done>> AcceptTimeAsync(Person who, SessionId id, DateTimeOffset at) =>
        AsAsync(who, (store, context) => new AcceptTime(store).RunAsync(id, at, context, default));

    protected async Task<SessionId> AgreedAsync(DateTimeOffset at)
    {
        var id = await ProposedAsync(Ada, at);
        _ = (await AcceptTimeAsync(Ben, id, at)).Value;
        return id;
    }

    /// <param name="seen">The version on the pressed card; null for typed words.</param>
    protected Task<Result<Done>> OfferAsync(Person who, SessionId id, string? seen, params DateTimeOffset[] times) =>
        AsAsync(
            who,
            (store, context) => new OfferOtherTimes(store).RunAsync(id, times, context with { Seen = seen }, default)
        );

    /// <inheritdoc cref="OfferAsync"/>
    protected Task<Result<Done>> CancelAsync(Person who, SessionId id, string? seen = null) =>
        AsAsync(who, (store, context) => new CancelSession(store).RunAsync(id, context with { Seen = seen }, default));

    protected Task<Result<Done>> KeepTimeAsync(Person who, SessionId id) =>
        AsAsync(who, (store, context) => new CancelSession(store).KeepTimeAsync(id, context, default));

    protected Task<Session> ReadAsync(SessionId id) => InStoreAsync(s => s.Sessions.SingleAsync(x => x.Id == id));

    protected Task<SessionView?> SeenAsync(Person who, SessionId id) =>
        InStoreAsync(s => new FindSessions(s).OneAsync(id, who.Id, default));

    protected Task<int> TendAsync(int budget = 2) =>
        InStoreAsync(s => new TendSessions(s, new PromptBudget(budget), Odd).RunAsync(Now, default));

    protected Task<int> ForgetNoticesAsync() => InStoreAsync(store => store.Notices.ExecuteDeleteAsync());

    protected async Task<NoticeKind[]> ToldNowAsync(Person who)
    {
        var told = await ToldAsync(who);
        await ForgetNoticesAsync();
        return told;
    }
}
