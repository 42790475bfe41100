using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Takes down a session that took place without having been agreed here, by its form or by a typed day.</summary>
internal sealed class LogSessionHandler(LogSession log, SessionReplies replies)
    : IHandles<LogOne>,
        IHandles<WriteSession>,
        IHandles<SaveSession>,
        IAnswersQuestion
{
    private static readonly TimeOnly Noon = new(12, 0);

    public QuestionKind Kind => QuestionKind.LogSession;

    public async Task<Reply> HandleAsync(LogOne button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.PlacesAsync(turn.Person.Id, cancellation) switch
        {
            [] => SessionListCards.NoMentorship(),
            [var only] when DayOf(button.Day, turn) is { } day => await SaveAsync(
                only,
                day,
                Form.Empty,
                turn,
                cancellation
            ),
            [var only] => await CardAsync(only, turn, cancellation),
            var many => SessionListCards.Which(many, view => new WriteSession(view.Id), turn.Now),
        };

    public async Task<Reply> HandleAsync(WriteSession button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.ViewAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { State: MentorshipState.Active } view => await CardAsync(view, turn, cancellation),
            var view => await replies.HomeAsync(view, turn, cancellation),
        };

    public async Task<Reply> HandleAsync(SaveSession button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.ViewAsync(button.Id, turn.Person.Id, cancellation) is not { } view
            ? RefusalWords.For(new NotFound())
        : SessionForms.ReadDate(form) is { } day ? await SaveAsync(view, day, form, turn, cancellation)
        : (await CardAsync(view, turn, cancellation)).Warning(SessionText.DayMissing);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { } view ? [await CardAsync(view, turn, cancellation)] : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        DayOf(text, turn) is { } day && await FindAsync(subject, turn, cancellation) is { } view
            ? await SaveAsync(view, day, Form.Empty, turn, cancellation)
            : NotAnAnswer.Instance;

    private async Task<MentorshipView?> FindAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.ViewAsync(new MentorshipId(subject), turn.Person.Id, cancellation)
            is { State: MentorshipState.Active } view
            ? view
            : null;

    private async Task<Card> CardAsync(MentorshipView view, Turn turn, CancellationToken cancellation) =>
        SessionListCards.Log(view, await replies.UsualAsync(view.Id, cancellation), turn.Now);

    private async Task<Reply> SaveAsync(
        MentorshipView view,
        DateOnly day,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var usual = await replies.UsualAsync(view.Id, cancellation);
        var written = await log.RunAsync(
            view.Id,
            MomentOn(day, view.Me.Working, turn.Now),
            SessionForms.ReadMinutes(form) ?? usual.Minutes,
            SessionForms.ReadForm(form) ?? usual.Form,
            turn.ContextFor(new ShowPastSessions(view.Id)),
            cancellation
        );
        return written.Refusal is { } refusal
            ? (await CardAsync(view, turn, cancellation)).Warning(RefusalWords.For(refusal))
            : (await replies.PastAsync(view, cancellation)).Saying(SessionText.Logged);
    }

    /// <summary>Nobody is asked for the hour: noon, or just now on a day whose noon is still to come.</summary>
    private static DateTimeOffset MomentOn(DateOnly day, WorkingTime working, DateTimeOffset now)
    {
        var noon = working.At(day, Noon);
        return noon < now || working.LocalDay(now) != day ? noon : now.AddMinutes(-1);
    }

    /// <summary>A day that has been: a weekday is the last of its name, and not the next.</summary>
    private static DateOnly? DayOf(string text, Turn turn)
    {
        var today = turn.Person.Working.LocalDay(turn.Now);
        return CommandWords.Normalise(text) switch
        {
            "today" or "heute" or "just now" or "gerade" => today,
            "yesterday" or "gestern" => today.AddDays(-1),
            var words when TypedDates.Parse(words, today) is { } day => LastOf(day, words, today),
            _ => null,
        };
    }

    private static DateOnly LastOf(DateOnly day, string words, DateOnly today) =>
        day <= today ? day
        : !words.Any(char.IsDigit) && day <= today.AddDays(7) ? day.AddDays(-7)
        : day > today.AddDays(LogSession.MostDaysAgo) ? day.AddYears(-1)
        : day;
}
