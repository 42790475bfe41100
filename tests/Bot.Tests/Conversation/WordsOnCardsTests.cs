using System.Text.RegularExpressions;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Tests.Cards;
using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>Every word that a card offers is understood by it, in every state: typing it does what pressing it does.</summary>
public sealed partial class WordsOnCardsTests : PairTalk
{
    private const string NotUnderstood = "I didn’t get that";

    /// <summary>Each state of a check-in by the way to it from the question, and the words that the text of its card offers.</summary>
    private static readonly (string[] Way, string[] Words)[] CheckInStates =
    [
        ([], ["yes", "no", "no time", "tomorrow", "skip"]),
        (["No"], ["no time", "yes"]),
        (["No", "No time"], []),
        (["No", "No longer needed"], []),
        (["No", "No time", "Change my answer"], ["yes", "no", "no time"]),
        (["Skip this one"], ["yes", "no"]),
        (["Skip this one", "Answer anyway"], ["yes", "no", "no time"]),
        (["Ask me tomorrow"], ["yes", "no"]),
        (["Yes, we met"], ["4", "5, great", "only you"]),
        (["Yes, we met", "Save"], ["4 gave got"]),
        (["Yes, we met", "5, great"], []),
    ];

    [Fact]
    public async Task Every_word_of_a_check_in_does_what_it_does_when_it_is_pressed()
    {
        await CheckInComesAsync();
        foreach (var (way, words) in CheckInStates)
        {
            await ArriveAsync(way);
            foreach (var button in Ada.Card.Buttons)
            {
                await ArriveAsync(way);
                var typed = await AfterAsync(() => Ada.Says(button));
                await ArriveAsync(way);
                var pressed = await AfterAsync(() => PressAsync(button));
                Assert.True(
                    typed == pressed,
                    $"{string.Join(" > ", way)} > {button}:\n{typed}\nbut pressed\n{pressed}"
                );
            }

            foreach (var word in words)
            {
                await ArriveAsync(way);
                var answer = await Ada.Says(word);
                Assert.False(answer.Says(NotUnderstood), $"{string.Join(" > ", way)} > {word}: {answer.Words}");
            }
        }
    }

    [Fact]
    public async Task The_title_of_what_is_folded_away_unfolds_it_and_is_no_note()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        Assert.Contains("\"isVisible\":false", Ada.Card.Json.GetRawText(), StringComparison.Ordinal);

        var answer = await Ada.Says("add a note or how long it took");
        Assert.DoesNotContain("isVisible", answer.Card.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Null(await ReadAsync(s => s.CheckIns.Where(c => c.Met == true).Select(c => c.Note).SingleAsync()));
    }

    [Fact]
    public async Task Every_word_of_a_proposal_and_of_its_end_is_understood()
    {
        Assert.True((await Ada.Says("Decline")).Says("Decline Ben?"), Ada.Card.Words);
        Assert.True((await Ada.Says("Go back")).Says("could be your partner"), Ada.Card.Words);
        Assert.True((await Ada.Says("Accept")).Says("You’re in"), Ada.Card.Words);
        await Ben.Says("accept");
        await Ada.Awaits("are matched");

        await LeaveAsync();
        Assert.True((await Ada.Says("Keep going")).Says("You and Ben"), Ada.Card.Words);
        Assert.False((await Ada.Says("yes")).Says("has ended"), "the confirmation is gone from the screen");
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);

        await LeaveAsync();
        Assert.True((await Ada.Says("my mentorshps")).Says("Perhaps you mean"), Ada.Card.Words);
        await Ada.Says("yes");
        Assert.Equal(MentorshipState.Active, (await MentorshipAsync()).State);

        await LeaveAsync();
        Assert.True((await Ada.Says("Pause instead")).Says("Pause until when"), Ada.Card.Words);
        await LeaveAsync();
        Assert.True((await Ada.Says("Yes, end it")).Says("has ended"), Ada.Card.Words);
    }

    /// <summary>Words in bold are typed: as commands everywhere, or as answers to the question that the card asks.</summary>
    [Fact]
    public void What_a_card_that_asks_nothing_tells_to_type_is_a_command()
    {
        var commands = new CommandWords();

        Assert.All(
            CardCatalogue.Samples.Where(sample => sample.Card.Asks is null && !sample.Name.Contains("DidYouMean")),
            sample =>
                Assert.All(
                    WordsIn(sample.Card),
                    word => Assert.True(commands.Find(word) is not null, $"{sample.Name}: {word}")
                )
        );
    }

    /// <summary>Words after "type", in bold, up to the end of the sentence.</summary>
    private static IEnumerable<string> WordsIn(Card card) =>
        card
            .Content.OfType<TextBlock>()
            .SelectMany(block => Offer().Matches(block.Text))
            .SelectMany(offer => Bold().Matches(offer.Value))
            .Select(bold => bold.Groups["words"].Value);

    private async Task LeaveAsync()
    {
        await Ada.Says("leave");
        await Ada.Presses("End with Ben");
    }

    private Task<BotAnswer> PressAsync(string button) => Ada.Presses(button);

    /// <summary>A check-in that has just been asked, and from there by pressing or, where a form is required, by typing.</summary>
    private async Task ArriveAsync(string[] way)
    {
        await ForgetAnswersAsync();
        Assert.True((await Ada.Says("check-in")).Says("Did you and Ben meet?"), Ada.Card.Words);
        foreach (var step in way)
        {
            var answer = Ada.Card.Buttons.Contains(step) ? await Ada.Presses(step) : await Ada.Says(step);
            Assert.False(answer.Says(NotUnderstood), answer.Words);
        }
    }

    private async Task ForgetAnswersAsync()
    {
        await using var store = Bot.Database.NewStore();
        await store.SessionFeedback.ExecuteDeleteAsync();
        await store.Notices.ExecuteDeleteAsync();
        await store.CheckIns.ExecuteUpdateAsync(set =>
            set.SetProperty(c => c.State, CheckInState.Asked)
                .SetProperty(c => c.Met, (bool?)null)
                .SetProperty(c => c.WhyNot, (NotMetReason?)null)
                .SetProperty(c => c.Rating, (int?)null)
                .SetProperty(c => c.Note, (string?)null)
                .SetProperty(c => c.DueAt, A.Now)
                .SetProperty(c => c.AnsweredAt, (DateTimeOffset?)null)
        );
    }

    /// <summary>The title of the card that follows, and what is stored.</summary>
    private async Task<string> AfterAsync(Func<Task<BotAnswer>> act)
    {
        var answer = await act();
        Assert.False(answer.Says(NotUnderstood), answer.Words);
        return await ReadAsync(async store =>
        {
            var ada = await store.People.SingleAsync(p => p.EntraId == Ada.EntraId);
            var said = await store.CheckIns.SingleAsync(c => c.PersonId == ada.Id);
            var feedback = await store.SessionFeedback.CountAsync();
            return $"{answer.Card.Words}\n{said.State} {said.Met} {said.WhyNot} {said.Rating} {said.DueAt} {feedback}";
        });
    }

    [GeneratedRegex(@"[Tt]ype(?: it)?\b[^.]*", RegexOptions.None, 1000)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bold();
}
