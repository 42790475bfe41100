using System.Diagnostics;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>
/// Half a year of every model, played without a chat window: 60 people sign up, one declines, one pair falls silent, one
/// person blocks the bot; the others agree, set goals, meet, check in, take breaks, leave and are erased. Anything
/// unexpected is an error, and so is a capability that nobody used.
/// </summary>
internal sealed partial class Story(BotServer bot, Town town, Journal journal)
{
    /// <summary>Half a year, and a week in which it closes.</summary>
    private const int Weeks = 27;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan SixHours = TimeSpan.FromHours(6);
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);
    private readonly Cast cast = new(town.Colleagues);
    private readonly Dictionary<Colleague, Reactions> reactions = Cast.HabitsOf(town.Colleagues);

    private int CheckIns => Heard(message => message.Card is { } card && Verbs.IsCheckIn(card));

    private int Digests => Heard(Verbs.IsDigest);

    /// <returns>The exit code: 0 if nothing went wrong.</returns>
    public static async Task<int> RunAsync(Journal journal, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await using var process = await StoryBot.StartAsync(journal);
        using var bot = new BotServer(process.Address, journal);
        await using var town = await Town.SettleAsync(bot, journal, withPersonas: true);
        var story = new Story(bot, town, journal);
        await story.TryAsync(cancellation);
        var (_, stock) = await bot.StateAsync();
        journal.Say($"Used: {journal.Used}.");
        journal.Say($"It took {watch.Elapsed.TotalSeconds:0} seconds.");
        journal.Say(
            $"story: {stock.People} people, {stock.Mentorships} mentorships, {story.CheckIns} check-ins, "
                + $"{story.Digests} digests, {journal.Mistakes} errors"
        );
        return journal.Mistakes == 0 ? 0 : 1;
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await PlayAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            journal.Mistake($"the story cannot go on: {e.Message}");
        }
    }

    private async Task PlayAsync(CancellationToken cancellation)
    {
        await MeetAsync();
        await SignUpAsync(new Organiser(cast.Coordinator, journal), Programme.All[0]);
        await AnswerProposalsAsync();
        foreach (var programme in Programme.All.Skip(1))
        {
            await BeginAsync(programme);
        }

        reactions[cast.Coordinator].Approves = true;
        for (var week = 1; week <= Weeks; week++)
        {
            cancellation.ThrowIfCancellationRequested();
            await LiveAsync(week);
        }

        await LookBackAsync();
    }

    private async Task MeetAsync()
    {
        var (now, _) = await bot.StateAsync();
        (now, _) = await bot.AdvanceAsync(NextMonday(now), TimeSpan.FromHours(6));
        journal.Say($"It is {now:dddd, d MMMM yyyy}.");
        await Town.EachAsync(town.Colleagues, one => one.InstallAsync());
        foreach (var one in town.Colleagues.Where(one => one.Chat.Messages.Count != 1))
        {
            var seen = string.Join(" | ", one.Chat.Messages.Select(message => message.Summary));
            journal.Mistake(
                $"not so: {one.Profile.Name} is welcomed once, however many events an installation sends: {seen}"
            );
        }

        journal.Say($"{town.Colleagues.Count} people have MentorBot in Teams.");
    }

    private async Task SignUpAsync(Organiser organiser, Programme programme)
    {
        var (now, _) = await bot.StateAsync();
        await organiser.SetUpAsync(programme, Cast.SkillsOf(cast.Everybody), now);
        await organiser.OpenAsync();
        await organiser.InviteAsync(programme.Department);
        journal.Say($"{cast.Coordinator.Profile.Name} has set up a cohort, opened it and invited everybody.");

        await bot.AdvanceAsync(now.AddMinutes(1), Hour);
        await Town.EachAsync(cast.Everybody, one => reactions[one].AnswerNewsAsync());
        var (_, stock) = await bot.StateAsync();
        journal.Expect(
            stock.Enrolled == stock.People,
            $"all {stock.People} people have signed up, not {stock.Enrolled}"
        );
        journal.Say($"{stock.Enrolled} people have signed up, half by typing and half by cards.");
        await MatchAsync(organiser);
    }

    /// <summary>A cohort of another model, in which people are already when the first one runs.</summary>
    private async Task BeginAsync(Programme programme)
    {
        var (now, before) = await bot.StateAsync();
        var organiser = new Organiser(cast.Coordinator, journal);
        var invited = cast.Talkative.Where(one => programme.Invites(one.Profile)).ToList();
        await organiser.SetUpAsync(programme, Cast.SkillsOf(invited), now);
        await organiser.OpenAsync();
        await organiser.InviteAsync(programme.Department);
        await LiveUntilWorkAsync(now);
        var (_, signedUp) = await bot.StateAsync();
        journal.Say($"{programme.Name}: {signedUp.Enrolled - before.Enrolled} sign-ups.");
        await organiser.PreviewAsync();
        await organiser.ApproveAsync();
        var (_, after) = await bot.StateAsync();
        journal.Expect(
            after.Proposals + after.Mentorships > signedUp.Proposals + signedUp.Mentorships,
            $"people are matched in {programme.Name}"
        );
    }

    /// <summary>To the next working day, because nobody is invited on a weekend; who is asked something answers the same day.</summary>
    private async Task LiveUntilWorkAsync(DateTimeOffset now)
    {
        do
        {
            (now, _) = await bot.AdvanceAsync(now.AddDays(1), SixHours);
            await Town.EachAsync(cast.Talkative, one => reactions[one].AnswerNewsAsync());
        } while (IsWeekend(now));
    }

    private async Task MatchAsync(Organiser organiser)
    {
        await organiser.PreviewAsync();
        var (_, before) = await bot.StateAsync();
        journal.Expect(before.Proposals == 0, "a dry run proposes nothing to anybody");
        journal.Say("The dry run is done; nobody has been told anything.");

        await organiser.ApproveAsync();
        var (_, after) = await bot.StateAsync();
        journal.Say($"The match is approved: {after.Proposals} proposals.");
    }

    private async Task AnswerProposalsAsync()
    {
        var (now, before) = await bot.StateAsync();
        await bot.AdvanceAsync(now.AddHours(12), Hour);
        var news = cast.Everybody.ToDictionary(one => one, one => reactions[one].Listen());
        foreach (var (one, messages) in news)
        {
            journal.Expect(
                messages.Any(m => m.Card is { } card && (Verbs.IsProposal(card) || Verbs.IsNoMatch(m))),
                $"{one.Profile.Name} is told of a match, or why there is none"
            );
        }

        foreach (var (one, messages) in news)
        {
            cast.SeeProposal(one, messages);
        }

        journal.Expect(
            cast.Pairs.Count == before.Proposals,
            $"all {before.Proposals} pairs are shown their proposal, not {cast.Pairs.Count}"
        );
        reactions[cast.Decliner].Declines = true;
        await reactions[cast.Decliner].AnswerAllAsync(news[cast.Decliner]);
        await Town.EachAsync(
            cast.Everybody.Where(one => one != cast.Decliner),
            one => reactions[one].AnswerAllAsync(news[one])
        );
        var (_, after) = await bot.StateAsync();
        journal.Expect(
            after.Mentorships == before.Proposals - 1,
            $"all pairs but one have begun, not {after.Mentorships}"
        );
        journal.Say($"{cast.Decliner.Profile.Name} has declined; {after.Mentorships} mentorships have begun.");
        cast.Unreachable.Chat.Refusal = "ConversationBlockedByUser";
        journal.Say(
            $"{cast.Unreachable.Profile.Name} has blocked the bot. {Cast.NamesOf(cast.Silent)} will say nothing."
        );
    }

    /// <summary>Counts what people were shown, because what is old is forgotten by the bot itself.</summary>
    private int Heard(Func<ChatMessage, bool> isOne) => reactions.Values.Sum(one => one.Heard.Count(isOne));

    private static bool IsWeekend(DateTimeOffset now) => now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateTimeOffset NextMonday(DateTimeOffset now)
    {
        var days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        return new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(days == 0 ? 7 : days).AddHours(6);
    }
}
