using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>Asks somebody who has gone silent whether they are still there, and handles the answer.</summary>
internal sealed class StillThereHandler(StayIn stay, FindSilence silence)
    : IHandles<SayStillHere>,
        IAnswersQuestion,
        IComposes
{
    private static readonly string[] Here =
    [
        "stay",
        "here",
        "still here",
        "still there",
        "i am here",
        "i'm here",
        "i am still here",
        "i'm still here",
        "bleiben",
        "ich bleibe",
        "noch da",
        "ich bin da",
        "bin noch da",
        "ich bin noch da",
    ];

    public QuestionKind Kind => QuestionKind.StillThere;

    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.StillThere];

    public async Task<Reply> HandleAsync(SayStillHere button, Form form, Turn turn, CancellationToken cancellation) =>
        StillThereCards.Staying(await stay.RunAsync(turn.ContextFor(button), cancellation));

    public Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Card>>([StillThereCards.Ask(turn.Person.Id)]);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) == true || Here.Contains(CommandWords.Normalise(text))
            ? await HandleAsync(new SayStillHere(), Form.Empty, turn, cancellation)
        : YesOrNo.Parse(text) == false ? StillThereCards.Ask(turn.Person.Id)
        : NotAnAnswer.Instance;

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await silence.RunAsync(notice.Recipient, cancellation) ? StillThereCards.Ask(notice.Recipient) : null;
}
