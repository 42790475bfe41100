namespace MentorBot.Bot.Buttons;

/// <summary>Asks whether to hold everything that the bot says unprompted.</summary>
[Command("stop all messages", "stop messages", German = ["alle nachrichten anhalten", "nachrichten anhalten"])]
internal sealed record AskStopAllMessages : Button;

/// <summary>Holds everything unprompted, for everybody.</summary>
internal sealed record StopAllMessages : Button;

/// <summary>Sends again what was held.</summary>
[Command(
    "resume messages",
    "resume all messages",
    Acts = true,
    German = ["nachrichten fortsetzen", "alle nachrichten fortsetzen"]
)]
internal sealed record ResumeAllMessages : Button;

/// <summary>Shows what became of each wave of messages.</summary>
[Command("message account", "account of messages", "messages", German = ["nachrichten"])]
internal sealed record ShowMessageAccount : Button;
