using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>The form in which a circle chooses what its next session is about.</summary>
internal static class TopicCards
{
    private const string TopicField = "topic";
    private const string OwnField = "own";

    /// <param name="typed">A topic that was typed and not saved; "" for none.</param>
    public static Card Choose(MentorshipView view, string typed = "") => new Card(
            CircleTalkText.TopicTitle,
            [
                Say.Plain(CircleTalkText.TopicNow(CircleWords.Topic(view.Circle!))),
                new ChoiceInput(
                    TopicField,
                    CircleTalkText.TopicPick.Plain,
                    [.. Enum.GetValues<CircleTopic>().Select(topic => Say.Choice(CircleWords.Of(topic), $"{topic}"))]
                )
                {
                    CanBeTyped = true,
                    Value = $"{view.Circle!.Topic}",
                },
                new TextInput(OwnField, CircleTalkText.TopicOwn.Plain)
                {
                    MaxLength = CircleAgenda.MaxTopicLength,
                    Placeholder = CircleTalkText.TopicOwnExample.Plain,
                    Value =
                        typed.Length == 0 ? null : PlainText.Cut(PlainText.OneLine(typed), CircleAgenda.MaxTopicLength),
                },
                Say.Quiet(CircleTalkText.TopicSeen),
            ],
            Press.Primary(CircleTalkText.Save, new SaveTopic(view.Id)),
            Press.Plain(CircleTalkText.NotNow, new OpenGuide(view.Id))
        ).Asking(QuestionKind.CircleTopic, view.Id.Value).MadeFrom(view.Circle!.TopicVersion);

    /// <summary>What was chosen; null if the form holds no topic that is known.</summary>
    public static CircleTopic? Chosen(Form form) => form.Choice<CircleTopic>(TopicField);

    /// <summary>What was written; "" for nothing.</summary>
    public static string Written(Form form) => form.Text(OwnField);
}
