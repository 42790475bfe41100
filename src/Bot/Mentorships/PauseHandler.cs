using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Pauses mentoring until a date, and resumes it.</summary>
internal sealed class PauseHandler(PauseMentoring pause, ResumeMentoring resume, FindPause find)
    : IHandles<ShowPause>,
        IHandles<PauseUntil>,
        IHandles<Resume>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.PauseUntil;

    public async Task<Reply> HandleAsync(ShowPause button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (button.Until.Length == 0)
        {
            return await AskAsync(null, turn, cancellation);
        }

        return TypedDates.Parse(button.Until, Today(turn)) is { } until
            ? await PauseAsync(until, turn, cancellation)
            : await AskAsync(PauseText.NoDate.Plain, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(PauseUntil button, Form form, Turn turn, CancellationToken cancellation) =>
        form.Date(PauseCards.UntilField) is { } until
            ? await PauseAsync(until, turn, cancellation)
            : await AskAsync(turn.IsRepeat ? null : PauseText.NoDate.Plain, turn, cancellation);

    public async Task<Reply> HandleAsync(Resume button, Form form, Turn turn, CancellationToken cancellation)
    {
        var resumed = await resume.RunAsync(turn.ContextFor(new Resume()), cancellation);
        return resumed.Refusal switch
        {
            null => PauseCards.NotPaused().Saying(PauseText.WelcomeBack),
            CardIsOutdated outdated => await AskAsync(RefusalWords.For(outdated), turn, cancellation),
            _ => PauseCards.NotPaused(),
        };
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        [await AskAsync(null, turn, cancellation)];

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

    private async Task<Card> AskAsync(string? wrong, Turn turn, CancellationToken cancellation)
    {
        var person = turn.Person;
        var card = PauseCards.Ask(person.Id, await find.RunAsync(person.Id, cancellation), person.Working, turn.Now);
        return wrong is null ? card : card.Warning(wrong);
    }

    private static DateOnly Today(Turn turn) => DateOnly.FromDateTime(turn.Person.Working.Local(turn.Now).DateTime);
}
