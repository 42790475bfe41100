using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Enrolment;

/// <summary>What somebody has said once need not be said again for the next cohort.</summary>
public sealed class CarryOverTests : WizardTest
{
    private static readonly WorkingTime Early = new(
        "Asia/Kolkata",
        WorkDays.Monday | WorkDays.Friday,
        new(6, 0),
        new(12, 0)
    );

    private readonly Person grace = A.Person("Grace Hopper");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(grace);
    }

    [Fact]
    public async Task Level_languages_hours_and_format_are_filled_in_for_the_next_cohort()
    {
        var first = await AnsweredPeerAsync();
        _ = (await AnswerAsync(first, new AvailabilityAnswer(Early))).Value;
        _ = (await SubmitAsync(first)).Value;

        var next = await ViewAsync(await StartAsync(Mentors));

        Assert.Equal(
            (ExperienceLevel.Senior, Early, MeetingFormat.Remote),
            (next.Level, next.Availability, next.Format)
        );
        Assert.Equal(["de", "en"], next.Languages.Order());
        Assert.Empty(next.SkillsOffered);
    }

    [Fact]
    public async Task What_was_not_submitted_is_no_answer_yet()
    {
        var first = await StartAsync(Peers);
        _ = (await AnswerAsync(first, new LevelAnswer(ExperienceLevel.Leading))).Value;

        Assert.Equal(ExperienceLevel.Experienced, (await ViewAsync(await StartAsync(Mentors))).Level);
    }

    [Fact]
    public async Task The_not_with_list_is_one_list_for_all_cohorts()
    {
        var first = await StartAsync(Peers);
        _ = (await AnswerAsync(first, new NotWithAnswer(["Grace Hopper"]))).Value;
        var second = await StartAsync(Mentors);
        Assert.Equal(["Grace Hopper"], await NotWithAsync(second));

        _ = (await AnswerAsync(second, new NotWithAnswer(["Hanna Herz"]))).Value;
        Assert.Equal(["Hanna Herz"], await NotWithAsync(first));
        _ = (await AnswerAsync(first, new NotWithAnswer([]))).Value;
        Assert.Empty(await NotWithAsync(second));
    }

    private async Task<IEnumerable<string>> NotWithAsync(EnrolmentId id) =>
        (await ViewAsync(id)).NotWith.Select(p => p.Name);
}
