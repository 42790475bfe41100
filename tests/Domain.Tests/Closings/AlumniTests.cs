using System.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Closings;

/// <summary>Who is invited again, and what stays of what people said.</summary>
public sealed class AlumniTests : ClosingTest
{
    private readonly Person hanna = A.Person("Hanna Herz");
    private Cohort next = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(hanna);
        next = A.Cohort(hanna, name: "Autumn peers");
        await GivenAsync(next);
    }

    [Fact]
    public async Task Those_who_said_yes_are_counted_and_invited_once_with_what_they_said()
    {
        await LookBackAsync(Ada, Words);
        await LookBackAsync(Ben, Words with { TakesPartAgain = null });
        Assert.Equal(0, await CountAsync());
        await FinishAsync();
        await ForgetNoticesAsync();
        Assert.Equal(1, await CountAsync());

        Assert.Equal(1, (await InviteAsync()).Value);

        Assert.Equal([NoticeKind.CohortInvitation], await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Ben));
        Assert.Equal(0, await CountAsync());
        var read = await InStoreAsync(s => new ReadCohortNotice(s).RunAsync(next.Id, Ada.Id, default));
        Assert.Equal(MentoringRole.Peer, read!.Again);
        Assert.Null((await InStoreAsync(s => new ReadCohortNotice(s).RunAsync(next.Id, Ben.Id, default)))!.Again);
    }

    [Fact]
    public async Task Whoever_left_removed_the_bot_is_missing_or_changed_their_mind_is_not_invited()
    {
        await LookBackAsync(Ada, Words);
        await LookBackAsync(Ben, Words);
        await FinishAsync();
        Assert.Equal(2, await CountAsync());

        _ = (
            await AsAsync(
                Ben,
                (store, context) => new LookBackOnMentorship(store).StopInvitingAsync(Pair.Id, context, default)
            )
        ).Value;
        Assert.Equal(1, await CountAsync());
        await InStoreAsync(s =>
            s.People.Where(p => p.Id == Ada.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(p => p.Reachability, Reachability.Blocked))
        );
        Assert.Equal(0, await CountAsync());
        await InStoreAsync(s =>
            s.People.Where(p => p.Id == Ada.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(p => p.Reachability, Reachability.Reachable))
        );
        Assert.Equal(1, await CountAsync());
        await InStoreAsync(s => new LeaveCohort(s).RunAsync(Cohort.Id, ActOf(Ada), default));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Only_coordinators_ask_and_only_while_people_can_sign_up()
    {
        Assert.IsType<NotFound>(
            (await InStoreAsync(s => new InviteAlumni(s).RunAsync(next.Id, ActOf(Ada), default))).Refusal
        );
        Assert.IsType<CohortIsNot>(
            (await InStoreAsync(s => new InviteAlumni(s).RunAsync(Cohort.Id, ActOfCoordinator(hanna), default))).Refusal
        );
    }

    [Fact]
    public async Task My_data_shows_it_to_its_writer_alone_and_erasure_takes_it()
    {
        var cora = A.Person("Cora Coordinator");
        await GivenAsync(cora);
        await LookBackAsync(Ada, Words);
        await LookBackAsync(Ben, Words with { Thanks = "For the books" });

        Assert.Single((await InStoreAsync(s => new ShowMyData(s).RunAsync(Ada.Id, default))).LookBacks.Newest);
        Assert.Contains("Your patience", await CopyAsync(Ada), StringComparison.Ordinal);
        Assert.DoesNotContain("Your patience", await CopyAsync(Ben), StringComparison.Ordinal);
        await GivenAsync(ErasureRequest.Of(Ada.Id, Now));
        await InStoreAsync(s => new ErasePeople(s, new Coordinators([cora.EntraId]), Odd).RunAsync(Now, default));
        Assert.Equal([Ben.Id], await InStoreAsync(s => s.ClosingStatements.Select(c => c.PersonId).ToListAsync()));
    }

    private async Task<int> CountAsync() =>
        (await InStoreAsync(s => new InviteAlumni(s).CountAsync(next.Id, ActOfCoordinator(hanna), default))).Value;

    private Task<Result<int>> InviteAsync() =>
        InStoreAsync(s => new InviteAlumni(s).RunAsync(next.Id, ActOfCoordinator(hanna), default));

    private CommandContext ActOfCoordinator(Person who) => ActOf(who) with { IsCoordinator = true };

    private async Task<string> CopyAsync(Person who)
    {
        var file = await InStoreAsync(s => new ExportMyData(s).RunAsync(who.Id, Now, default));
        return Encoding.UTF8.GetString(file.ToJson());
    }
}
