using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

public sealed class WholeWayTests : EnrolmentTest
{
    [Fact]
    public async Task Two_blocks_of_hours_are_kept_as_one_and_that_is_said()
    {
        foreach (var word in new[] { "join", "C#", "SQL", "senior", "en" })
        {
            await Anna.Says(word);
        }

        var answer = await Anna.Says("9-12, 13-17, CET");

        Assert.True(Reads(answer, "I can keep one block of hours a day, so I noted 09:00–17:00."), answer.Words);
        Assert.True(answer.Says("step 6 of 8"), answer.Words);
        await Anna.Says("back");
        Assert.True((await Anna.Presses("Next", new { hours = "8-11 and 12-16" })).Says("08:00–16:00"));
        var kept = (await EnrolmentAsync())!.Availability;
        Assert.Equal(("Europe/Berlin", 8, 16), (kept.ZoneId, kept.Start.Hour, kept.End.Hour));
    }

    [Fact]
    public async Task Somebody_signs_up_by_typing_alone()
    {
        await TypeToReviewAsync();
        Assert.True(Anna.Card.Says("step 8 of 8"), Anna.Card.Words);

        var answer = await Anna.Says("submit");

        Assert.True(answer.Says("You are signed up for Spring peers"), answer.Words);
        Assert.True(answer.Says("waiting for the match, which is planned for Monday, March 23, 2026"), answer.Words);
        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal(["C#", "Public speaking"], enrolment.SkillsOffered);
        Assert.Equal(["en", "de"], enrolment.Languages);
        Assert.Equal(ExperienceLevel.Senior, enrolment.Level);
        Assert.Equal(
            (new TimeOnly(8, 30), new TimeOnly(16, 0)),
            (enrolment.Availability.Start, enrolment.Availability.End)
        );
        Assert.False(enrolment.Availability.WorksOn(DayOfWeek.Friday));
    }

    [Fact]
    public async Task Somebody_signs_up_by_cards_alone_and_the_card_changes_in_place()
    {
        await Anna.Says("join");
        await Anna.Presses("Next", new { skills = "C#,Leadership" });
        await Anna.Presses("Next", new { goals = "SQL" });
        await Anna.Presses("Next", new { level = "Growing" });
        await Anna.Presses("Next", new { languages = "en,fr", otherLanguages = "Ukrainian" });
        await Anna.Presses(
            "Next",
            new
            {
                zone = "London",
                days = "Monday,Tuesday",
                hours = "10-18",
            }
        );
        await Anna.Presses("Next", new { format = "InPerson" });
        await Anna.Presses("Next", new { people = "Hanna" });
        var answer = await Anna.Presses("Submit", new { named = "true" });

        Assert.True(answer.Says("You are signed up"), answer.Words);
        Assert.Single(Anna.Chat.Messages);
        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal([Owner.Id], enrolment.NotWith);
        Assert.Equal(["en", "fr", "uk"], enrolment.Languages);
        Assert.Equal("Europe/London", enrolment.Availability.ZoneId);
        Assert.Equal(WorkDays.Monday | WorkDays.Tuesday, enrolment.Availability.Days);
        await using var store = Bot.Database.NewStore();
        Assert.True((await store.People.SingleAsync(p => p.EntraId == Anna.EntraId)).NamedInDigests);
    }

    [Fact]
    public async Task A_mentor_says_how_many_places_there_are()
    {
        var mentors = A.Cohort(Owner, "Mentors", MentoringModel.OneToOne);
        await GivenAsync(mentors);
        await Anna.Says("join mentors");
        await Anna.Presses("Next", new { role = "Mentor" });
        Assert.True(Anna.Card.Says("step 2 of 9"), Anna.Card.Words);
        foreach (var word in new[] { "C#", "leading others", "de", "weekdays, 9-17", "either" })
        {
            await Anna.Says(word);
        }

        foreach (var wrong in new[] { "0", "99", "many" })
        {
            var refused = await Anna.Says(wrong);
            Assert.True(refused.Says("How many mentees") && refused.Says("number"), refused.Words);
        }

        await Anna.Presses("Next", new { places = 3 });

        Assert.Equal(
            (3, EnrolmentStep.NotWith),
            await EnrolmentAsync(mentors) is { } e ? (e.Capacity, e.Step) : default
        );
    }

    [Fact]
    public async Task Every_redelivery_is_answered_with_the_same_card_and_has_one_effect()
    {
        foreach (var word in new[] { "join", "C#", "SQL", "senior", "en", "9-17", "remote", "none", "submit" })
        {
            var first = await Anna.Says(word);
            var again = await Anna.DoesTheSameAgain();
            Assert.Equal(first.Card.Words, again.Card.Words);
        }

        Assert.Equal(1, await AuditedAsync("start-enrolment"));
        Assert.Equal(7, await AuditedAsync("answer-enrolment"));
        Assert.Equal(1, await AuditedAsync("submit-enrolment"));
    }

    [Fact]
    public async Task Every_redelivered_press_is_answered_with_the_same_card_and_has_one_effect()
    {
        await Anna.Says("join");
        (string Button, object? Inputs)[] presses =
        [
            ("Next", new { skills = "C#" }),
            ("Next", new { goals = "SQL" }),
            ("Back", null),
            ("Next", null),
            ("Cancel", null),
            ("Keep draft", null),
            ("Go on", null),
            ("Cancel", null),
            ("Delete draft", null),
        ];
        foreach (var (button, inputs) in presses)
        {
            var first = await Anna.Presses(button, inputs);
            var again = await Anna.DoesTheSameAgain();
            Assert.Equal(first.OwnCard!.Words, again.OwnCard?.Words);
        }

        Assert.Equal((3, 1), (await AuditedAsync("answer-enrolment"), await AuditedAsync("delete-draft")));
        Assert.Null(await EnrolmentAsync());
    }

    [Fact]
    public async Task The_answers_can_be_changed_after_submitting_and_stay_submitted()
    {
        await TypeToReviewAsync();
        await Anna.Says("submit");
        await Anna.Says("profile");
        Assert.True(Anna.Card.Says("waiting for the match, which is planned for"), Anna.Card.Words);

        await Anna.Presses("Change: Spring peers");
        await Anna.Presses("Change…", new { change = "Level", named = "true" });
        await Anna.Presses("Save", new { level = "Leading" });

        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal((EnrolmentState.Submitted, ExperienceLevel.Leading), (enrolment.State, enrolment.Level));
        Assert.True(Anna.Card.Says("You are signed up"), Anna.Card.Words);
        var submitted = await Anna.Presses("Save and close");
        Assert.True(submitted.Says("You are signed up"), submitted.Words);
        Assert.Equal(1, await AuditedAsync("submit-enrolment"));
    }

    [Fact]
    public async Task A_second_cohort_can_be_joined()
    {
        await TypeToReviewAsync();
        await Anna.Says("submit");
        var second = A.Cohort(Owner, "Autumn peers");
        await GivenAsync(second);

        var answer = await Anna.Says("join");

        Assert.True(answer.Says("Autumn peers: step 1 of 8"), answer.Words);
        Assert.NotNull(await EnrolmentAsync(second));
    }
}
