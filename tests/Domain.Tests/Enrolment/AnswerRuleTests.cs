using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Enrolment;

public sealed class AnswerRuleTests : WizardTest
{
    [Fact]
    public async Task Unknown_skills_are_named_beside_those_that_exist_and_nothing_is_changed()
    {
        var id = await StartAsync(Peers);
        await AnswerAsync(id, new SkillsAnswer(["C#"]));

        var refusal = (await AnswerAsync(id, new SkillsAnswer(["leadership", "Juggling", "<b>"]))).Refusal;

        var unknown = Assert.IsType<UnknownSkills>(refusal);
        Assert.Equal(["Juggling", "<b>"], unknown.Unknown);
        Assert.Equal(["Leadership"], unknown.Known);
        Assert.Equal(["C#"], (await ViewAsync(id)).SkillsOffered);
    }

    [Fact]
    public async Task No_skill_at_all_is_no_answer() =>
        Assert.Equal(
            new NothingSaid(EnrolmentStep.SkillsOffered),
            (await AnswerAsync(await StartAsync(Peers), new SkillsAnswer([]))).Refusal
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(99)]
    public async Task A_mentor_has_from_one_place_to_the_most_of_the_cohort(int places)
    {
        var id = await MentorAsync();

        Assert.Equal(new CapacityOutOfRange(1, 3), (await AnswerAsync(id, new CapacityAnswer(places))).Refusal);
        Assert.Equal(1, (await ViewAsync(id)).Capacity);
    }

    [Fact]
    public async Task A_mentor_may_have_the_most_places_of_the_cohort()
    {
        var id = await MentorAsync();
        _ = (await AnswerAsync(id, new CapacityAnswer(3))).Value;
        Assert.Equal(3, (await ViewAsync(id)).Capacity);
    }

    [Fact]
    public async Task A_peer_cannot_take_a_role() =>
        Assert.IsType<NotFound>(
            (await AnswerAsync(await StartAsync(Peers), new RoleAnswer(MentoringRole.Mentor))).Refusal
        );

    [Theory]
    [InlineData("Klingon")]
    [InlineData("🎉")]
    [InlineData("")]
    public async Task A_language_has_to_exist(string said) =>
        Assert.IsType<UnknownLanguages>(
            (await AnswerAsync(await StartAsync(Peers), new LanguagesAnswer([said, "en"]))).Refusal
        );

    [Fact]
    public async Task Working_hours_begin_before_they_end_on_some_day_in_some_zone()
    {
        var id = await StartAsync(Peers);
        var day = WorkingTime.Default("Europe/Berlin");

        Assert.IsType<HoursBackwards>(await RefusalOfAsync(id, day with { End = new(8, 0) }));
        Assert.IsType<NothingSaid>(await RefusalOfAsync(id, day with { Days = WorkDays.None }));
        Assert.IsType<UnknownZone>(await RefusalOfAsync(id, day with { ZoneId = "Mars/Olympus" }));
        Assert.Equal(Ada.Working, (await ViewAsync(id)).Availability);
    }

    private async Task<Refusal?> RefusalOfAsync(EnrolmentId id, WorkingTime working) =>
        (await AnswerAsync(id, new AvailabilityAnswer(working))).Refusal;

    private async Task<EnrolmentId> MentorAsync()
    {
        var id = await StartAsync(Mentors);
        _ = (await AnswerAsync(id, new RoleAnswer(MentoringRole.Mentor))).Value;
        return id;
    }
}
