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
        await TypeToReviewAsync();
        await Anna.Says("change hours");

        var answer = await Anna.Says("9-12, 13-17, CET");

        Assert.True(Reads(answer, "I can only save one block of hours a day, so I saved 09:00–17:00."), answer.Words);
        Assert.True(answer.Says("Does this look right?"), answer.Words);
        await Anna.Says("change hours");
        Assert.True((await Anna.Presses("Save", new { hours = "8-11 and 12-16" })).Says("08:00–16:00"));
        var kept = (await EnrolmentAsync())!.Availability;
        Assert.Equal(("Europe/Berlin", 8, 16), (kept.ZoneId, kept.Start.Hour, kept.End.Hour));
    }

    [Fact]
    public async Task Somebody_signs_up_by_typing_alone()
    {
        await TypeToReviewAsync();
        Assert.True(Anna.Card.Says("step 4 of 4"), Anna.Card.Words);
        await TypeDetailsAsync();

        var answer = await Anna.Says("submit");

        Assert.True(answer.Says("You’re signed up"), answer.Words);
        Assert.True(Reads(answer, "Matching is planned for Mon, Mar 23, 2026."), answer.Words);
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
        await Anna.Presses("Next", new { skills = "C#", skills3 = "Leadership" });
        await Anna.Presses("Next", new { goals = "SQL", goalsOthers = "public speaking" });
        await Anna.Presses("Next", new { people = "Hanna" });
        var answer = await Anna.Presses(
            "Sign me up",
            new
            {
                level = "Growing",
                languages = "English, French, Ukrainian",
                times = "Mon, Tue, 10-18",
                zone = "London",
                format = "InPerson",
                named = "true",
            }
        );

        Assert.True(answer.Says("You’re signed up"), answer.Words);
        Assert.Single(Anna.Chat.Messages);
        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal(["C#", "Leadership"], enrolment.SkillsOffered);
        Assert.Equal(["SQL", "Public speaking"], enrolment.GoalsWanted);
        Assert.Equal([Owner.Id], enrolment.NotWith);
        Assert.Equal((ExperienceLevel.Growing, MeetingFormat.InPerson), (enrolment.Level, enrolment.Format));
        Assert.Equal(["en", "fr", "uk"], enrolment.Languages);
        Assert.Equal("Europe/London", enrolment.Availability.ZoneId);
        Assert.Equal(WorkDays.Monday | WorkDays.Tuesday, enrolment.Availability.Days);
        await using var store = Bot.Database.NewStore();
        Assert.True((await store.People.SingleAsync(p => p.EntraId == Anna.EntraId)).NamedInDigests);
    }

    [Fact]
    public async Task A_correction_that_makes_no_sense_is_shown_again_and_nothing_is_sent()
    {
        await TypeToReviewAsync();

        var answer = await Anna.Presses("Sign me up", new { level = "Senior", zone = "Mars/Olympus" });

        Assert.True(answer.Says("I don’t know the time zone") && answer.Says("Mars/Olympus"), answer.Words);
        Assert.Equal(EnrolmentState.Draft, (await EnrolmentAsync())!.State);
        Assert.Equal(ExperienceLevel.Experienced, (await EnrolmentAsync())!.Level);
        Assert.True((await Anna.Presses("Sign me up", new { zone = "Paris" })).Says("You’re signed up"));
        Assert.Equal(ExperienceLevel.Senior, (await EnrolmentAsync())!.Level);
    }

    [Fact]
    public async Task A_row_of_the_review_opens_its_question_and_keeps_what_was_corrected()
    {
        await TypeToReviewAsync();

        await Anna.Presses("Change: You can help with", new { level = "Leading" });
        Assert.True(Anna.Card.Says("What can you help with?"), Anna.Card.Words);
        await Anna.Presses("Save", new { skills = "Leadership", skills2 = "" });

        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(
            (ExperienceLevel.Leading, "Leadership"),
            (enrolment.Level, Assert.Single(enrolment.SkillsOffered))
        );
        Assert.True(Anna.Card.Says("Does this look right?"), Anna.Card.Words);
    }

    [Fact]
    public async Task Save_and_finish_later_keeps_what_the_card_holds_and_the_place()
    {
        await Anna.Says("join");
        await Anna.Presses("Next", new { skills = "C#" });

        var kept = await Anna.Presses("Save and finish later", new { goals = "SQL" });

        Assert.True(kept.Says("Saved for later"), kept.Words);
        Assert.Equal(["SQL"], (await EnrolmentAsync())!.GoalsWanted);
        Assert.True((await Anna.Says("join")).Says("step 2 of 4"), Anna.Card.Words);
    }

    [Fact]
    public async Task A_colleague_who_is_picked_from_the_directory_is_kept_apart()
    {
        await Anna.Says("join");
        await Anna.Says("C#");
        var card = (await Anna.Says("SQL")).Card;

        var unknown = await Anna.Presses(card, "Next", new { person = $"{Ids.NewGuid(A.Now)}" });
        Assert.True(unknown.Says("I don’t know that colleague yet"), unknown.Words);
        await Anna.Presses(card, "Next", new { person = $"{Owner.EntraId}", person2 = "none" });

        Assert.Equal([Owner.Id], (await EnrolmentAsync())!.NotWith);
        Assert.True(Anna.Card.Says("Hanna Herz"), Anna.Card.Words);
    }

    [Fact]
    public async Task A_mentor_says_how_many_places_there_are()
    {
        var mentors = A.Cohort(Owner, "Mentors", MentoringModel.OneToOne);
        await GivenAsync(mentors);
        await Anna.Says("join mentors");
        await Anna.Presses("Next", new { role = "Mentor" });
        Assert.True(Anna.Card.Says("step 2 of 4"), Anna.Card.Words);
        foreach (var word in new[] { "C#", "nobody", "change capacity" })
        {
            await Anna.Says(word);
        }

        foreach (var wrong in new[] { "0", "99", "many" })
        {
            var refused = await Anna.Says(wrong);
            Assert.True(refused.Says("How many mentees") && refused.Says("number"), refused.Words);
        }

        await Anna.Presses("Save", new { places = 3 });
        Assert.Equal(
            (3, EnrolmentStep.Review),
            await EnrolmentAsync(mentors) is { } e ? (e.Capacity, e.Step) : default
        );
        await Anna.Presses("Sign me up", new { places = 2 });
        Assert.Equal(2, (await EnrolmentAsync(mentors))!.Capacity);
    }

    [Fact]
    public async Task Every_redelivery_is_answered_with_the_same_card_and_has_one_effect()
    {
        foreach (var word in new[] { "join", "C#", "SQL", "none", "change level", "senior", "submit" })
        {
            var first = await Anna.Says(word);
            var again = await Anna.DoesTheSameAgain();
            Assert.Equal(first.Card.Words, again.Card.Words);
        }

        Assert.Equal(1, await AuditedAsync("start-enrolment"));
        Assert.Equal(4, await AuditedAsync("answer-enrolment"));
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
            ("Continue", null),
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
        Assert.True(Anna.Card.Says("Matching is planned for"), Anna.Card.Words);

        await Anna.Presses("Change: Spring peers");
        await Anna.Presses("Save", new { level = "Leading", named = "true" });

        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal((EnrolmentState.Submitted, ExperienceLevel.Leading), (enrolment.State, enrolment.Level));
        Assert.True(Anna.Card.Says("You’re signed up"), Anna.Card.Words);
        await Anna.Presses("Change answers");
        var submitted = await Anna.Presses("Save");
        Assert.True(submitted.Says("You’re signed up"), submitted.Words);
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

        Assert.True(answer.Says("Autumn peers · step 1 of 4"), answer.Words);
        Assert.NotNull(await EnrolmentAsync(second));
    }
}
