using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Requests;

namespace MentorBot.Bot.Requests;

/// <summary>Takes down who wants to be told when somebody offers a skill, or no longer.</summary>
internal sealed class WaitHandler(RequestReplies replies, WaitForHelp wait)
    : IHandles<TellMeOfSkill>,
        IHandles<StopWaitingForSkill>
{
    public Task<Reply> HandleAsync(TellMeOfSkill button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.WaitAsync(button.Skill, turn, cancellation);

    public async Task<Reply> HandleAsync(
        StopWaitingForSkill button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowMyRequests());
        _ = (await wait.StopAsync(button.Skill, context, cancellation)).Value;
        return (await replies.MineAsync(turn, cancellation)).Saying(
            RequestText.StoppedWaiting(RequestWords.Skill(button.Skill))
        );
    }
}
