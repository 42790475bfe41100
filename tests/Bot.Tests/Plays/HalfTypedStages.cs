using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>Where somebody stands who then half types something.</summary>
internal static class HalfTypedStages
{
    /// <param name="name">As in half-typed.tsv.</param>
    /// <returns>The bot, and who speaks.</returns>
    public static async Task<(BotHost Bot, TeamsPerson Who)> SetAsync(string name)
    {
        var bot = await Stages.SetAsync(StageOf(name));
        var who = bot.Person(
            name switch
            {
                "coordinator" => "Cora",
                "manager" => "Mia",
                _ => "Ada",
            }
        );
        if (NoticeOf(name) is { } notice)
        {
            await who.Awaits(notice);
        }

        foreach (var words in FirstWordsOf(name))
        {
            await who.Says(words);
        }

        if (name == "left")
        {
            await who.Presses("Leave");
            await who.Presses("Yes, end it");
        }

        return (bot, who);
    }

    private static string StageOf(string name) =>
        name switch
        {
            "nothing" or "deutsch nichts" => "nothing has happened yet",
            "open" or "signing up" or "waiting" => "a cohort of peers is open",
            "proposed" => "Ada and Ben have a proposal",
            "coordinator" => "ten people have signed up",
            "manager" => "Mia manages Ada and Ben, who are matched",
            _ => "Ada and Ben are matched",
        };

    /// <summary>What has just arrived, so that it does not come between what is said and the reply.</summary>
    private static string? NoticeOf(string name) =>
        name switch
        {
            "proposed" => "Why you two",
            "matched" or "break" or "left" or "deutsch gepaart" => "are matched",
            _ => null,
        };

    private static IEnumerable<string> FirstWordsOf(string name) =>
        name switch
        {
            "signing up" => ["join"],
            "waiting" => ["join", "C#", "SQL", "none", "submit"],
            "break" => ["pause until 2026-03-20"],
            "left" => ["my mentorships"],
            "deutsch nichts" or "deutsch gepaart" => ["sprache deutsch"],
            _ => [],
        };
}
