using MentorBot.Domain.Exchange;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Sessions;

namespace MentorBot.Domain.Tests.Exchange;

/// <summary>A running pair, and what both bring to their sessions.</summary>
public abstract class ExchangeTest : SessionTest
{
    protected Task<Result<Done>> BringAsync(Person who, string? stuck, string? worked = null, string? seen = null) =>
        EditAsync(who, new BringBoth(new ContributionDraft(stuck, worked)), seen);

    /// <param name="seen">The version on the pressed card; null for typed words.</param>
    protected Task<Result<Done>> EditAsync(Person who, ContributionEdit edit, string? seen = null) =>
        AsAsync(
            who,
            (store, context) => new BringToSession(store).RunAsync(Pair.Id, edit, context with { Seen = seen }, default)
        );

    protected Task<Result<Done>> TakeBackAsync(Person who, string? seen = null) =>
        AsAsync(
            who,
            (store, context) => new BringToSession(store).TakeBackAsync(Pair.Id, context with { Seen = seen }, default)
        );

    protected async Task<ExchangeView> ExchangeAsync(Person who) =>
        (await InStoreAsync(s => new FindMentorships(s).OneAsync(Pair.Id, who.Id, default)))!.Exchange;

    /// <summary>A session is agreed, comes, and is over.</summary>
    protected async Task MeetAsync(DateTimeOffset at)
    {
        await AgreedAsync(at);
        Clock.Advance(at.AddHours(2) - Now);
        await TendAsync();
    }
}
