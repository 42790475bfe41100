using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Shows and takes down who came: the facilitator for all, everybody else for themselves.</summary>
internal sealed class AttendanceHandler(
    CircleReplies replies,
    FindRollCalls rolls,
    SayWhoCame sayWhoCame,
    CorrectAttendance correct
)
    : IHandles<ShowAttendance>,
        IHandles<OpenAttendance>,
        IHandles<SaveAttendance>,
        IHandles<SayWhetherIWasThere>,
        IHandles<StayInCircle>
{
    public Task<Reply> HandleAsync(ShowAttendance button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.OneOrWhichAsync(
            only => ShowAsync(only.Id, refusal: null, done: null, turn, cancellation),
            view => new OpenAttendance(view.Id),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(OpenAttendance button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public async Task<Reply> HandleAsync(SaveAttendance button, Form form, Turn turn, CancellationToken cancellation)
    {
        var came = RollForm.Read(form) ?? new HashSet<PersonId>();
        var said = await sayWhoCame.RunAsync(button.Session, came, ContextFor(button.Id, turn), cancellation);
        return await ShowAsync(button.Id, said.Refusal, CircleTalkText.AttendanceSaved, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(
        SayWhetherIWasThere button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = ContextFor(button.Id, turn);
        var said = await correct.RunAsync(button.Session, button.Came, context, cancellation);
        return await ShowAsync(button.Id, said.Refusal, CircleTalkText.MineSaved, turn, cancellation);
    }

    public Task<Reply> HandleAsync(StayInCircle button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            view => Task.FromResult(MentorshipCards.Of(view, turn.Now).Saying(CircleTalkText.StayedSaying)),
            turn,
            cancellation
        );

    private Task<Reply> ShowAsync(
        MentorshipId id,
        Refusal? refusal,
        SafeText? done,
        Turn turn,
        CancellationToken cancellation
    ) =>
        replies.ShowAsync(
            id,
            async view =>
            {
                var card = AttendanceCards.Of(view, await rolls.LastAsync(id, turn.Person.Id, turn.Now, cancellation));
                return refusal is not null ? card.Warning(RefusalWords.For(refusal))
                    : done is { } words ? card.Saying(words)
                    : card;
            },
            turn,
            cancellation
        );

    private static CommandContext ContextFor(MentorshipId id, Turn turn) => turn.ContextFor(new OpenAttendance(id));
}
