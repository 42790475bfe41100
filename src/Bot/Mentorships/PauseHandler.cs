using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Mentorships;

/// <summary>Pauses mentoring until a date, and resumes it.</summary>
internal sealed class PauseHandler(PauseMentoring pause, ResumeMentoring resume, FindPause find, AskQuestion ask)
    : IHandles<ShowPause>,
        IHandles<PauseUntil>,
        IHandles<Resume>,
        IAnswersQuestion
{
    private const string NoDate =
        "I did not understand that date. Type one such as 2030-05-01, “1 May” or “in 2 weeks”.";

    public QuestionKind Kind => QuestionKind.PauseUntil;

    public async Task<Reply> HandleAsync(ShowPause button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (button.Until.Length == 0)
        {
            return await AskAsync(null, turn, cancellation);
        }

        return TypedDates.Parse(button.Until, Today(turn)) is { } until
            ? await PauseAsync(until, turn, cancellation)
            : await AskAsync(NoDate, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(PauseUntil button, Form form, Turn turn, CancellationToken cancellation) =>
        form.Date(PauseCards.UntilField) is { } until
            ? await PauseAsync(until, turn, cancellation)
            : await AskAsync(turn.IsRepeat ? null : NoDate, turn, cancellation);

    public async Task<Reply> HandleAsync(Resume button, Form form, Turn turn, CancellationToken cancellation)
    {
        var resumed = await resume.RunAsync(turn.ContextFor(new Resume()), cancellation);
        return resumed.Refusal is null ? PauseCards.NotPaused().Saying("Welcome back.") : PauseCards.NotPaused();
    }

    /// <summary>Text that is not a date may be any other command, so it is left to the other handlers.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        TypedDates.Parse(text, Today(turn)) is { } until
            ? await PauseAsync(until, turn, cancellation)
            : NotAnAnswer.Instance;

    private async Task<Reply> PauseAsync(DateOnly until, Turn turn, CancellationToken cancellation)
    {
        var paused = await pause.RunAsync(until, turn.ContextFor(new ShowPause("")), cancellation);
        if (paused.Refusal is NothingToPause nothing)
        {
            return RefusalWords.For(nothing);
        }

        return paused.Refusal is { } refusal
            ? await AskAsync(RefusalWords.For(refusal), turn, cancellation)
            : PauseCards.Paused((await find.RunAsync(turn.Person.Id, cancellation))!.Value, turn.Person.Working);
    }

    /// <summary>Whenever the card asks for a date, the next typed text is read as one.</summary>
    private async Task<Card> AskAsync(string? wrong, Turn turn, CancellationToken cancellation)
    {
        if (!turn.IsRepeat)
        {
            var context = turn.ContextFor(new ShowPause(""));
            await ask.RunAsync(QuestionKind.PauseUntil, turn.Person.Id.Value, context, cancellation);
        }

        var card = PauseCards.Ask(await find.RunAsync(turn.Person.Id, cancellation), turn.Person.Working, turn.Now);
        return wrong is null ? card : card.Warning(wrong);
    }

    private static DateOnly Today(Turn turn) => DateOnly.FromDateTime(turn.Person.Working.Local(turn.Now).DateTime);
}
