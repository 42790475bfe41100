using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>A circle of five that runs, Person A to Person E; it is Monday, 2 March.</summary>
public abstract class CircleTest : ManyTest
{
    protected static DateTimeOffset Wednesday { get; } = new(2026, 3, 4, 14, 0, 0, TimeSpan.Zero);

    protected override MentoringModel Model => MentoringModel.Circle;
    protected override int People => 5;
    protected MentorshipId Id => Proposal.Id;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.Null(await AcceptAsync([.. All]));
        await TendAsync();
        await ForgetNoticesAsync();
    }

    protected Task<int> ForgetNoticesAsync() => InStoreAsync(store => store.Notices.ExecuteDeleteAsync());

    protected Task<int> TendAsync() => InStoreAsync(store => new TendCircles(store, Odd).RunAsync(Now, default));

    protected Task<int> AdmitAsync() => InStoreAsync(store => new AdmitToCircles(store, Odd).RunAsync(Now, default));

    protected async Task<SessionId> AgreeAsync(DateTimeOffset at)
    {
        var draft = new SessionDraft([at], 60, SessionForm.Remote, null);
        var id = await DoAsync(All[^1], (s, c) => new ProposeSession(s).RunAsync(Id, draft, c, default));
        var chosen = (await PresentAsync()).First(p => p.Id != All[^1].Id);
        _ = (await DoAsync(chosen, (s, c) => new AcceptTime(s).RunAsync(id.Value, at, c, default))).Value;
        await TendAsync();
        return id.Value;
    }

    /// <summary>A session is agreed, comes, and is over.</summary>
    protected async Task<SessionId> MeetAsync(DateTimeOffset at)
    {
        var id = await AgreeAsync(at);
        Clock.Advance(at.AddHours(2) - Now);
        await InStoreAsync(s => new TendSessions(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
        await TendAsync();
        return id;
    }

    protected Task<Result<Done>> PassAsync(Person who, string? seen = null) =>
        DoAsync(who, (s, c) => new PassTurn(s).RunAsync(Id, c with { Seen = seen }, default));

    protected Task<Result<Done>> TakeAsync(Person who, string? seen = null) =>
        DoAsync(who, (s, c) => new TakeTurn(s).RunAsync(Id, c with { Seen = seen }, default));

    protected Task<Result<Done>> SayAsync(Person who, SessionId session, params Person[] came) =>
        DoAsync(
            who,
            (s, c) =>
                new SayWhoCame(s, PromptBudget.Usual).RunAsync(session, came.Select(p => p.Id).ToHashSet(), c, default)
        );

    protected Task<Result<Done>> CorrectAsync(Person who, SessionId session, bool came) =>
        DoAsync(who, (s, c) => new CorrectAttendance(s).RunAsync(session, came, c, default));

    protected async Task<CircleView> CircleAsync(Person who) => (await ViewOfAsync(who)).Circle!;

    protected async Task<string?> FacilitatorAsync(int reader = 0)
    {
        var id = (await CircleAsync(All[reader])).Facilitator;
        return All.FirstOrDefault(p => p.Id == id)?.Name;
    }

    protected Person Named(string? name) => All.Single(p => p.Name == name);

    /// <summary>Somebody who waits for a match in the cohort.</summary>
    protected async Task<Person> NewcomerAsync(string name, Person? manager = null, Person? notWith = null)
    {
        var person = A.Person(name, manager);
        var enrolment = A.Enrolment(Cohort, person);
        enrolment.SetNotWith(notWith is null ? [] : [notWith.Id]);
        await GivenAsync(person, enrolment);
        return person;
    }

    protected Task<CirclesToJoin> OpenAsync(Person who) =>
        InStoreAsync(s => new FindOpenCircles(s).RunAsync(who.Id, Now, default));

    protected Task<Result<Done>> AskAsync(Person who) =>
        DoAsync(who, (s, c) => new AskToJoinCircle(s).RunAsync(Id, c, default));

    /// <summary>Runs a command as the turn runner does, again after a concurrency conflict.</summary>
    protected async Task<Result<T>> DoAsync<T>(Person who, Func<MentorStore, CommandContext, Task<Result<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = NewStore();
            try
            {
                return await work(store, ActOf(who));
            }
            catch (ConcurrencyConflictException) when (attempt < 20)
            {
                // Somebody was first.
            }
        }
    }

    private async Task<List<Person>> PresentAsync()
    {
        var present = (await MentorshipAsync()).Present().Select(m => m.PersonId).ToList();
        return [.. All.Where(p => present.Contains(p.Id))];
    }
}
