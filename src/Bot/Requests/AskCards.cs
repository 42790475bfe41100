using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Help;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>The card on which somebody asks a colleague for help.</summary>
internal static class AskCards
{
    private const string MessageField = "message";

    /// <param name="helper">Who is asked.</param>
    /// <param name="skill">For which skill.</param>
    /// <param name="message">What is filled in.</param>
    public static Card Ask(HelperView helper, string skill, string message) =>
        new Card(
            RequestText.AskTitle(RequestWords.Given(helper.Name)),
            [
                Say.Plain(RequestText.AskLead),
                RequestWords.Person(
                    new RequestPerson(
                        helper.Id,
                        helper.EntraId,
                        helper.Name,
                        helper.Email,
                        helper.Department,
                        helper.JobTitle
                    )
                ),
                Layout.Row("Lightbulb", "💡", SafeText.Of(RequestWords.Skill(skill))),
                new TextInput(MessageField, RequestText.Message.Plain)
                {
                    IsMultiline = true,
                    MaxLength = HelpRequest.MaxMessageLength,
                    Placeholder = RequestText.MessageHint.Plain,
                    Value = message.Length == 0 ? null : PlainText.Cut(message, HelpRequest.MaxMessageLength),
                },
                Say.Quiet(RequestText.AskSeen(RequestWords.Given(helper.Name))),
            ],
            Press.Primary(RequestText.Send, new SendHelpRequest(helper.Id, skill)),
            Press.Plain(RequestText.Back, new ShowHelpers(skill, 0)),
            Press.More(Press.Plain(RequestText.WhoSees, new ShowWhoSees()))
        ).Asking(QuestionKind.HelpMessage, KeyOf(helper.Id, skill));

    public static string ReadMessage(Form form) => form.Text(MessageField);

    /// <summary>Stands for a helper and a skill in a question.</summary>
    public static Guid KeyOf(PersonId helper, string skill) => SuggestionKey.Of([$"{helper}", skill]);
}
