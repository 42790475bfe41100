using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Asks a colleague for help. What is typed goes into the form: somebody else will read it.</summary>
internal sealed class AskHandler(FindHelpers find, RequestHelp request, RequestReplies replies, Asides asides)
    : IHandles<AskForHelp>,
        IHandles<SendHelpRequest>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.HelpMessage;

    public Task<Reply> HandleAsync(AskForHelp button, Form form, Turn turn, CancellationToken cancellation) =>
        AskAsync(button.Helper, button.Skill, card => card, "", turn, cancellation);

    public Task<Reply> HandleAsync(SendHelpRequest button, Form form, Turn turn, CancellationToken cancellation) =>
        SendAsync(button.Helper, button.Skill, AskCards.ReadMessage(form), turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(subject, turn, cancellation) is { } found ? [AskCards.Ask(found.Helper, found.Skill, "")] : [];

    /// <summary>"Send" alone would send the card without the words that stand on it.</summary>
    public Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(IsSend(text) || MessageIn(text) is not null);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        IsSend(text) ? RequestText.TapSend
        : MessageIn(text) is { } message && await FindAsync(subject, turn, cancellation) is { } asked
            ? await SendAsync(asked.Helper.Id, asked.Skill, message, turn, cancellation)
        : !asides.IsOneAmongMessages(text) && await FindAsync(subject, turn, cancellation) is { } found
            ? AskCards.Ask(found.Helper, found.Skill, text).Noting(RequestText.NotSent)
        : NotAnAnswer.Instance;

    private static bool IsSend(string text) =>
        CommandWords.Normalise(text) == CommandWords.Normalise(RequestText.Send.Plain);

    private static string? MessageIn(string text) => ConfirmedWords.After(RequestText.Send.Plain, text);

    private async Task<Reply> SendAsync(
        PersonId helper,
        string skill,
        string message,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowMyRequests());
        var asked = await request.RunAsync(helper, skill, message, context, cancellation);
        return asked.Refusal switch
        {
            null => await SentAsync(asked.Value, turn, cancellation),
            RequestMessageMissing or RequestMessageTooLong => await AskAsync(
                helper,
                skill,
                card => card.Warning(RefusalWords.For(asked.Refusal)),
                message,
                turn,
                cancellation
            ),
            TooManyOpenRequests => (await replies.MineAsync(turn, cancellation)).Warning(
                RefusalWords.For(asked.Refusal)
            ),
            var refusal => (await replies.HelpersAsync(skill, 0, turn, cancellation)).Warning(
                RefusalWords.For(refusal)
            ),
        };
    }

    private async Task<Reply> SentAsync(HelpRequestId id, Turn turn, CancellationToken cancellation)
    {
        var view = await replies.FindAsync(id, turn, cancellation);
        return await replies.AfterAsync(
            id,
            refusal: null,
            view is null ? null : RequestText.Sent(RequestWords.Given(view)),
            turn,
            cancellation
        );
    }

    private async Task<Reply> AskAsync(
        PersonId helper,
        string skill,
        Func<Card, Card> above,
        string message,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(helper, skill, turn.Person.Id, turn.Now, cancellation) switch
        {
            null => (await replies.HelpersAsync(skill, 0, turn, cancellation)).Warning(
                RefusalWords.For(new HelperNotAvailable())
            ),
            { Asked: { } asked } => await replies.AfterAsync(asked, null, null, turn, cancellation),
            var found => above(AskCards.Ask(found, skill, message)),
        };

    private async Task<(HelperView Helper, string Skill)?> FindAsync(
        Guid subject,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var offers = await find.OffersAsync(turn.Person.Id, turn.Now, cancellation);
        foreach (var (helper, skill) in offers)
        {
            if (
                AskCards.KeyOf(helper, skill) == subject
                && await find.OneAsync(helper, skill, turn.Person.Id, turn.Now, cancellation) is { } view
            )
            {
                return (view, skill);
            }
        }

        return null;
    }
}
