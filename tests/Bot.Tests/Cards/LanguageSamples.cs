using MentorBot.Bot.Language;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class LanguageSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("LanguageCards.Choices", LanguageCards.Choices()),
            new("LanguageCards.Unknown", LanguageCards.Unknown(Awkward.Markup)),
            new("LanguageCards.Switched", LanguageCards.Switched()),
        ];
}
