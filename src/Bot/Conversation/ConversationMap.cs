using System.Collections.Concurrent;
using MentorBot.Bot.Buttons;

namespace MentorBot.Bot.Conversation;

/// <summary>Dispatches a turn: buttons by type, and text by the command it names or the question it answers.</summary>
internal sealed class ConversationMap(IServiceProvider services, CommandWords commands)
{
    private const string OnlyInPrivate =
        "I talk about mentoring with one person at a time. Open a chat with me and type “help”.";

    private static readonly ConcurrentDictionary<Type, Presser> Pressers = new();

    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellation) =>
        turn.What switch
        {
            TextTyped or ButtonPressed or BotInstalled when !turn.Where.IsPersonal => Task.FromResult<Reply>(
                OnlyInPrivate
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

    private async Task<Reply> TypedAsync(string text, Turn turn, CancellationToken cancellation)
    {
        if (commands.Find(text) is { } button)
        {
            return await PressAsync(button, Form.Empty, turn, cancellation);
        }

        return await AnsweredAsync(text, turn, cancellation) is var reply and not NotAnAnswer ? reply
            : text.Length == 0 ? await PressAsync(new ShowHelp(), Form.Empty, turn, cancellation)
            : await GuessAsync(text, commands.Nearest(text), turn, cancellation);
    }

    private async Task<Reply> AnsweredAsync(string text, Turn turn, CancellationToken cancellation)
    {
        if (turn.Asked is not { } question)
        {
            return NotAnAnswer.Instance;
        }

        var listener = services.GetServices<IAnswersQuestion>().Single(l => l.Kind == question.Kind);
        return await listener.AnswerAsync(question.SubjectId, text, turn, cancellation);
    }

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
