namespace MentorBot.Bot.Buttons;

/// <summary>Explains who can see what.</summary>
[Command("who can see this", "who sees this", "privacy")]
internal sealed record ShowWhoSees : Button;

/// <summary>Shows everything stored about the reader.</summary>
[Command("my data", "what do you know about me")]
internal sealed record ShowStored : Button;

/// <summary>Withdraws the reader's answers about inclusion goals in all of their cohorts.</summary>
[Command("forget my groups", "forget by what i am matched")]
internal sealed record ForgetMyAffinities : Button;
