using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Privacy;

[Command("who can see this", "who sees this", "privacy")]
internal sealed record ShowWhoSees : Button;

[Command("my data", "what do you know about me")]
internal sealed record ShowStored : Button;
