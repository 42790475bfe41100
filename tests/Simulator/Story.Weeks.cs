namespace MentorBot.Simulator;

/// <summary>What goes on week by week, and how it looks in the end.</summary>
internal sealed partial class Story
{
    /// <summary>Somewhere in the middle, when everybody has met a few times.</summary>
    private const int BoardWeek = 10;

    private async Task LiveAsync(int week)
    {
        var (now, _) = await bot.StateAsync();
        var (checkIns, digests) = (CheckIns, Digests);
        await Town.EachAsync(
            cast.Talkative.Select((one, i) => (one, i)),
            async person =>
            {
                await new Initiative(person.one, person.i).ActAsync(week, now);
                await new Favours(person.one, person.i).ActAsync(week, now);
            }
        );
        for (var day = 1; day <= 7; day++)
        {
            (now, _) = await bot.AdvanceAsync(now.AddDays(1), IsWeekend(now) ? HalfDay : SixHours);
            cast.Silent.ToList().ForEach(one => reactions[one].Listen());
            await Town.EachAsync(cast.Talkative, one => reactions[one].AnswerNewsAsync());
        }

        journal.Say($"Week {week}: {CheckIns - checkIns} check-ins and {Digests - digests} digests.");
        if (week == BoardWeek)
        {
            await LookAtBoardAsync();
        }
    }

    private async Task LookAtBoardAsync()
    {
        var board = await new Organiser(cast.Coordinator, journal).LookAtAsync(Programme.All[0]);
        foreach (var one in cast.Silent.Append(cast.Unreachable))
        {
            journal.Expect(board.Says(one.Profile.Name), $"{one.Profile.Name} is on the coordinator's board");
        }
    }

    private async Task LookBackAsync()
    {
        var (_, stock) = await bot.StateAsync();
        journal.Expect(Digests >= 2, $"at least two digests are sent, not {Digests}");
        journal.Expect(stock.CheckInsSent > 0 && stock.CheckInsAnswered > 0, "check-ins are sent and answered");
        journal.Expect(
            stock.Reachable == stock.People - 1,
            $"one person cannot be reached, not {stock.People - stock.Reachable}"
        );
        journal.Expect(journal.Used.Unused.Count == 0, $"all is used, not {string.Join(", ", journal.Used.Unused)}");
        foreach (var twice in reactions.SelectMany(r => Repeats.Among(r.Key, r.Value.Heard)))
        {
            journal.Mistake($"said twice: {twice}");
        }
    }
}
