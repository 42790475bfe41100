using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>A bot that browsers reach, the coordinators Cora and Carl, and Lea, who leads the programme.</summary>
public abstract class ConsoleTalk : CohortTalk
{
    protected override Action<BotHostSettings> Settings =>
        settings =>
        {
            settings.Coordinators = ["Cora", "Carl"];
            settings.Configuration["MentorBot:PublicUrl"] = "https://bot.test";
            settings.Configuration["MentorBot:ProgrammeLeads:0"] = TeamsUser.Named("Lea").AadObjectId;
        };

    protected TeamsPerson Carl => Bot.Person("Carl");

    protected TeamsPerson Lea => Bot.Person("Lea");

    internal Task<ConsoleBrowser> CoraAsync() => ConsoleBrowser.SignedInAsync(Bot, Cora);

    /// <summary>How often somebody did this, as the audit trail has it.</summary>
    protected Task<int> ActsAsync(string action) =>
        InStoreAsync(store => store.Audit.CountAsync(a => a.Action == action));
}
