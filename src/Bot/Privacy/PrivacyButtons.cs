using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Privacy;

[Command("who can see this", "who sees this", "privacy")]
internal sealed record ShowWhoSees : Button;

[Command("my data", "what do you know about me")]
internal sealed record ShowStored : Button;

/// <summary>Takes back what was said to a cohort's inclusion goal, wherever it was said.</summary>
[Command("forget my groups", "forget by what i am matched")]
internal sealed record ForgetMyAffinities : Button;
