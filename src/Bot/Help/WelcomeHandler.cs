using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>Welcomes each person once. Teams may report an installation through several events, in any order.</summary>
internal sealed class WelcomeHandler(WelcomePerson welcome, FindSituation find, RecordBotRemoval leave) : IHandlesInstallation
{
    public async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellation)
    {
        if (!await welcome.RunAsync(turn.ContextFor(new ShowHelp()), cancellation))
        {
            return NoReply.Instance;
        }

        var situation = await find.RunAsync(turn.Person.Id, cancellation);
        return WelcomeCards.Welcome(turn.Person.Name, turn.IsCoordinator, situation.HasReports);
    }

    public async Task<Reply> RecordUninstallAsync(Turn turn, CancellationToken cancellation)
    {
        await leave.RunAsync(turn.ContextFor(new ShowHelp()), cancellation);
        return NoReply.Instance;
    }
}
