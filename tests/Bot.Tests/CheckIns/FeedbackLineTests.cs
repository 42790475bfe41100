using MentorBot.Bot.CheckIns;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.Tests.CheckIns;

public sealed class FeedbackLineTests
{
    [Theory]
    [InlineData("3 forgot to prepare", false, false)]
    [InlineData("2 gave nothing", false, false)]
    [InlineData("2, gave: nothing, got a lot", false, true)]
    [InlineData("4 gave and got", true, true)]
    [InlineData("4 gave, got nothing", true, false)]
    public void Giving_and_getting_are_read_as_whole_words(string line, bool gave, bool got)
    {
        var said = FeedbackForm.Read(line)!;

        Assert.Equal((gave, got), (said.Gave, said.Got));
    }

    [Theory]
    [InlineData("5 good", Fit.Good)]
    [InlineData("2 not a good fit", Fit.NotGood)]
    [InlineData("2 not good", Fit.NotGood)]
    [InlineData("3 still deciding", Fit.StillDeciding)]
    [InlineData("3 said goodbye early", null)]
    public void The_fit_is_read_as_whole_words(string line, Fit? fit) =>
        Assert.Equal(fit, FeedbackForm.Read(line)!.Fit);
}
