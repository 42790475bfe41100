using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Delivery;

/// <summary>No two messages say the same: a reminder does not follow at once what was sent late.</summary>
public sealed class EchoTests : DeliveryTest
{
    [Theory]
    [InlineData(NoticeKind.Proposal, NoticeKind.ProposalReminder)]
    [InlineData(NoticeKind.Suggestions, NoticeKind.SuggestionsReminder)]
    [InlineData(NoticeKind.CheckIn, NoticeKind.CheckInNudge)]
    public async Task A_reminder_of_what_has_just_been_said_is_dropped(NoticeKind said, NoticeKind reminder)
    {
        var (subject, other) = (Ids.NewGuid(Now), Ids.NewGuid(Now));
        var first = Notice.Tell(Ada.Id, said, subject, Now);
        var echo = Notice.Tell(Ada.Id, reminder, subject, Now.AddSeconds(1));
        var about = Notice.Tell(Ada.Id, reminder, other, Now.AddSeconds(2));
        await GivenAsync(first, echo, about);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await StartNodeAsync();
        Assert.Equal("SaidJustNow", (await EventuallyAsync(echo, NoticeEnding.Dropped)).Error);
        await EventuallyAsync(first, NoticeEnding.Sent);
        Clock.Advance(TimeSpan.FromHours(1));
        await EventuallyAsync(about, NoticeEnding.Sent);

        Assert.Equal(Subjects([first, about]), ArrivedIn(Ada));
    }

    [Fact]
    public async Task The_next_day_it_is_a_reminder()
    {
        var subject = Ids.NewGuid(Now);
        var first = Notice.Tell(Ada.Id, NoticeKind.Proposal, subject, Now);
        var reminder = Notice.Tell(Ada.Id, NoticeKind.ProposalReminder, subject, Now, notBefore: Now.AddDays(1));
        await GivenAsync(first, reminder);

        await StartNodeAsync();
        await EventuallyAsync(first, NoticeEnding.Sent);
        Clock.Advance(TimeSpan.FromDays(1));

        await EventuallyAsync(reminder, NoticeEnding.Sent);
    }
}
