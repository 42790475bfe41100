namespace MentorBot.Bot.Buttons;

/// <summary>Lists what the reader can do; coordinators see their commands as well.</summary>
[Command("help", "hi", "hello", "hey", "start", "menu", "what can you do", "commands")]
internal sealed record ShowHelp : Button;
