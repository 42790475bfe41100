using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>What happens to the partner of somebody who cannot be reached.</summary>
public sealed class AbsenceTests : PairTest
{
    public static TheoryData<Reachability> Reasons =>
        [Reachability.NotInstalled, Reachability.Removed, Reachability.Blocked, Reachability.DisabledByAdmin];

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task The_partner_is_told_after_seven_days_and_only_once(Reachability reason)
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, reason);
        Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await TellAsync());

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await TellAsync());
        Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await TellAsync());

        Assert.Equal([NoticeKind.PartnerUnreachable], await ToldAsync(Ben));
        Assert.DoesNotContain(NoticeKind.PartnerUnreachable, await ToldAsync(Ada));
        Assert.Equal([Ada.Id], (await AbsentForAsync(Ben))!.People);
    }

    [Fact]
    public async Task Another_reason_is_no_other_absence_and_another_absence_is_told_again()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.NotInstalled);
        Clock.Advance(TimeSpan.FromDays(6));
        await GoesAsync(Ada, Reachability.Blocked);
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await TellAsync());

        await ComesBackAsync(Ada);
        Assert.Null(await AbsentForAsync(Ben));
        await GoesAsync(Ada, Reachability.Removed);
        Assert.Null(await AbsentForAsync(Ben));
        Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(1, await TellAsync());
        Assert.Equal(2, (await ToldAsync(Ben)).Count(kind => kind == NoticeKind.PartnerUnreachable));
    }

    [Fact]
    public async Task Whoever_is_away_too_is_told_when_they_are_back()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Removed);
        await GoesAsync(Ben, Reachability.Removed);
        Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(0, await TellAsync());

        await ComesBackAsync(Ben);

        Assert.Equal(1, await TellAsync());
        Assert.Equal(NoticeKind.PartnerUnreachable, (await ToldAsync(Ben))[^1]);
    }

    [Fact]
    public async Task It_is_told_in_the_partners_own_working_hours()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Removed);
        Clock.Advance(TimeSpan.FromDays(7));

        await TellAsync();

        var notice = (await NoticesAsync(Ben)).Single(n => n.Kind == NoticeKind.PartnerUnreachable);
        Assert.Equal(Ben.Working.NextWorkingMoment(Now), notice.NotBefore);
        Assert.True(notice.NotBefore > Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_that_meetings_are_asked_about_only_if_the_partner_waits(bool waits)
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Blocked);
        Clock.Advance(TimeSpan.FromDays(8));
        await TellAsync();
        Assert.True((await AbsentForAsync(Ben))!.AwaitsChoice);
        Assert.Equal(0, await PlanAsync());
        if (waits)
        {
            Assert.False((await WaitAsync(Ben)).IsRefused);
            Assert.False((await WaitAsync(Ben)).IsRefused);
        }

        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();

        Assert.Equal(waits ? 1 : 0, (await CheckInsAsync(Ben)).Count);
        Assert.Equal(!waits, (await AbsentForAsync(Ben))!.AwaitsChoice);
    }

    [Fact]
    public async Task A_check_in_that_waits_to_be_said_is_held_back_until_the_partner_has_chosen()
    {
        await AcceptedForAsync(8);
        await PlanAsync();
        var asked = Assert.Single(await CheckInsAsync(Ben));
        await GoesAsync(Ada, Reachability.Removed);
        Assert.False(await AwaitsPartnersAsync());
        Clock.Advance(TimeSpan.FromDays(7));
        await TellAsync();

        Assert.True(await AwaitsPartnersAsync());
        await WaitAsync(Ben);
        Assert.False(await AwaitsPartnersAsync());

        async Task<bool> AwaitsPartnersAsync() =>
            (await InStoreAsync(s => new FindCheckIns(s).OneAsync(asked.Id, Ben.Id, default)))!.AwaitsPartners;
    }

    [Fact]
    public async Task Nobody_is_nudged_for_a_meeting_with_somebody_who_is_away()
    {
        await AcceptedForAsync(7);
        await PlanAsync();
        await GoesAsync(Ada, Reachability.Blocked);
        Clock.Advance(TimeSpan.FromDays(7));
        await TellAsync();

        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ben));
    }

    [Fact]
    public async Task Whoever_is_back_is_met_as_before()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Blocked);
        Clock.Advance(TimeSpan.FromDays(8));
        await TellAsync();
        Assert.Equal(0, await PlanAsync());

        await ComesBackAsync(Ada);
        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();

        Assert.Single(await CheckInsAsync(Ben));
        Assert.Single(await CheckInsAsync(Ada));
    }

    [Fact]
    public async Task Who_waits_on_a_proposal_is_told_as_well_and_asked_for_no_choice()
    {
        await AcceptAsync(Ben);
        await GoesAsync(Ada, Reachability.Removed);

        Assert.Equal(1, await TellAsync(days: 7, after: TimeSpan.FromDays(7)));

        Assert.Equal([NoticeKind.PartnerUnreachable], await ToldAsync(Ben));
        Assert.False((await AbsentForAsync(Ben))!.AwaitsChoice);
        Assert.IsType<MentorshipIsOver>((await WaitAsync(Ben)).Refusal);
    }

    [Fact]
    public async Task Ending_it_puts_the_partner_first_on_the_list()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Removed);
        await TellAsync(days: 7, after: TimeSpan.FromDays(7));

        Assert.False((await LeaveAsync(Ben)).IsRefused);

        var ben = await EnrolmentAsync(Ben);
        Assert.True(ben.WaitsForMatch);
        Assert.Equal(1, ben.SatOut);
        Assert.Equal(0, await TellAsync(days: 7, after: TimeSpan.FromDays(30)));
    }

    [Fact]
    public async Task Strangers_find_nothing_to_wait_for()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Removed);
        await TellAsync(days: 7, after: TimeSpan.FromDays(7));

        Assert.IsType<NotFound>((await WaitAsync(Stranger)).Refusal);
        Assert.Null(await AbsentForAsync(Stranger));
    }

    [Theory]
    [InlineData(true, NoticeKind.MentorshipEnded)]
    [InlineData(false, NoticeKind.PartnerDeclined)]
    public async Task What_somebody_had_who_left_the_organisation_ends_at_once(bool began, NoticeKind told)
    {
        if (began)
        {
            await BothAcceptAsync();
        }

        await LeavesOrganisationAsync(Ada);

        Assert.Equal(1, await EndAsync());
        Assert.Equal(0, await EndAsync());
        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var ben = await EnrolmentAsync(Ben);
        Assert.True(ben.WaitsForMatch);
        Assert.Equal((1, told), (ben.SatOut, (await ToldAsync(Ben))[^1]));
        Assert.Equal(0, await TellAsync(days: 7, after: TimeSpan.FromDays(7)));
    }

    [Fact]
    public async Task Two_who_leave_at_once_end_it_once()
    {
        await BothAcceptAsync();
        await LeavesOrganisationAsync(Ada);
        await LeavesOrganisationAsync(Ben);

        Assert.Equal(2, await EndAsync());
        Assert.Equal(0, await EndAsync());

        Assert.Equal(0, (await EnrolmentAsync(Ada)).PlacesTaken);
        Assert.Equal(0, (await EnrolmentAsync(Ben)).PlacesTaken);
    }

    [Fact]
    public async Task An_organisation_may_wait_before_it_takes_an_account_for_gone()
    {
        await BothAcceptAsync();
        await GoesAsync(Ada, Reachability.Removed);
        Clock.Advance(TimeSpan.FromDays(30));
        await LeavesOrganisationAsync(Ada);
        Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(0, await EndAsync(afterDays: 14));

        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await EndAsync(afterDays: 14));
    }

    private Task GoesAsync(Person person, Reachability reason) =>
        ChangeAsync(
            person,
            p =>
            {
                if (reason == Reachability.Removed)
                {
                    p.MarkRemoved(Now);
                }
                else
                {
                    p.MarkUnreachable(reason, Now);
                }
            }
        );

    private Task ComesBackAsync(Person person) => ChangeAsync(person, p => p.MarkPresent(Now));

    private Task LeavesOrganisationAsync(Person person) => ChangeAsync(person, p => p.MarkLeft(Now));

    private async Task ChangeAsync(Person person, Action<Person> change)
    {
        await using var store = NewStore();
        change(await store.People.SingleAsync(p => p.Id == person.Id));
        await store.SaveChangesAsync();
    }

    private async Task<int> TellAsync(int days = 7, TimeSpan after = default)
    {
        Clock.Advance(after);
        return await InStoreAsync(store =>
            new TellPartners(store, new ReachPolicy(days, EndAfterDays: 0), Odd).RunAsync(Now, default)
        );
    }

    private Task<int> EndAsync(int afterDays = 0) =>
        InStoreAsync(store => new EndWithLeavers(store, new ReachPolicy(7, afterDays), Odd).RunAsync(Now, default));

    private Task<Result<Done>> WaitAsync(Person person) =>
        AsAsync(person, (store, act) => new WaitForPartners(store).RunAsync(Pair.Id, act, default));

    private async Task<UnreachablePartners?> AbsentForAsync(Person person) =>
        (
            await InStoreAsync(store => new FindUnreachablePartners(store).RunAsync([(Pair.Id, person.Id)], default))
        ).GetValueOrDefault((Pair.Id, person.Id));
}
