namespace MentorBot.Bot.Buttons;

/// <summary>Gives a coordinator a link that signs them in to the console once.</summary>
[Command(
    "console",
    "open console",
    "open the console",
    "hr console",
    "web console",
    "console link",
    German = ["konsole", "konsole öffnen", "öffne die konsole", "link zur konsole"]
)]
internal sealed record OpenConsole : Button;
