using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;

namespace MentorBot.Bot.Language;

/// <summary>Cards about the language of the chat.</summary>
internal static class LanguageCards
{
    public static Card Choices() => new(LanguageText.Title, [Say.Plain(LanguageText.Lead)], Buttons());

    /// <summary>For a language that is not spoken.</summary>
    public static Card Unknown(string said) =>
        new(LanguageText.Title, [Say.Plain(LanguageText.Unknown(Listing.Quote(said)))], Buttons());

    /// <summary>In the language that was chosen.</summary>
    public static Card Switched() =>
        new(
            LanguageText.Switched,
            [Say.Plain(LanguageText.SwitchedLead)],
            Press.Plain(LanguageText.Help, new ShowHelp()),
            Press.Plain(LanguageText.Change, new ShowLanguages(""))
        );

    /// <summary>Each language is named in itself, so that its speakers find it.</summary>
    private static CardAction[] Buttons() =>
        [
            .. Languages.All.Select(language =>
                Press.Plain(SafeText.Of(NameOf(language)), new ChooseLanguage(language.Name))
            ),
        ];

    private static string NameOf(CultureInfo language) => language.TextInfo.ToTitleCase(language.NativeName);
}
