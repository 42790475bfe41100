using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>How simulated people use what the bot shows them.</summary>
internal static class Habits
{
    private const int LongestTalk = 20;

    /// <summary>Signs up by pressing buttons.</summary>
    public static async Task SignUpByCardsAsync(Colleague who) =>
        await PressOnAsync(who, (await who.SayAsync("join")).Card);

    /// <summary>Signs up by typing every answer; what cannot be typed, or was not understood, is done on the card.</summary>
    public static async Task SignUpByTypingAsync(Colleague who)
    {
        var words = "join";
        for (var i = 0; i < LongestTalk; i++)
        {
            var card = (await who.SayAsync(words)).Card;
            if (words == "submit")
            {
                return;
            }

            var next = Form.SaidBy(who.Profile, card);
            if (next is null || next == words)
            {
                await PressOnAsync(who, card);
                return;
            }

            words = next;
        }
    }

    /// <summary>Fills in the card and presses its primary button, until every primary button has been pressed once.</summary>
    public static async Task PressOnAsync(Colleague who, SeenCard card)
    {
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        while (
            Form.Onward(card) is { } onward && pressed.Add(Form.ButtonOf(card, onward)) && pressed.Count < LongestTalk
        )
        {
            var answer = await who.PressAsync(card, onward, Form.FilledBy(who.Profile, card));
            if (answer.OwnCard is null && answer.Messages.Count == 0)
            {
                return;
            }

            card = answer.Card;
        }
    }

    /// <summary>Answers a check-in by typing: either that they met and how it was, or that there was no time.</summary>
    public static async Task AnswerCheckInByTypingAsync(Colleague who, bool met)
    {
        if (!met)
        {
            await who.SayAsync("no time");
            return;
        }

        await who.SayAsync("yes");
        await who.SayAsync("4");
    }

    /// <summary>Presses the button with this verb, if the card has one.</summary>
    public static async Task<BotAnswer?> PressVerbAsync(Colleague who, SeenCard card, string verb) =>
        Form.Titled(card, verb) is { } title
            ? await who.PressAsync(card, title, Form.FilledBy(who.Profile, card))
            : null;
}
