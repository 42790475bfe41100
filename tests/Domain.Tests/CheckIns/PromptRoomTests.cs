using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>All that is planned for somebody keeps an hour apart and shares the week.</summary>
public sealed class PromptRoomTests : PairTest
{
    [Fact]
    public async Task Two_check_ins_that_fall_due_together_are_asked_an_hour_apart()
    {
        var other = A.Person("Mary Somerville");
        var second = A.Cohort(Stranger, "Second", state: CohortState.Active);
        await GivenAsync(other, second, A.Enrolment(second, Ada), A.Enrolment(second, other));
        await GivenAsync(A.Running(A.Mentorship(second, Ada, other), second));
        await AcceptedForAsync(days: 7);
        Clock.Advance(TimeSpan.FromHours(1));

        await PlanAsync();

        var asked = (await CheckInsAsync(Ada)).ConvertAll(c => c.AskedAt!.Value).Order().ToList();
        Assert.Equal([Now, Now.AddHours(1)], asked);
    }

    [Fact]
    public async Task A_reminder_that_waits_takes_one_of_the_weeks_prompts_from_the_check_ins()
    {
        await AcceptedForAsync(days: 7);
        Clock.Advance(TimeSpan.FromHours(1));
        await GivenAsync(
            Notice.Tell(Ada.Id, NoticeKind.MissedYou, Pair.Id.Value, Now, Now.AddDays(1)),
            Notice.Tell(Ada.Id, NoticeKind.AgreementReview, Pair.Id.Value, Now).ToSent(null, Now)
        );

        await PlanAsync();

        Assert.Empty(await CheckInsAsync(Ada));
        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();
        Assert.Single(await CheckInsAsync(Ada));
    }

    [Fact]
    public async Task What_an_agreement_asks_waits_an_hour_and_for_a_week_with_room()
    {
        await BothAcceptAsync();
        Clock.Advance(TendAgreements.AskAfter / 2);
        await GivenAsync(
            Notice.Tell(Ada.Id, NoticeKind.ClosingAsked, Pair.Id.Value, Now).ToSent(null, Now),
            Notice.Tell(Ben.Id, NoticeKind.ClosingAsked, Pair.Id.Value, Now).ToSent(null, Now),
            Notice.Tell(Ben.Id, NoticeKind.MissedYou, Pair.Id.Value, Now).ToSent(null, Now)
        );
        Clock.Advance(TendAgreements.AskAfter / 2);

        await InStoreAsync(s => new TendAgreements(s, PromptBudget.Usual, Odd).RunAsync(Now, default));

        Assert.Equal(Now.AddMinutes(30), (await AskedOfAgreementAsync(Ada.Id)).NotBefore);
        var monday = Ben.Working.At(new DateOnly(2026, 3, 9), new TimeOnly(10, 0));
        Assert.Equal(monday, (await AskedOfAgreementAsync(Ben.Id)).NotBefore);
    }

    private async Task<Notice> AskedOfAgreementAsync(Domain.Shared.PersonId person) =>
        (await NoticesAsync(person == Ada.Id ? Ada : Ben)).Single(n => n.Kind == NoticeKind.AgreementAsked);
}
