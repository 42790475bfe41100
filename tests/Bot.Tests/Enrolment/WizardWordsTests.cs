using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>What the wizard's cards offer is understood when it is typed, and what they show can be sent back.</summary>
public sealed class WizardWordsTests : EnrolmentTest
{
    private static readonly WorkingTime Elsewhere = new("Asia/Tokyo", WorkDays.Weekdays, new(7, 0), new(15, 0));

    private static readonly string[] Steps = ["skills", "goals", "level", "languages", "hours", "format", "not with"];

    [Theory]
    [InlineData("Back")]
    [InlineData("Cancel")]
    [InlineData("Save")]
    public async Task Every_button_of_every_question_can_be_typed(string button)
    {
        await TypeToReviewAsync();
        foreach (var step in Steps)
        {
            await Anna.Says($"change {step}");
            var typed = await Anna.Says(button);
            await BackToReviewAsync();
            await Anna.Says($"change {step}");
            var pressed = await Anna.Presses(button);
            await BackToReviewAsync();
            Assert.Equal(pressed.Card.Words, typed.Card.Words);
        }
    }

    [Fact]
    public async Task Every_choice_of_a_question_can_be_typed()
    {
        await TypeToReviewAsync();
        await Anna.Says("change level");
        foreach (
            var (title, level) in new[]
            {
                ("Starting out", ExperienceLevel.Starting),
                ("Leading others", ExperienceLevel.Leading),
            }
        )
        {
            await Anna.Says("change level");
            await Anna.Says(title);
            Assert.Equal(level, (await EnrolmentAsync())!.Level);
        }
    }

    /// <summary>A cohort about these things would otherwise be impossible to sign up for by typing.</summary>
    [Fact]
    public async Task A_skill_that_is_called_like_a_command_or_a_button_is_a_skill()
    {
        var odd = A.Cohort(Owner, "Odd");
        await GivenAsync(odd);
        await using (var store = Bot.Database.NewStore())
        {
            var id = odd.Id.Value;
            await store.Database.ExecuteSqlAsync(
                $"UPDATE cohorts SET skills = ARRAY['Privacy', 'Leave', 'Cancel', 'Back'] WHERE id = {id}"
            );
        }

        await Anna.Says("join Odd");
        await Anna.Says("privacy");
        await Anna.Says("Cancel");

        var enrolment = (await EnrolmentAsync(odd))!;
        Assert.Equal(["Privacy", "Cancel"], enrolment.SkillsOffered.Concat(enrolment.GoalsWanted));
    }

    [Fact]
    public async Task After_signing_up_the_card_understands_what_it_offers_and_swallows_nothing_else()
    {
        await TypeToReviewAsync();
        await Anna.Says("submit");

        Assert.True((await Anna.Says("xyzzy")).Says("I didn’t get that"), Anna.Card.Words);
        Assert.True((await Anna.Says("change level")).Says("How experienced"), Anna.Card.Words);
        Assert.True((await Anna.Says("name me")).Says("Your manager may see your name"), Anna.Card.Words);
    }

    [Fact]
    public async Task The_buttons_are_understood_after_signing_up()
    {
        await TypeToReviewAsync();
        await Anna.Says("submit");

        Assert.True((await Anna.Says("Change answers")).Says("Your answers"), Anna.Card.Words);
        Assert.True((await Anna.Says("Save")).Says("You’re signed up"), Anna.Card.Words);
    }

    [Fact]
    public async Task A_draft_of_a_cohort_that_has_closed_says_so_once_and_swallows_nothing()
    {
        await Anna.Says("join");
        await CloseAsync(Peers);

        Assert.True((await Anna.Says("Storytelling")).Says("closed before you’d finished"), Anna.Words);
        Assert.True((await Anna.Says("xyzzy")).Says("I didn’t get that"), Anna.Words);
    }

    /// <summary>They may have been named for another cohort, long ago.</summary>
    [Theory]
    [InlineData("skip")]
    [InlineData("überspringen")]
    public async Task Skipping_the_question_about_colleagues_takes_nobody_off(string word)
    {
        await Bot.Person("Ben Ito").Says("help");
        await TypeToReviewAsync();
        await Anna.Says("change not with");
        Assert.True((await Anna.Says("Ben Ito")).Says("Ben Ito"), Anna.Card.Words);

        await Anna.Says("change not with");
        Assert.True((await Anna.Says(word)).Says("Ben Ito"), Anna.Card.Words);

        await Anna.Says("change not with");
        Assert.False((await Anna.Says("nobody")).Says("Ben Ito"), Anna.Card.Words);
    }

    [Fact]
    public async Task Next_without_a_change_keeps_every_answer()
    {
        await TypeToReviewAsync();
        await using (var store = Bot.Database.NewStore())
        {
            var enrolment = await store.Enrolments.SingleAsync();
            enrolment.SetAvailability(new WorkingTime("Asia/Kolkata", (WorkDays)127, new(0, 0), TimeOnly.MaxValue));
            enrolment.SetLanguages(["uk", "en"]);
            await store.SaveChangesAsync();
        }

        var before = Said((await EnrolmentAsync())!);
        foreach (var step in Steps)
        {
            await Anna.Says($"change {step}");
            var saved = await Anna.Presses("Save");
            Assert.True(saved.Says("step 4 of 4"), $"{step}: {saved.Words}");
        }

        Assert.Equal(before, Said((await EnrolmentAsync())!));
    }

    /// <summary>Hours belong to the person: saving one cohort again must not bring back what was changed in another.</summary>
    [Fact]
    public async Task Save_in_one_cohort_leaves_the_hours_said_in_another()
    {
        await TypeToReviewAsync();
        await Anna.Presses("Sign me up");
        await using (var store = Bot.Database.NewStore())
        {
            (await store.People.SingleAsync(p => p.EntraId == Anna.EntraId)).SetWorkingHours(Elsewhere);
            await store.SaveChangesAsync();
        }

        await Anna.Presses("Change answers");
        await Anna.Presses("Save");

        await using var after = Bot.Database.NewStore();
        Assert.Equal(Elsewhere, (await after.People.SingleAsync(p => p.EntraId == Anna.EntraId)).Working);
    }

    [Fact]
    public async Task A_language_that_nobody_can_choose_is_not_preselected()
    {
        var tala = Bot.Person("Tala", locale: "fil-PH");
        await tala.Says("join");
        foreach (var answer in new[] { "C#", "SQL", "none" })
        {
            await tala.Says(answer);
        }

        Assert.True((await tala.Presses("Sign me up")).Says("You’re signed up"), tala.Card.Words);
    }

    private async Task BackToReviewAsync()
    {
        await using var store = Bot.Database.NewStore();
        (await store.Enrolments.SingleAsync()).MoveTo(EnrolmentStep.Review);
        await store.SaveChangesAsync();
        await Anna.Says("join");
    }

    private static string Said(CohortEnrolment e) =>
        $"{string.Join(',', e.SkillsOffered)} {string.Join(',', e.GoalsWanted)} {e.Level} {string.Join(',', e.Languages.Order())} {e.Availability} {e.Format} {e.NotWith.Count}";
}
