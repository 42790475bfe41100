using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>Which session a check-in names.</summary>
public sealed class SessionsOfCheckInsTests : SessionTest
{
    [Fact]
    public async Task It_is_the_newest_that_was_held()
    {
        await HeldAsync(Wednesday);
        var asked = await AskedAsync(Ada, occurrence: 1);
        Assert.Equal(Wednesday, await NamedAsync(asked));

        await HeldAsync(Friday);

        Assert.Equal(Friday, await NamedAsync(asked));
    }

    [Fact]
    public async Task What_was_called_off_or_is_still_to_come_is_not_named()
    {
        var off = await AgreedAsync(Wednesday);
        await CancelAsync(Ben, off);
        await AgreedAsync(Friday);

        Assert.Null(await NamedAsync(await AskedAsync(Ada, occurrence: 1)));
    }

    [Fact]
    public async Task Each_is_named_once_and_an_answer_keeps_the_one_it_was_about()
    {
        await HeldAsync(Wednesday);
        var first = await AskedAsync(Ada, occurrence: 1);
        await AsAsync(
            Ada,
            (s, context) => new AnswerCheckIn(s, new([])).RunAsync(first, new WeMet(), context, default)
        );
        var second = await AskedAsync(Ada, occurrence: 2);
        Assert.Null(await NamedAsync(second));

        await HeldAsync(Friday);

        Assert.Equal(Friday, await NamedAsync(second));
        Assert.Equal(Wednesday, await NamedAsync(first));
    }

    [Fact]
    public async Task One_that_is_over_is_named_before_anybody_has_counted_it()
    {
        await AgreedAsync(Wednesday);
        Clock.Advance(Wednesday.AddMinutes(44) - Now);
        var asked = await AskedAsync(Ada, occurrence: 1);
        Assert.Null(await NamedAsync(asked));

        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Wednesday, await NamedAsync(asked));
    }

    private async Task HeldAsync(DateTimeOffset at)
    {
        await AgreedAsync(at);
        Clock.Advance(at.AddHours(1) - Now);
        await TendAsync();
    }

    private async Task<CheckInId> AskedAsync(Person who, int occurrence)
    {
        var asked = CheckIn.Plan(Pair.Id, who.Id, occurrence, Now, Now);
        asked.AskAt(Now, nudgeAfterDays: 3);
        await GivenAsync(asked);
        return asked.Id;
    }

    private async Task<DateTimeOffset?> NamedAsync(CheckInId id) =>
        (await InStoreAsync(s => new SessionsOfCheckIns(s).WhenAsync([id], Now, default)))[id];
}
