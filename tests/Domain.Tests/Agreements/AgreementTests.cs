using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Agreements;

/// <summary>The agreement of a pair.</summary>
public sealed class AgreementTests : PairTest
{
    private static readonly ExpectationAnswers Wish = new(
        Hope.Skill,
        MeetingCadence.Weekly,
        MeetingChannel.Video,
        FeedbackStyle.Straight,
        LearningStyle.Doing,
        Boundaries.WorkingHours | Boundaries.NoMessages
    );
    private static readonly AgreementTerms Terms = new(
        MeetingCadence.EveryTwoWeeks,
        MeetingChannel.Video,
        45,
        Confidentiality.BetweenUs,
        Boundaries.WorkingHours
    );

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await ForgetNoticesAsync();
    }

    [Fact]
    public async Task Expectations_are_seen_by_the_partner_only_once_both_have_answered()
    {
        await AnswerAsync(Ada, Wish);
        Assert.Empty((await SeenAsync(Ben)).Others);
        Assert.Empty(await NoticesAsync(Ben));

        await AnswerAsync(Ben, Wish with { Cadence = MeetingCadence.Monthly });

        Assert.Equal(Wish, Assert.Single((await SeenAsync(Ben)).Others).Answers);
        Assert.Equal(MeetingCadence.Monthly, Assert.Single((await SeenAsync(Ada)).Others).Answers.Cadence);
        Assert.Equal([NoticeKind.ExpectationsComplete], await ToldAsync(Ada));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task Who_has_not_answered_sees_nothing_of_the_other_and_a_stranger_finds_nothing()
    {
        await AnswerAsync(Ada, Wish);

        Assert.Null((await SeenAsync(Ben)).Mine);
        Assert.Null(await InStoreAsync(s => new FindAgreements(s).OfAsync(Pair.Id, Stranger.Id, default)));
        Assert.IsType<NotFound>((await AnswerAsync(Stranger, Wish)).Refusal);
        Assert.IsType<AgreementIncomplete>((await AnswerAsync(Ben, null)).Refusal);
    }

    [Fact]
    public async Task It_holds_once_both_have_signed_and_other_terms_need_new_signatures()
    {
        await ProposeAsync(Ada, Terms);
        Assert.Equal([NoticeKind.AgreementProposed], await ToldAsync(Ben));
        Assert.False((await SeenAsync(Ada)).IsSigned);

        await SignAsync(Ben);
        Assert.True((await SeenAsync(Ada)).IsSigned);
        Assert.Equal([NoticeKind.AgreementSigned], await ToldAsync(Ada));

        await ProposeAsync(Ben, Terms with { Minutes = 60 });
        var seen = await SeenAsync(Ada);
        Assert.Equal((60, false, false), (seen.Terms!.Minutes, seen.HaveSigned, seen.IsSigned));
        Assert.Contains(NoticeKind.AgreementProposed, await ToldAsync(Ada));
    }

    [Fact]
    public async Task Proposing_what_the_other_proposed_is_signing_it()
    {
        await ProposeAsync(Ada, Terms);
        await ProposeAsync(Ben, Terms);

        Assert.True((await SeenAsync(Ben)).IsSigned);
        Assert.Equal([NoticeKind.AgreementSigned], await ToldAsync(Ada));
    }

    [Fact]
    public async Task Two_proposals_at_the_same_moment_leave_one_agreement_with_one_signature_or_two()
    {
        await Task.WhenAll(
            ProposeAsync(Ada, Terms with { Minutes = 30 }),
            ProposeAsync(Ben, Terms with { Minutes = 90 })
        );

        var agreement = await InStoreAsync(s => s.Agreements.SingleAsync());
        Assert.Single(agreement.Signatures);
        Assert.True(agreement.IsSignedBy(agreement.Terms!.Minutes == 30 ? Ada.Id : Ben.Id));
    }

    [Fact]
    public async Task Nothing_can_be_signed_that_nobody_proposed_and_nothing_after_the_end()
    {
        Assert.IsType<NothingToSign>((await SignAsync(Ben)).Refusal);
        Assert.IsType<MinutesNotOffered>((await ProposeAsync(Ada, Terms with { Minutes = 7 })).Refusal);
        Assert.Empty(await InStoreAsync(s => s.Agreements.ToListAsync()));
        await ProposeAsync(Ada, Terms);
        await LeaveAsync(Ada);

        Assert.IsType<MentorshipIsOver>((await SignAsync(Ben)).Refusal);
    }

    [Fact]
    public async Task An_old_card_signs_no_other_terms()
    {
        await ProposeAsync(Ada, Terms);
        var seen = (await SeenAsync(Ben)).Version;
        await ProposeAsync(Ada, Terms with { Minutes = 90 });

        var signed = await AsAsync(
            Ben,
            (store, context) => new SignAgreement(store).RunAsync(Pair.Id, context with { Seen = seen }, default)
        );

        Assert.IsType<CardIsOutdated>(signed.Refusal);
        Assert.False((await SeenAsync(Ben)).HaveSigned);
    }

    [Fact]
    public async Task Both_are_asked_after_the_beginning_and_only_once()
    {
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await TendAsync());
        Assert.Equal(0, await TendAsync());

        Assert.Equal([NoticeKind.AgreementAsked], await ToldAsync(Ada));
        var late = Assert.Single(await NoticesAsync(Ben));
        Assert.True(Ben.Working.IsWorking(late.NotBefore), $"{late.NotBefore}");
    }

    [Fact]
    public async Task Who_has_met_already_is_not_asked_what_they_expect_before()
    {
        Clock.Advance(TimeSpan.FromDays(6));

        Assert.Equal(1, await TendAsync());

        Assert.Empty(await NoticesAsync(Ada));
    }

    [Fact]
    public async Task Who_has_not_signed_is_reminded_once_and_then_left_in_peace()
    {
        await AskedForAsync(days: 0);
        await ProposeAsync(Ada, Terms);
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromDays(11));

        Assert.Equal(1, await TendAsync());
        Assert.Equal(0, await TendAsync());

        Assert.Empty(await NoticesAsync(Ada));
        Assert.Equal([NoticeKind.AgreementReminder], await ToldAsync(Ben));
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);
    }

    [Fact]
    public async Task At_month_two_both_are_asked_whether_it_still_fits()
    {
        await AskedForAsync(days: 0);
        await ProposeAsync(Ada, Terms);
        await SignAsync(Ben);
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromDays(59));
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await TendAsync());
        Assert.Equal(0, await TendAsync());

        Assert.Equal([NoticeKind.AgreementReview], await ToldAsync(Ada));
        Assert.Equal([NoticeKind.AgreementReview], await ToldAsync(Ben));
    }

    private async Task AskedForAsync(int days)
    {
        Clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromDays(days));
        await TendAsync();
        await ForgetNoticesAsync();
    }

    private Task<int> ForgetNoticesAsync() => InStoreAsync(s => s.Notices.ExecuteDeleteAsync());

    private Task<int> TendAsync() =>
        InStoreAsync(s => new TendAgreements(s, PromptBudget.Usual, Odd).RunAsync(Now, default));

    private Task<Result<Done>> AnswerAsync(Person who, ExpectationAnswers? answers) =>
        AsAsync(who, (store, context) => new AnswerExpectations(store).RunAsync(Pair.Id, answers, context, default));

    private Task<Result<Done>> ProposeAsync(Person who, AgreementTerms terms) =>
        AsAsync(who, (store, context) => new ProposeAgreement(store).RunAsync(Pair.Id, terms, context, default));

    private Task<Result<Done>> SignAsync(Person who) =>
        AsAsync(who, (store, context) => new SignAgreement(store).RunAsync(Pair.Id, context, default));

    private async Task<AgreementView> SeenAsync(Person who) =>
        (await InStoreAsync(s => new FindAgreements(s).OfAsync(Pair.Id, who.Id, default)))!;
}
