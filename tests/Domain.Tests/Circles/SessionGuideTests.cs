using MentorBot.Domain.Circles;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>How the minutes of a session are spent.</summary>
public sealed class SessionGuideTests
{
    [Fact]
    public void Whole_minutes_add_up_for_every_circle_and_length()
    {
        foreach (var people in Enumerable.Range(1, 40))
        {
            foreach (var minutes in Enumerable.Range(15, 226))
            {
                var guide = SessionGuide.Of(people, minutes);
                Assert.Equal(minutes, guide.Rounds.Sum(round => round.Minutes));
                Assert.All(guide.Rounds, round => Assert.True(round.Minutes > 0, $"{people} in {minutes}: {round}"));
                Assert.InRange(guide.Cases, 1, people);
            }
        }
    }

    [Fact]
    public void Four_in_ninety_minutes_bring_a_case_each()
    {
        var guide = SessionGuide.Of(4, 90);
        Assert.Equal((4, false), (guide.Cases, guide.IsTight));
        Assert.Equal(
            [GuideStep.CheckIn, GuideStep.Cases, GuideStep.Feedback, GuideStep.Takeaway],
            guide.Rounds.Select(round => round.Step)
        );
    }

    [Fact]
    public void Six_in_an_hour_hear_two_cases_and_everybody_speaks_in_the_rounds()
    {
        var guide = SessionGuide.Of(6, 60);
        Assert.Equal((2, true), (guide.Cases, guide.IsTight));
        Assert.All(guide.Rounds, round => Assert.True(round.Each >= 1, $"{round}"));
    }

    [Fact]
    public void Eight_in_a_quarter_of_an_hour_are_too_many_for_a_check_in()
    {
        var guide = SessionGuide.Of(8, 15);
        Assert.Equal((1, true), (guide.Cases, guide.IsTight));
        Assert.Equal([GuideStep.Cases, GuideStep.Takeaway], guide.Rounds.Select(round => round.Step));
    }
}
