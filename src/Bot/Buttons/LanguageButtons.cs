namespace MentorBot.Bot.Buttons;

/// <summary>Shows the languages that the bot speaks, or switches to the one that is named.</summary>
/// <param name="Said">What was typed after the command; "" for nothing.</param>
[Command(
    "language",
    "languages",
    "speak",
    German = ["sprache", "sprache ändern", "sprachen", "sprich"],
    TakesText = true
)]
internal sealed record ShowLanguages(string Said) : Button;

/// <summary>Switches the language.</summary>
/// <param name="Code">Two letters, as of ISO 639-1.</param>
internal sealed record ChooseLanguage(string Code) : Button;
