namespace MentorBot.Bot.Buttons;

/// <summary>Lists what the reader can do; coordinators see their commands as well.</summary>
[Command("help", "hi", "hello", "hey", "start", "menu", "what can you do", "commands")]
internal sealed record ShowHelp : Button;

/// <summary>Answers what was offered because words were not clear.</summary>
/// <param name="Intent">The name of an intent; what is not known shows help.</param>
internal sealed record ChooseIntent(string Intent) : Button;
