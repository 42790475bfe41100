using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Help;

/// <summary>Welcomes each person once. Teams may report an installation through several events, in any order.</summary>
internal sealed class WelcomeHandler(WelcomePerson welcome, RecordBotRemoval leave) : IHandlesInstallation
{
    public async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellation) =>
        await welcome.RunAsync(turn.ContextFor(new ShowHelp()), cancellation)
            ? WelcomeCards.Welcome(turn.Person.Name, turn.IsCoordinator)
            : NoReply.Instance;

    public async Task<Reply> RecordUninstallAsync(Turn turn, CancellationToken cancellation)
    {
        await leave.RunAsync(turn.ContextFor(new ShowHelp()), cancellation);
        return NoReply.Instance;
    }
}
