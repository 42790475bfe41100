using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Requests;

/// <summary>Ada looks for help; Ben and Cem offer it. It is Monday; all work in Berlin.</summary>
public abstract class RequestTest : DatabaseTest
{
    protected const string Canary = "My query takes nine minutes";

    protected Person Ada { get; } = A.Person("Ada Lovelace");
    protected Person Ben { get; } = A.Person("Ben Franklin");
    protected Person Cem { get; } = A.Person("Cem Kaya");
    protected Person Olga { get; } = A.Person("Olga Owner");

    protected Coordinators Coordinators => new([Olga.EntraId]);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(Olga, Ada, Ben, Cem);
    }

    protected async Task<Result<T>> AsAsync<T>(Person person, Func<MentorStore, CommandContext, Task<Result<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = NewStore();
            try
            {
                return await work(store, ActOf(person));
            }
            catch (ConcurrencyConflictException) when (attempt < 20)
            {
                // Retries, as the turn runner does.
            }
        }
    }

    protected async Task OfferAsync(Person who, int capacity = 2, params string[] skills) =>
        _ = (
            await AsAsync(
                who,
                (s, c) => new OfferHelp(s).RunAsync(skills is [] ? ["SQL"] : skills, capacity, c, default)
            )
        ).Value;

    protected Task<Result<Done>> SwitchAsync(Person who, bool isOpen) =>
        AsAsync(who, (s, c) => new OfferHelp(s).SetOpenAsync(isOpen, c, default));

    protected Task<Result<HelpRequestId>> AskAsync(Person who, Person whom, string skill = "SQL") =>
        AsAsync(who, (s, c) => new RequestHelp(s).RunAsync(whom.Id, skill, Canary, c, default));

    protected async Task<HelpRequestId> AskedAsync(Person who, Person whom) => (await AskAsync(who, whom)).Value;

    protected Task<Result<MentorshipId>> AcceptAsync(Person who, HelpRequestId id) =>
        AsAsync(who, (s, c) => new AnswerRequest(s, Coordinators).AcceptAsync(id, c, default));

    protected Task<Result<Done>> DeclineAsync(Person who, HelpRequestId id, DeclineReason? why = null) =>
        AsAsync(who, (s, c) => new AnswerRequest(s, Coordinators).DeclineAsync(id, why, c, default));

    protected Task<Result<Done>> WithdrawAsync(Person who, HelpRequestId id) =>
        AsAsync(who, (s, c) => new RequestHelp(s).WithdrawAsync(id, c, default));

    protected Task<Result<Done>> LeaveAsync(Person who, MentorshipId id) =>
        AsAsync(who, (s, c) => new LeaveMentorship(s).RunAsync(id, c, default));

    protected Task<int> TendAsync() => InStoreAsync(s => new TendRequests(s, Odd).RunAsync(Now, default));

    protected Task<HelperPage> FindAsync(Person who, string skill = "SQL", int page = 0) =>
        InStoreAsync(s => new FindHelpers(s).RunAsync(skill, who.Id, page, Now, default));

    protected async Task<string[]> FoundAsync(Person who) =>
        [.. (await FindAsync(who)).Helpers.Select(helper => helper.Name)];

    protected Task<HelpRequest> ReadAsync(HelpRequestId id) =>
        InStoreAsync(s => s.HelpRequests.SingleAsync(r => r.Id == id));

    protected Task<NoticeKind[]> ToldAsync(Person who) =>
        InStoreAsync(s =>
            s.Notices.Where(n => n.RecipientId == who.Id).OrderBy(n => n.Id).Select(n => n.Kind).ToArrayAsync()
        );

    /// <summary>Everything that waits is sent.</summary>
    protected Task<int> SendAsync() => InStoreAsync(s => s.Notices.ExecuteDeleteAsync());
}
