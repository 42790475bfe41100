using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>S18: a pair, one of whom has left traces that a test can look for.</summary>
public abstract class PersonalData : PairTalk
{
    protected const string Canary = "canary-5b1e";

    protected override Action<BotHostSettings> Settings =>
        settings => settings.Configuration["MentorBot:PublicUrl"] = "https://bot.test";

    /// <summary>Ada says something wherever something can be said.</summary>
    protected async Task LeaveTracesAsync()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        await Ada.Presses(
            "Save",
            new
            {
                rating = "4",
                note = $"note {Canary}",
                audience = "Coordinator",
                nextStep = $"step {Canary}",
                fit = "Good",
            }
        );
    }
}
