using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Help;

/// <summary>What can be done here, by what the person is.</summary>
[Command("help", "hi", "hello", "hey", "start", "menu", "what can you do", "commands")]
internal sealed record ShowHelp : Button;
