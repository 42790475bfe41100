using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Help;

/// <summary>Welcomes each person once. Teams may report an installation through several events, in any order.</summary>
internal sealed class WelcomeHandler(WelcomePerson welcome, PersonLeavesChat leave) : IGreets
{
    public async Task<Reply> GreetAsync(Turn turn, CancellationToken cancellation) =>
        await welcome.RunAsync(turn.Act(new ShowHelp()), cancellation)
            ? WelcomeCards.Welcome(turn.Person.Name, turn.IsCoordinator)
            : NoReply.Instance;

    public async Task<Reply> TakeLeaveAsync(Turn turn, CancellationToken cancellation)
    {
        await leave.RunAsync(turn.Act(new ShowHelp()), cancellation);
        return NoReply.Instance;
    }
}
