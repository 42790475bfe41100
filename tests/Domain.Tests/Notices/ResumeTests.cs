using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Tests.Notices;

/// <summary>A stop takes no time from anybody.</summary>
[Trait("promise", "D24")]
public sealed class ResumeTests : DatabaseTest
{
    private static readonly TimeSpan Stop = TimeSpan.FromDays(5);
    private readonly Person ada = A.Person("Ada", atAnyHour: true);
    private readonly Person ben = A.Person("Ben", atAnyHour: true);
    private Cohort cohort = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        cohort = A.Cohort(ada, state: CohortState.Active);
        await GivenAsync(ada, ben, cohort);
    }

    [Fact]
    public async Task D24_a_proposal_can_be_answered_for_as_long_as_before_and_is_reminded_of_as_late()
    {
        var proposal = A.Mentorship(cohort, ada, ben);
        await GivenAsync(proposal);
        Clock.Advance(TimeSpan.FromDays(1));
        await StopForAsync(Stop);

        await RemindAndExpireAsync();
        Assert.Equal((MentorshipState.Proposed, false), await StateAsync(proposal));
        Clock.Advance(TimeSpan.FromDays(1.5));
        await RemindAndExpireAsync();
        Assert.Equal((MentorshipState.Proposed, true), await StateAsync(proposal));
        Clock.Advance(TimeSpan.FromDays(1));
        await RemindAndExpireAsync();
        Assert.Equal(MentorshipState.Ended, (await StateAsync(proposal)).State);
    }

    [Fact]
    public async Task D24_the_nudge_of_a_check_in_keeps_its_distance()
    {
        var mentorship = A.Running(A.Mentorship(cohort, ada, ben), cohort);
        var checkIn = CheckIn.Plan(mentorship.Id, ada.Id, 1, Now, Now);
        checkIn.AskAt(Now, 3);
        await GivenAsync(mentorship);
        await GivenAsync(checkIn);
        await StopForAsync(Stop);

        var later = await InStoreAsync(s => s.CheckIns.SingleAsync());
        Assert.Equal(A.Now + TimeSpan.FromDays(3) + Stop, later.NudgeAt);
    }

    [Fact]
    public async Task D24_suggestions_close_later()
    {
        var round = SuggestionRound.Ask(cohort, 3, Now);
        await GivenAsync(round);
        await StopForAsync(Stop);

        Assert.Equal(
            A.Now + TimeSpan.FromDays(3) + Stop,
            await InStoreAsync(s => s.SuggestionRounds.Select(r => r.ClosesAt).SingleAsync())
        );
    }

    [Fact]
    public async Task D24_requests_and_held_times_wait_longer()
    {
        var slot = BookableSlot.Offer(ada.Id, Now.AddDays(9), 30, Now);
        slot.HoldFor(ada.Id, Now);
        await GivenAsync(HelpRequest.Ask(ada.Id, ada.Id, "SQL", "Please", 0, Now), slot);
        await StopForAsync(Stop);

        Assert.Equal(
            A.Now + HelpRequest.Patience + Stop,
            await InStoreAsync(s => s.HelpRequests.Select(r => r.AnswerBy).SingleAsync())
        );
        Assert.Equal(
            A.Now + BookableSlot.Patience + Stop,
            await InStoreAsync(s => s.BookableSlots.Select(r => r.HeldUntil).SingleAsync())
        );
    }

    [Fact]
    public async Task D24_wishes_to_join_a_circle_and_offers_to_become_one_wait_longer()
    {
        var (small, large) = (A.Mentorship(cohort, ada, ben), A.Mentorship(cohort, ada, ben));
        var wish = CircleRequest.Of(large.Id, ada.Id);
        wish.Ask(Now.AddDays(1), Now);
        await GivenAsync(small, large, wish, CircleMerge.Ask(small.Id, large.Id, Now));
        await StopForAsync(Stop);

        Assert.Equal(
            A.Now.AddDays(1) + Stop,
            await InStoreAsync(s => s.CircleRequests.Select(r => r.JoinsAt).SingleAsync())
        );
        Assert.Equal(
            A.Now + CircleMerge.Patience + Stop,
            await InStoreAsync(s => s.CircleMerges.Select(m => m.AnswerBy).SingleAsync())
        );
    }

    /// <summary>So that a slice whose deadlines nobody moves is noticed.</summary>
    [Fact]
    public void D24_every_slice_with_deadlines_moves_them()
    {
        var services = new ServiceCollection()
            .AddNotices()
            .AddMentorships()
            .AddSuggestions()
            .AddCheckIns()
            .AddAgreements()
            .AddSessions()
            .AddCircles()
            .AddClosings()
            .AddRequests()
            .AddBookings();

        Assert.Equal(
            typeof(IDeadlines)
                .Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(IDeadlines)))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            services
                .Where(service => service.ServiceType == typeof(IDeadlines))
                .Select(service => service.ImplementationType!.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Only_coordinators_stop_and_resume()
    {
        using var bell = new OutboxSignal();
        var stopped = await InStoreAsync(s => new StopMessages(s).RunAsync(ActOf(ada), default));
        var resumed = await InStoreAsync(s => new ResumeMessages(s, [], bell).RunAsync(ActOf(ada), default));

        Assert.IsType<NotFound>(stopped.Refusal);
        Assert.IsType<NotFound>(resumed.Refusal);
        Assert.Null(await InStoreAsync(s => new ReadMessageStop(s).RunAsync(default)));
    }

    private async Task StopForAsync(TimeSpan time)
    {
        await InStoreAsync(s => new StopMessages(s).RunAsync(ActOf(ada, isCoordinator: true), default));
        Clock.Advance(time);
        using var bell = new OutboxSignal();
        IDeadlines[] all =
        [
            new NoticeDeadlines(),
            new ProposalDeadlines(),
            new SuggestionDeadlines(),
            new NudgeDeadlines(),
            new RequestDeadlines(),
            new BookingDeadlines(),
            new CircleDeadlines(),
        ];
        var resumed = await InStoreAsync(s =>
            new ResumeMessages(s, all, bell).RunAsync(ActOf(ada, isCoordinator: true), default)
        );
        Assert.Equal(time, resumed.Value);
    }

    private async Task RemindAndExpireAsync()
    {
        await InStoreAsync(s => new RemindProposals(s, Odd).RunAsync(Now, default));
        await InStoreAsync(s => new ExpireProposals(s, Odd).RunAsync(Now, default));
    }

    private async Task<(MentorshipState State, bool IsReminded)> StateAsync(Mentorship proposal)
    {
        var found = await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == proposal.Id));
        return (found.State, found.RemindedAt is not null);
    }
}
