using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Asks the members of two circles whether they become one, and takes what each says.</summary>
internal sealed class MergeHandler(AnswerMerge answer, FindMentorships mentorships)
    : IHandles<ShowMergeOffer>,
        IHandles<AnswerMergeOffer>,
        IAnswersQuestion,
        IComposes
{
    public QuestionKind Kind => QuestionKind.CircleMerge;

    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.CircleMergeAsked, NoticeKind.CircleMergeOver];

    public Task<Reply> HandleAsync(ShowMergeOffer button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Small, null, turn, cancellation);

    public async Task<Reply> HandleAsync(AnswerMergeOffer button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowMergeOffer(button.Small));
        var said = await answer.RunAsync(button.Small, button.Agrees, context, cancellation);
        return await ShowAsync(button.Small, said.Refusal, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await answer.FindAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view
        && view.IsOpenAt(turn.Now)
            ? [MergeCards.Ask(view, turn.Person.Working)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) is { } agrees
            ? await HandleAsync(new AnswerMergeOffer(new(subject), agrees), Form.Empty, turn, cancellation)
            : NotAnAnswer.Instance;

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var small = new MentorshipId(notice.SubjectId);
        if (await answer.FindAsync(small, notice.Recipient, cancellation) is not { } view)
        {
            return null;
        }

        return notice.Kind switch
        {
            NoticeKind.CircleMergeAsked when view.IsOpenAt(notice.Now) && view.Said is null => MergeCards.Ask(
                view,
                await WorkingOfAsync(notice.Recipient, cancellation)
            ),
            NoticeKind.CircleMergeOver when view.State == CircleMergeState.NotMerged => MergeCards.Over(view),
            _ => null,
        };
    }

    private async Task<Reply> ShowAsync(MentorshipId small, Refusal? refusal, Turn turn, CancellationToken cancellation)
    {
        if (await answer.FindAsync(small, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(refusal ?? new NotFound());
        }

        var card = MergeCards.Of(view, turn.Person.Working, turn.Now);
        return refusal is null ? card : card.Warning(RefusalWords.For(refusal));
    }

    private async Task<WorkingTime> WorkingOfAsync(PersonId person, CancellationToken cancellation) =>
        (await mentorships.AllAsync(person, cancellation))[0].Me.Working;
}
