using System.Collections.Concurrent;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Conversation;

/// <summary>Dispatches a turn: buttons by type, and text by the command it names or the question it answers.</summary>
internal sealed class ConversationMap(IServiceProvider services, CommandWords commands)
{
    private static readonly ConcurrentDictionary<Type, Presser> Pressers = new();

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellation) =>
        turn.What switch
        {
            TextTyped or ButtonPressed or BotInstalled when !turn.Where.IsPersonal => Task.FromResult<Reply>(
                TurnText.OnlyInPrivate
            ),
            TextTyped typed => TypedAsync(typed.Text, turn, cancellation),
            ButtonPressed { Button: { } button } pressed => PressAsync(button, pressed.Form, turn, cancellation),
            ButtonPressed => GuessAsync("", null, turn, cancellation),
            BotInstalled => WelcomedAsync(turn, cancellation),
            BotUninstalled => services
                .GetRequiredService<IHandlesInstallation>()
                .RecordUninstallAsync(turn, cancellation),
            _ => Task.FromResult<Reply>(NoReply.Instance),
        };

    public Task<Reply> PressAsync(Button button, Form form, Turn turn, CancellationToken cancellation) =>
        Pressers.GetOrAdd(button.GetType(), Presser.For).PressAsync(services, button, form, turn, cancellation);

    private async Task<Reply> WelcomedAsync(Turn turn, CancellationToken cancellation)
    {
        var reply = await services.GetRequiredService<IHandlesInstallation>().WelcomeAsync(turn, cancellation);
        return reply is ShowInstead { Button: var button }
            ? await PressAsync(button, Form.Empty, turn with { IsRepeat = true }, cancellation)
            : reply;
    }

    /// <summary>
    /// A name that the open question offers comes first, then a command, then the words on the card shown last, then what
    /// else answers its question.
    /// </summary>
    private async Task<Reply> TypedAsync(string text, Turn turn, CancellationToken cancellation)
    {
        if (commands.Find(text) is { } command && !await IsNameAsync(turn.Asked, text, turn, cancellation))
        {
            var offered = CommandWords.IsOnCards(command)
                ? await OfferedAsync(turn.Asked, text, turn, cancellation)
                : null;
            return offered is { Button: { } button }
                ? await PressAsync(button, offered.Form, turn, cancellation)
                : await PressAsync(command, Form.Empty, turn, cancellation);
        }

        foreach (var question in new[] { turn.Asked, turn.Behind, turn.SignUp }.OfType<AskedQuestion>())
        {
            if (await AnsweredAsync(question, text, turn, cancellation) is var reply and not NotAnAnswer)
            {
                return reply;
            }
        }

        return text.Length == 0
            ? await PressAsync(new ShowHelp(), Form.Empty, turn, cancellation)
            : await GuessAsync(text, commands.Nearest(text), turn, cancellation);
    }

    private async Task<bool> IsNameAsync(
        AskedQuestion? question,
        string text,
        Turn turn,
        CancellationToken cancellation
    ) => question is not null && await ListenerTo(question).IsNameAsync(question.SubjectId, text, turn, cancellation);

    private async Task<Reply> AnsweredAsync(
        AskedQuestion question,
        string text,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var listener = ListenerTo(question);
        var cards = await CardsOfAsync(question, text, turn, cancellation);
        return OfferedWords.Find(cards, text) is { Button: { } button } pressed
            && !await listener.IsNameAsync(question.SubjectId, text, turn, cancellation)
                ? await PressAsync(button, pressed.Form, turn, cancellation)
            : OfferedWords.Unfolded(cards, text) is { } unfolded ? unfolded
            : await listener.AnswerAsync(question.SubjectId, text, turn, cancellation);
    }

    /// <summary>What the card of a question offers in these words; null for nothing.</summary>
    private async Task<ButtonPressed?> OfferedAsync(
        AskedQuestion? question,
        string text,
        Turn turn,
        CancellationToken cancellation
    ) => question is null ? null : OfferedWords.Find(await CardsOfAsync(question, text, turn, cancellation), text);

    /// <summary>None if the text is too long to be on any.</summary>
    private async Task<IReadOnlyList<Card>> CardsOfAsync(
        AskedQuestion question,
        string text,
        Turn turn,
        CancellationToken cancellation
    ) =>
        text.Length > OfferedWords.LongestTitle
            ? []
            : await ListenerTo(question).CardsAsync(question.SubjectId, turn, cancellation);

    private IAnswersQuestion ListenerTo(AskedQuestion question) =>
        services.GetServices<IAnswersQuestion>().Single(listener => listener.Kind == question.Kind);

    private Task<Reply> GuessAsync(string text, string? suggestion, Turn turn, CancellationToken cancellation) =>
        services.GetRequiredService<IHandlesUnknownText>().HandleUnknownAsync(text, suggestion, turn, cancellation);

    /// <summary>Calls the handler registered for a button's type.</summary>
    private abstract class Presser
    {
        public static Presser For(Type button) =>
            (Presser)Activator.CreateInstance(typeof(Presser<>).MakeGenericType(button))!;

        public abstract Task<Reply> PressAsync(
            IServiceProvider services,
            Button button,
            Form form,
            Turn turn,
            CancellationToken cancellation
        );
    }

    private sealed class Presser<TButton> : Presser
        where TButton : Button
    {
        public override Task<Reply> PressAsync(
            IServiceProvider services,
            Button button,
            Form form,
            Turn turn,
            CancellationToken cancellation
        ) => services.GetRequiredService<IHandles<TButton>>().HandleAsync((TButton)button, form, turn, cancellation);
    }
}
