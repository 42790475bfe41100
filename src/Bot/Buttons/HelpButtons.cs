namespace MentorBot.Bot.Buttons;

/// <summary>Shows what the reader is most likely to want; coordinators and managers see theirs as well.</summary>
[Command("help", "start", "menu", "what can you do", "commands", German = ["hilfe", "menü", "was kannst du"])]
internal sealed record ShowHelp : Button;

/// <summary>Shows what is wanted seldom.</summary>
[Command("more help", "show everything", German = ["mehr hilfe", "zeig alles"])]
internal sealed record ShowMoreHelp : Button;

/// <summary>Answers what was offered because words were not clear.</summary>
/// <param name="Intent">The name of an intent; what is not known shows help.</param>
internal sealed record ChooseIntent(string Intent) : Button;
