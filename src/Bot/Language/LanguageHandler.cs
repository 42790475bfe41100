using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Language;

/// <summary>Shows and changes the language in which the bot speaks to somebody.</summary>
internal sealed class LanguageHandler(SetLanguage set) : IHandles<ShowLanguages>, IHandles<ChooseLanguage>
{
    public Task<Reply> HandleAsync(ShowLanguages button, Form form, Turn turn, CancellationToken cancellation) =>
        Languages.Find(button.Said) is { } language ? SwitchAsync(language, turn, cancellation)
        : button.Said.Length > 0 ? Task.FromResult<Reply>(LanguageCards.Unknown(button.Said))
        : Task.FromResult<Reply>(LanguageCards.Choices());

    public Task<Reply> HandleAsync(ChooseLanguage button, Form form, Turn turn, CancellationToken cancellation) =>
        Languages.Find(button.Code) is { } language
            ? SwitchAsync(language, turn, cancellation)
            : Task.FromResult<Reply>(LanguageCards.Choices());

    private async Task<Reply> SwitchAsync(CultureInfo language, Turn turn, CancellationToken cancellation)
    {
        var locale = Languages.LocaleFor(language, turn.Person.Locale, turn.Who.Locale ?? "");
        await set.RunAsync(locale, turn.ContextFor(new ShowLanguages("")), cancellation);
        Languages.Speak(locale);
        return LanguageCards.Switched();
    }
}
