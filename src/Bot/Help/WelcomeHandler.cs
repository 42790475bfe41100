using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Help;

/// <summary>Welcomes each person once. Teams may report an installation through several events, in any order.</summary>
internal sealed class WelcomeHandler(WelcomePerson welcome, RecordBotRemoval leave, IMemberNames names, LearnName learn)
    : IHandlesInstallation
{
    public async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellation) =>
        await welcome.RunAsync(turn.ContextFor(new ShowHelp()), cancellation)
            ? WelcomeCards.Welcome(await NameAsync(turn, cancellation), turn.IsCoordinator)
            : NoReply.Instance;

    public async Task<Reply> RecordUninstallAsync(Turn turn, CancellationToken cancellation)
    {
        await leave.RunAsync(turn.ContextFor(new ShowHelp()), cancellation);
        return NoReply.Instance;
    }

    private async Task<string> NameAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Person.Name.Length > 0 || turn.Who.Chat is not { } chat)
        {
            return turn.Person.Name;
        }

        var name = await names.FindAsync(chat, cancellation);
        if (name.Length > 0)
        {
            await learn.RunAsync(turn.Person.Id, name, cancellation);
        }

        return name;
    }
}
