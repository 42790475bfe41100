using MentorBot.Testing;
using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>What people do with what the bot shows them.</summary>
internal static class Habits
{
    private const int LongestTalk = 20;

    /// <summary>Signs up by pressing buttons.</summary>
    public static async Task SignUpByCardsAsync(Colleague who) =>
        await PressOnAsync(who, (await who.SayAsync("join")).Card);

    /// <summary>Signs up by typing every answer.</summary>
    public static async Task SignUpByTypingAsync(Colleague who)
    {
        var answer = await who.SayAsync("join");
        for (var i = 0; i < LongestTalk && Form.Onward(answer.Card) is { } onward; i++)
        {
            answer = await who.SayAsync(Form.SaidBy(who.Profile, answer.Card) ?? onward);
        }
    }

    /// <summary>Fills in and presses the button that stands out, until there is none.</summary>
    public static async Task PressOnAsync(Colleague who, SeenCard card)
    {
        for (var i = 0; i < LongestTalk && Form.Onward(card) is { } onward; i++)
        {
            var answer = await who.PressAsync(card, onward, Form.FilledBy(who.Profile, card));
            if (answer.OwnCard is null && answer.Messages.Count == 0)
            {
                return;
            }

            card = answer.Card;
        }
    }

    /// <summary>Presses the button with this verb, if the card has one.</summary>
    public static async Task<BotAnswer?> PressVerbAsync(Colleague who, SeenCard card, string verb) =>
        Form.Titled(card, verb) is { } title
            ? await who.PressAsync(card, title, Form.FilledBy(who.Profile, card))
            : null;
}
