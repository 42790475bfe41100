using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Enrolment;

public sealed class WizardTests : WizardTest
{
    [Fact]
    public async Task A_draft_begins_with_what_the_directory_knows_and_its_first_question_is_open()
    {
        var view = await ViewAsync(await StartAsync(Peers));

        Assert.Equal((EnrolmentState.Draft, EnrolmentStep.SkillsOffered), (view.State, view.Step));
        Assert.Equal(Ada.Working, view.Availability);
        Assert.Equal(["en"], view.Languages);
        Assert.Equal(
            (QuestionKind.Enrolment, view.Id.Value),
            (await QuestionAsync() is { } q ? (q.Kind, q.SubjectId) : default)
        );
    }

    [Fact]
    public async Task Joining_twice_goes_on_with_the_same_draft()
    {
        var first = await StartAsync(Peers);
        await AnswerAsync(first, new SkillsAnswer(["C#"]));

        Assert.Equal(first, await StartAsync(Peers));
        Assert.Equal(EnrolmentStep.GoalsWanted, (await ViewAsync(first)).Step);
        Assert.Equal(1, await AuditedAsync("start-enrolment"));
    }

    [Fact]
    public async Task Answers_are_kept_one_by_one_as_the_cohort_writes_them()
    {
        var view = await ViewAsync(await AnsweredPeerAsync());

        Assert.Equal((EnrolmentStep.Review, true), (view.Step, view.AllAsked));
        Assert.Equal(["SQL"], view.GoalsWanted);
        Assert.Equal(["de", "en"], view.Languages);
        Assert.Equal((ExperienceLevel.Senior, MeetingFormat.Remote), (view.Level, view.Format));
    }

    [Fact]
    public async Task A_mentor_has_places_and_a_mentee_has_not()
    {
        var id = await StartAsync(Mentors);
        await AnswerAsync(id, new RoleAnswer(MentoringRole.Mentor));
        Assert.Equal(EnrolmentStep.SkillsOffered, (await ViewAsync(id)).Step);
        Assert.Contains(EnrolmentStep.Capacity, (await ViewAsync(id)).Path);

        await AnswerAsync(id, new RoleAnswer(MentoringRole.Mentee));

        Assert.Equal(EnrolmentStep.GoalsWanted, (await ViewAsync(id)).Step);
        Assert.IsType<NotFound>((await AnswerAsync(id, new CapacityAnswer(2))).Refusal);
    }

    [Fact]
    public async Task An_answer_on_an_older_card_changes_that_answer_and_nothing_else()
    {
        var id = await StartAsync(Peers);
        await AnswerAsync(id, new SkillsAnswer(["C#"]));
        await AnswerAsync(id, new GoalsAnswer(["SQL"]));

        await AnswerAsync(id, new SkillsAnswer(["Leadership"]));

        var view = await ViewAsync(id);
        Assert.Equal(
            (EnrolmentStep.NotWith, "Leadership", "SQL"),
            (view.Step, view.SkillsOffered[0], view.GoalsWanted[0])
        );
    }

    [Fact]
    public async Task Back_goes_one_question_however_often_the_same_card_is_pressed()
    {
        var id = await StartAsync(Peers);
        await AnswerAsync(id, new SkillsAnswer(["C#"]));
        await AnswerAsync(id, new GoalsAnswer(["SQL"]));

        await BackAsync(id, EnrolmentStep.NotWith);
        await BackAsync(id, EnrolmentStep.NotWith);

        Assert.Equal(EnrolmentStep.GoalsWanted, (await ViewAsync(id)).Step);
    }

    [Fact]
    public async Task A_question_reopened_in_the_review_leads_back_to_the_review()
    {
        var id = await AnsweredPeerAsync();
        await GoToAsync(id, EnrolmentStep.Level);
        await AnswerAsync(id, new LevelAnswer(ExperienceLevel.Leading));
        Assert.Equal(EnrolmentStep.Review, (await ViewAsync(id)).Step);

        await GoToAsync(id, EnrolmentStep.Level);
        await BackAsync(id, EnrolmentStep.Level);
        Assert.Equal(EnrolmentStep.Review, (await ViewAsync(id)).Step);
    }

    [Fact]
    public async Task A_new_role_asks_for_what_it_needs_before_the_review()
    {
        var id = await StartAsync(Mentors);
        await AnswerAsync(id, new RoleAnswer(MentoringRole.Mentee));
        await AnswerAsync(id, new GoalsAnswer(["SQL"]));
        await GoToAsync(id, EnrolmentStep.Review);

        await GoToAsync(id, EnrolmentStep.Role);
        await AnswerAsync(id, new RoleAnswer(MentoringRole.Mentor));

        Assert.Equal(EnrolmentStep.SkillsOffered, (await ViewAsync(id)).Step);
    }

    [Fact]
    public async Task Nobody_reaches_the_enrolment_of_somebody_else()
    {
        var eve = A.Person("Eve");
        await GivenAsync(eve);
        var id = await StartAsync(Peers);

        Assert.IsType<NotFound>((await AnswerAsync(id, new SkillsAnswer(["C#"]), eve)).Refusal);
        Assert.IsType<NotFound>((await SubmitAsync(id, by: eve)).Refusal);
        Assert.IsType<NotFound>(
            (await InStoreAsync(s => new FindEnrolments(s).OneAsync(id, KnownPerson.Of(eve), default))).Refusal
        );
    }

    [Fact]
    public async Task A_guest_cannot_join()
    {
        var guest = A.Person("Gast", isEligible: false);
        await GivenAsync(guest);

        Assert.IsType<CannotTakePart>((await TryStartAsync(Peers, guest)).Refusal);
        Assert.IsType<CannotTakePart>(
            (await InStoreAsync(s => new ListOpenCohorts(s).RunAsync(guest.Id, default))).Refusal
        );
    }

    [Fact]
    public async Task A_cohort_that_closed_meanwhile_takes_nothing_and_loses_nothing()
    {
        var id = await AnsweredPeerAsync();
        await CloseAsync(Peers);

        Assert.IsType<CohortIsNot>((await AnswerAsync(id, new SkillsAnswer(["Leadership"]))).Refusal);
        Assert.IsType<CohortIsNot>((await SubmitAsync(id)).Refusal);
        Assert.Equal(["C#"], (await ViewAsync(id)).SkillsOffered);
    }

    [Fact]
    public async Task Cohorts_not_joined_yet_come_first_and_closed_ones_not_at_all()
    {
        await GivenAsync(A.Cohort(Owner, "Closed", state: CohortState.Matching));
        await StartAsync(Peers);

        var open = await InStoreAsync(store => new ListOpenCohorts(store).RunAsync(Ada.Id, default));

        Assert.Equal(["Mentors", "Spring peers"], open.Value.Select(c => c.Name));
        Assert.Equal([false, true], open.Value.Select(c => c.IsDraft));
    }
}
