using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>The not-with list binds in every cohort, whichever it was said in, and until the match is approved.</summary>
public sealed class NotWithEverywhereTests : MatchRunTest
{
    [Fact]
    public async Task What_was_said_in_another_cohort_keeps_two_apart_here()
    {
        var people = await GivenPeersAsync(2);
        await SaysElsewhereAsync(people[0], people[1].Name);

        var preview = await PreviewAsync();

        Assert.Null(preview.Refusal);
        var read = (await ReadAsync()).Value;
        Assert.Equal(0, read.Preview!.Summary.Pairs);
    }

    [Fact]
    public async Task Said_after_the_preview_it_keeps_the_match_from_being_approved()
    {
        var people = await GivenPeersAsync(2);
        var run = (await PreviewAsync()).Value;
        await SaysElsewhereAsync(people[0], people[1].Name);

        var approved = await InStoreAsync(store => new ApproveMatch(store).RunAsync(run, AsHanna, default));

        Assert.IsType<PreviewIsOutdated>(approved.Refusal);
    }

    private async Task SaysElsewhereAsync(Domain.People.Person person, string name)
    {
        var other = A.Cohort(Hanna, "Another cohort");
        await GivenAsync(other);
        var act = ActOf(person);
        var id = (await InStoreAsync(store => new StartEnrolment(store).RunAsync(other.Id, act, default))).Value;
        var said = await InStoreAsync(store =>
            new AnswerEnrolment(store).RunAsync(id, new NotWithAnswer([name]), act, default)
        );
        Assert.Null(said.Refusal);
    }
}
