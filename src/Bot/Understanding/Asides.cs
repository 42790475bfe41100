using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Understanding;

/// <summary>
/// Tells what is said to the bot from what an open question would keep, such as a note or a goal: a question, a mistyped
/// command, a thank-you, a wish to stop, a complaint. Whoever complains must not find it saved as a goal that others read.
/// </summary>
internal sealed class Asides(CommandWords commands, IntentRanker ranker)
{
    private static readonly string[] Complaints = ["trouble", "change-partner", "concern"];

    /// <summary>What people also say while something else is asked; the other intents resemble notes and goals too much.</summary>
    private static readonly HashSet<string> Intents =
    [
        .. Complaints,
        "greeting",
        "thanks",
        "goodbye",
        "leave",
        "stop",
        "pause",
        "erase",
    ];

    /// <summary>Whether the text is plainly an aside; for what only its writer need see.</summary>
    public bool IsOne(string text) => IsSaidToTheBot(text) || IsSure(ranker.Understand(text));

    /// <summary>Whether it is one or may be a complaint; for what others will see, where asking again costs less than a slip.</summary>
    public bool MayBeOne(string text) =>
        IsSaidToTheBot(text) || (ranker.Understand(text) is var meaning && (IsSure(meaning) || MayComplain(meaning)));

    /// <summary>
    /// The same where people write to each other: there a question is for the other, unless it plainly asks something of the bot.
    /// </summary>
    public bool IsOneAmongMessages(string text) =>
        text.Length == 0
        || commands.Nearest(text) is not null
        || ShortWords.Find(text) is not null
        || (
            ranker.Understand(text) is var meaning
            && (IsSure(meaning) || (Questions.IsOne(text) && meaning.Intent is not null))
        );

    private bool IsSaidToTheBot(string text) =>
        text.Length == 0
        || Questions.IsOne(text)
        || commands.Nearest(text) is not null
        || ShortWords.Find(text) is not null;

    private static bool IsSure(Meaning meaning) => meaning.Intent is { } sure && Intents.Contains(sure);

    private static bool MayComplain(Meaning meaning) =>
        meaning.Perhaps is [var likeliest, ..] && Complaints.Contains(likeliest);
}
