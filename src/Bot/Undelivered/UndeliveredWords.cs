using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Undelivered;

/// <summary>Wording about undelivered messages.</summary>
internal static class UndeliveredWords
{
    /// <summary>Says what happened to the selected messages; somebody else may have decided on some of them first.</summary>
    public static SafeText Decided(int decided, int chosen, bool isSentAgain)
    {
        var others = chosen - decided;
        if (decided == 0)
        {
            return UndeliveredText.NothingChanged(others);
        }

        var done = isSentAgain ? UndeliveredText.Resent(decided) : UndeliveredText.Dropped(decided);
        return others == 0 ? done : done + UndeliveredText.Others(others);
    }
}
