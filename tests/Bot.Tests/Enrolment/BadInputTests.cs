using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

public sealed class BadInputTests : EnrolmentTest
{
    public static TheoryData<string> Nonsense() =>
        [
            "   ",
            new string('x', 10_000),
            "🎉🎉👩🏽‍💻",
            "نور الهدى",
            "<script>alert(1)</script><b>x</b>",
            "**C#** [click](https://evil.example) <at>everyone</at>",
            "Kubernetes",
            ", , ;",
        ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_gets_one_sentence_and_the_same_card_at_every_question(string words)
    {
        await Anna.Says("join");
        await NonsenseAsync(words, "What can you help with?", "C#");
        await NonsenseAsync(words, "What would you like to get better at?", "SQL");
        await NonsenseAsync(words, "Anyone you’d rather not meet?", "none");
        await NonsenseAsync(words, "Does this look right?", "change level");
        await NonsenseAsync(words, "How experienced are you?", "senior");
        await Anna.Says("change languages");
        await NonsenseAsync(words, "Which languages do you speak?", "en");
        await Anna.Says("change hours");
        await NonsenseAsync(words, "When do you work?", "9-17");
        await Anna.Says("change format");
        await NonsenseAsync(words, "How would you like to meet?", "remote");

        Assert.True((await Anna.Says("submit")).Says("You’re signed up"));
        Assert.Empty(Bot.Logs.Complaints);
    }

    private async Task NonsenseAsync(string words, string question, string good)
    {
        var before = (await EnrolmentAsync())!;
        Assert.True(Anna.Card.Says(question), Anna.Card.Words);

        var answer = await Anna.Says(words);

        Assert.True(answer.Says(question), $"{good}: {answer}");
        Assert.Equal("attention", BannerOf(answer));
        Assert.DoesNotContain("](https", answer.Words, StringComparison.Ordinal);
        Assert.Equal(Answers(before), Answers((await EnrolmentAsync())!));
        await Anna.Says(good);
    }

    [Fact]
    public async Task Unknown_skills_are_named_with_those_that_exist()
    {
        await Anna.Says("join");
        var answer = await Anna.Says("C#, xyzzy and juggling");
        Assert.True(answer.Says("xyzzy") && answer.Says("juggling"), answer.Words);
        Assert.True(Reads(answer, "You can choose from: C#, SQL, Public speaking and Leadership."), answer.Words);
    }

    [Fact]
    public async Task What_was_entered_on_a_card_is_still_there_when_it_comes_back()
    {
        await TypeToReviewAsync();
        await Anna.Says("change hours");

        var answer = await Anna.Presses(
            "Save",
            new
            {
                zone = "Mars/Olympus",
                days = "Friday",
                hours = "17-9",
            }
        );

        Assert.True(answer.Says("Mars/Olympus") && answer.Says("17-9"), answer.Words);
        Assert.True(answer.Says("I don’t know the time zone"), answer.Words);
        await Anna.Presses("Save", new { zone = "Europe/Paris" });
        Assert.True(Anna.Card.Says("has to start before it ends"), Anna.Card.Words);
        await Anna.Presses("Save", new { hours = "9-17" });
        Assert.True(Anna.Card.Says("Does this look right?"), Anna.Card.Words);
        Assert.Equal("Europe/Paris", (await EnrolmentAsync())!.Availability.ZoneId);
    }

    [Fact]
    public async Task A_cohort_that_closed_meanwhile_says_so_and_keeps_the_draft()
    {
        await Anna.Says("join");
        var card = (await Anna.Says("C#")).Card;
        await CloseAsync(Peers);

        var pressed = await Anna.Presses(card, "Next", new { goals = "SQL" });
        Assert.True(
            pressed.Says("Spring peers is being matched") && pressed.Says("I’ve kept your answers"),
            pressed.Words
        );
        Assert.True((await Anna.Says("xyzzy")).Says("I didn’t get that"), "the question is closed");

        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(
            (EnrolmentState.Draft, "C#", 0),
            (enrolment.State, enrolment.SkillsOffered[0], enrolment.GoalsWanted.Count)
        );
    }

    [Fact]
    public async Task A_guest_is_told_why_not()
    {
        await Anna.Says("help");
        await using (var store = Bot.Database.NewStore())
        {
            var anna = await store.People.SingleAsync(p => p.EntraId == Anna.EntraId);
            anna.TakeProfile(new DirectoryPerson(Anna.EntraId, "Anna", IsEligible: false));
            await store.SaveChangesAsync();
        }

        var answer = await Anna.Says("join");

        Assert.True(answer.Says("Mentoring here is for employees"), answer.Words);
        Assert.Null(await EnrolmentAsync());
    }

    [Fact]
    public async Task Somebody_else_who_presses_the_card_learns_nothing_and_changes_nothing()
    {
        await Anna.Says("join");
        var card = (await Anna.Says("C#")).Card;

        var answer = await Bot.Person("Eve").Presses(card, "Next", new { goals = "SQL" });

        Assert.True(answer.Says("I cannot find that"), answer.Words);
        Assert.DoesNotContain("Spring", answer.Words, StringComparison.Ordinal);
        Assert.Empty((await EnrolmentAsync())!.GoalsWanted);
    }

    [Fact]
    public async Task Names_that_nobody_or_several_have_are_asked_again()
    {
        await GivenAsync(
            A.Person("Alan Turing", department: "Research"),
            A.Person("Alan Turing", department: "Sales", email: "alan.turing.2@contoso.com")
        );
        await Anna.Says("join");
        foreach (var word in new[] { "C#", "SQL" })
        {
            await Anna.Says(word);
        }

        Assert.True((await Anna.Says("Bob Nobody")).Says("I couldn’t find"));
        var several = await Anna.Says("alan");
        Assert.True(Reads(several, "Alan Turing (Research)") && !several.Says("@contoso.com"), several.Words);
        Assert.True((await Anna.Says("Alan Turing (Sales)")).Says("step 4 of 4"));
        Assert.True(Anna.Card.Says("Alan Turing"), Anna.Card.Words);
    }

    private static string? BannerOf(BotAnswer answer) =>
        answer.Card.Json.GetProperty("body")[0].TryGetProperty("style", out var style) ? style.GetString() : null;

    private static string Answers(CohortEnrolment e) =>
        $"{e.Step} {string.Join(',', e.SkillsOffered)} {string.Join(',', e.GoalsWanted)} {e.Level} {string.Join(',', e.Languages)} {e.Availability} {e.Format} {e.NotWith.Count}";
}
