using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Enrolment;

public sealed class SubmitTests : WizardTest
{
    [Fact]
    public async Task Submitting_twice_is_submitting_once()
    {
        var id = await AnsweredPeerAsync();
        _ = (await SubmitAsync(id)).Value;
        var first = await SubmittedAtAsync(id);
        Clock.Advance(TimeSpan.FromHours(1));

        _ = (await SubmitAsync(id)).Value;

        Assert.Equal(EnrolmentState.Submitted, (await ViewAsync(id)).State);
        Assert.Equal(first, await SubmittedAtAsync(id));
        Assert.Equal(1, await AuditedAsync("submit-enrolment"));
        Assert.Null(await QuestionAsync());
    }

    [Fact]
    public async Task A_missing_answer_is_asked_for_instead()
    {
        var id = await StartAsync(Peers);
        await AnswerAsync(id, new SkillsAnswer(["C#"]));

        Assert.Equal(new EnrolmentIncomplete(EnrolmentStep.GoalsWanted), (await SubmitAsync(id)).Refusal);
        var view = await ViewAsync(id);
        Assert.Equal((EnrolmentState.Draft, EnrolmentStep.GoalsWanted), (view.State, view.Step));
    }

    [Fact]
    public async Task Nobody_is_named_to_a_manager_who_did_not_agree()
    {
        var id = await AnsweredPeerAsync();
        _ = (await SubmitAsync(id)).Value;
        Assert.False((await ViewAsync(id)).NamedInDigests);

        _ = (await SubmitAsync(id, mayBeNamed: true)).Value;
        Assert.True((await ViewAsync(id)).NamedInDigests);
    }

    [Fact]
    public async Task Hours_said_at_sign_up_are_the_persons_hours_whatever_the_directory_says_later()
    {
        var id = await AnsweredPeerAsync();
        var said = new WorkingTime("Asia/Kolkata", WorkDays.Weekdays, new(7, 0), new(15, 0));
        _ = (await GoToAsync(id, EnrolmentStep.Availability)).Value;
        _ = (await AnswerAsync(id, new AvailabilityAnswer(said))).Value;

        _ = (await SubmitAsync(id)).Value;

        var ada = await InStoreAsync(store => store.People.SingleAsync(p => p.Id == Ada.Id));
        ada.TakeProfile(new DirectoryPerson(ada.EntraId, ada.Name, ZoneId: "America/New_York"));
        Assert.Equal(said, ada.Working);
    }

    [Fact]
    public async Task What_the_review_corrects_is_sent_in_with_it()
    {
        var id = await AnsweredPeerAsync();

        var done = await CorrectedAsync(id, new LevelAnswer(ExperienceLevel.Leading), new LanguagesAnswer(["fr"]));

        Assert.False(done.IsRefused);
        var view = await ViewAsync(id);
        Assert.Equal((EnrolmentState.Submitted, ExperienceLevel.Leading), (view.State, view.Level));
        Assert.Equal(["fr"], view.Languages);
    }

    [Fact]
    public async Task One_wrong_correction_keeps_all_of_them_out()
    {
        var id = await AnsweredPeerAsync();

        var done = await CorrectedAsync(id, new LevelAnswer(ExperienceLevel.Leading), new LanguagesAnswer(["Klingon"]));

        Assert.IsType<UnknownLanguages>(done.Refusal);
        var view = await ViewAsync(id);
        Assert.Equal((EnrolmentState.Draft, ExperienceLevel.Senior), (view.State, view.Level));
    }

    [Fact]
    public async Task The_review_corrects_nothing_that_is_asked_for()
    {
        var id = await AnsweredPeerAsync();

        Assert.IsType<NotFound>((await CorrectedAsync(id, new SkillsAnswer(["Leadership"]))).Refusal);
        Assert.IsType<NotFound>((await CorrectedAsync(id, new CapacityAnswer(2))).Refusal);
    }

    [Fact]
    public async Task Hours_corrected_after_submitting_are_the_persons_and_others_are_left_alone()
    {
        var id = await AnsweredPeerAsync();
        _ = (await SubmitAsync(id)).Value;
        var said = new WorkingTime("Asia/Kolkata", WorkDays.Weekdays, new(7, 0), new(15, 0));

        _ = (await CorrectedAsync(id, new AvailabilityAnswer(said))).Value;

        Assert.Equal(said, (await InStoreAsync(store => store.People.SingleAsync(p => p.Id == Ada.Id))).Working);
        Assert.Equal(1, await AuditedAsync("submit-enrolment"));
    }

    [Fact]
    public async Task A_change_after_submitting_keeps_it_submitted()
    {
        var id = await AnsweredPeerAsync();
        _ = (await SubmitAsync(id)).Value;

        _ = (await GoToAsync(id, EnrolmentStep.SkillsOffered)).Value;
        _ = (await AnswerAsync(id, new SkillsAnswer(["Leadership"]))).Value;

        var view = await ViewAsync(id);
        Assert.Equal((EnrolmentState.Submitted, "Leadership"), (view.State, view.SkillsOffered[0]));
    }

    [Fact]
    public async Task Leaving_the_wizard_keeps_the_draft_and_closes_the_question()
    {
        var id = await StartAsync(Peers);
        await AnswerAsync(id, new SkillsAnswer(["C#"]));

        _ = (await InStoreAsync(s => new LeaveWizard(s).RunAsync(id, ActBy(), default))).Value;

        Assert.Null(await QuestionAsync());
        Assert.Equal(["C#"], (await ViewAsync(id)).SkillsOffered);
    }

    [Fact]
    public async Task A_draft_can_be_deleted_and_what_was_submitted_cannot()
    {
        var draft = await StartAsync(Mentors);
        var submitted = await AnsweredPeerAsync();
        _ = (await SubmitAsync(submitted)).Value;

        _ = (await DeleteAsync(draft)).Value;

        Assert.IsType<NotFound>((await DeleteAsync(draft)).Refusal);
        Assert.IsType<NotFound>((await DeleteAsync(submitted)).Refusal);
        Assert.Equal(1, await InStoreAsync(store => store.Enrolments.CountAsync()));
    }

    [Fact]
    public async Task Two_devices_that_answer_at_once_are_both_heard_or_told_to_look_again()
    {
        var id = await StartAsync(Peers);
        await using var one = NewStore();
        await using var other = NewStore();
        await one.Enrolments.SingleAsync();
        await other.Enrolments.SingleAsync();

        _ = (await new AnswerEnrolment(one).RunAsync(id, new SkillsAnswer(["C#"]), ActBy(), default)).Value;
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            new AnswerEnrolment(other).RunAsync(id, new GoalsAnswer(["SQL"]), ActBy(), default)
        );

        Assert.Equal(["C#"], (await ViewAsync(id)).SkillsOffered);
    }

    private Task<Result<Done>> CorrectedAsync(EnrolmentId id, params EnrolmentAnswer[] corrections) =>
        InStoreAsync(s => new SubmitEnrolment(s).RunAsync(id, new(corrections, null), ActBy(), default));

    private Task<Result<Done>> DeleteAsync(EnrolmentId id) =>
        InStoreAsync(store => new DeleteDraft(store).RunAsync(id, ActBy(), default));

    private Task<DateTimeOffset?> SubmittedAtAsync(EnrolmentId id) =>
        InStoreAsync(store => store.Enrolments.Where(e => e.Id == id).Select(e => e.SubmittedAt).SingleAsync());
}
