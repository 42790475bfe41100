using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Handles the meeting form and typed answers to a check-in: first yes, no, a reason, "skip" or "tomorrow"; once the
/// meeting is confirmed, a rating from 1 to 5 or a private note.
/// </summary>
internal sealed class MeetingHandler(
    FindCheckIns find,
    AnswerCheckIn answer,
    SnoozeCheckIn snooze,
    SkipCheckIn skip,
    CommandWords commands
) : IHandles<TellOfMeeting>, IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.CheckIn;

    public async Task<Reply> HandleAsync(TellOfMeeting button, Form form, Turn turn, CancellationToken cancellation)
    {
        var report = MeetingForm.Read(form);
        var told = await answer.RunAsync(button.Id, new MeetingTold(report), ContextFor(button.Id, turn), cancellation);
        if (await find.OneAsync(button.Id, turn.Person.Id, cancellation) is not { } view)
        {
            return RefusalWords.For(new NotFound());
        }

        return told.Refusal is not { } refusal ? Next(view)
            : view.IsOver ? CheckInCards.Over(view).Warning(RefusalWords.For(refusal))
            : MeetingCards.Tell(view, report).Warning(RefusalWords.For(refusal));
    }

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var view = await find.OneAsync(new CheckInId(subject), turn.Person.Id, cancellation);
        if (view is null or { IsOver: true })
        {
            return NotAnAnswer.Instance;
        }

        if (view.Met is null && YesOrNo.Parse(text) == false)
        {
            return CheckInCards.WhyNot(view);
        }

        if (view.State == CheckInState.Asked && CheckInWords.ParsePutOff(text) is { } howLong)
        {
            return await PutOffAsync(view, howLong, turn, cancellation);
        }

        return AnswerIn(text, view) is { } said ? await SayAsync(view, said, turn, cancellation) : NotAnAnswer.Instance;
    }

    private async Task<Reply> PutOffAsync(CheckInView view, PutOff how, Turn turn, CancellationToken cancellation)
    {
        var context = ContextFor(view.Id, turn);
        if (how == PutOff.Skip)
        {
            _ = await skip.RunAsync(view.Id, context, cancellation);
            return CheckInCards.Of(await find.OneAsync(view.Id, turn.Person.Id, cancellation) ?? view);
        }

        var snoozed = await snooze.RunAsync(view.Id, context, cancellation);
        return snoozed.Refusal is { } refusal
            ? CheckInCards.Of(view).Warning(RefusalWords.For(refusal))
            : CheckInCards.Snoozed(view, LocalDates.DayAndTime(snoozed.Value, turn.Person.Working));
    }

    private CheckInAnswer? AnswerIn(string text, CheckInView view) =>
        CheckInWords.ParseReason(text) is { } reason ? new WeDidNotMet(reason)
        : YesOrNo.Parse(text) == true ? new WeMet()
        : view.Met != true || text.Length == 0 ? null
        : RatingWords.Parse(text) is { } rating ? new MeetingRated(rating)
        : commands.Nearest(text) is not null ? null
        : new MeetingNoted(text);

    private async Task<Reply> SayAsync(CheckInView view, CheckInAnswer said, Turn turn, CancellationToken cancellation)
    {
        var taken = await answer.RunAsync(view.Id, said, ContextFor(view.Id, turn), cancellation);
        var now = await find.OneAsync(view.Id, turn.Person.Id, cancellation) ?? view;
        return taken.Refusal is { } refusal ? CheckInCards.Of(now).Warning(RefusalWords.For(refusal))
            : said is MeetingNoted ? Next(now)
            : said is MeetingRated
                ? MeetingCards.Tell(now).Saying("Rating saved. You can add a note, or leave it there.")
            : CheckInCards.Of(now);
    }

    /// <summary>Asks whether the meeting was useful once its details are saved, unless that has been answered already.</summary>
    private static Card Next(CheckInView view) =>
        view.Feedback is null ? FeedbackCards.Ask(view).Saying("Saved.") : MeetingCards.Told(view);

    private static CommandContext ContextFor(CheckInId id, Turn turn) => turn.ContextFor(new ShowCheckIn(id));
}
