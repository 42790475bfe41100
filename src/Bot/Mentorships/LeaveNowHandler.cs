using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Leaves once confirmed, by button or by a typed yes.</summary>
internal sealed class LeaveNowHandler(
    FindMentorships find,
    MentorshipList list,
    LeaveMentorship leaveMentorship,
    LeaveCohort leaveCohort,
    ForgetQuestion forget
) : IHandles<LeaveMentorshipNow>, IHandles<LeaveCohortNow>, IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Leave;

    public async Task<Reply> HandleAsync(
        LeaveMentorshipNow button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var left = await leaveMentorship.RunAsync(
            button.Id,
            turn.ContextFor(new ShowMentorship(button.Id)),
            cancellation
        );
        if (await find.OneAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        var card = MentorshipCards.Of(view, turn.Now);
        return left.Refusal is { } refusal ? card.Warning(RefusalWords.For(refusal)) : card;
    }

    public async Task<Reply> HandleAsync(LeaveCohortNow button, Form form, Turn turn, CancellationToken cancellation)
    {
        var left = await leaveCohort.RunAsync(button.Id, turn.ContextFor(new ShowMentorships()), cancellation);
        return left.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : (await list.CardAsync(turn, cancellation)).Saying(LeaveText.Left);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation)
    {
        if (await find.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view)
        {
            return view.IsRunning ? [LeaveCards.ConfirmMentorship(view)] : [];
        }

        var cohorts = await list.CohortsAsync(turn.Person.Id, cancellation);
        return [.. cohorts.Where(cohort => cohort.Id.Value == subject).Select(LeaveCards.ConfirmCohort)];
    }

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        YesOrNo.Parse(text) switch
        {
            true when await find.OneAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view =>
                await HandleAsync(new LeaveMentorshipNow(view.Id), Form.Empty, turn, cancellation),
            true => await HandleAsync(new LeaveCohortNow(new CohortId(subject)), Form.Empty, turn, cancellation),
            false => await StayAsync(subject, turn, cancellation),
            null => NotAnAnswer.Instance,
        };

    private async Task<Reply> StayAsync(Guid subject, Turn turn, CancellationToken cancellation)
    {
        await forget.RunAsync(subject, turn.ContextFor(new ShowMentorships()), cancellation);
        return (await list.CardAsync(turn, cancellation)).Noting(MentorshipText.NothingChanged);
    }
}
