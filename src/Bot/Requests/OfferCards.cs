using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Cards on which somebody offers help.</summary>
internal static class OfferCards
{
    private const string SkillsField = "skills";
    private const string CapacityField = "capacity";

    /// <summary>How the offer stands; the form for whoever has never offered anything.</summary>
    public static Card Of(HelpOfferView view, PersonId reader) =>
        !view.HasOffered ? Form(view, reader, SkillCatalogue.Names)
        : view.IsOpen ? On(view, reader)
        : Off(view, reader);

    /// <param name="known">Skills to choose from.</param>
    /// <param name="chosen">What is filled in; null for what is stored or suggested.</param>
    public static Card Form(
        HelpOfferView view,
        PersonId reader,
        IReadOnlyList<string> known,
        IReadOnlyList<string>? chosen = null
    ) =>
        new Card(
            RequestText.OfferTitle,
            [
                Say.Plain(RequestText.OfferLead),
                .. view is { HasOffered: false, Skills.Count: > 0 } && chosen is null
                    ? [Say.Quiet(RequestText.OfferPrefilled)]
                    : Array.Empty<CardElement>(),
                .. SkillFields.Of(SkillsField, known, chosen ?? view.Skills, entered: null),
                Capacity(view.Capacity),
                Say.Quiet(RequestText.OfferSeen),
            ],
            Press.Primary(RequestText.SaveOffer, new SaveHelpOffer()),
            view.HasOffered
                ? Press.Plain(RequestText.Back, new ShowHelpOffer())
                : Press.Plain(RequestText.NotNow, new PutOffHelpOffer()),
            Press.More(Press.Plain(RequestText.WhoSees, new ShowWhoSees()))
        )
            .Asking(QuestionKind.HelpOffer, reader.Value)
            .MadeFrom(view.Version);

    private static Card On(HelpOfferView view, PersonId reader) =>
        new Card(
            RequestText.OnTitle,
            [.. Facts(view), Say.Quiet(RequestText.OfferSeen)],
            Press.Plain(RequestText.Change, new OfferOne("")),
            Press.Plain(RequestText.NoMore, new StopHelpRequests()),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests()),
            Press.More(Press.Plain(RequestText.WhoSees, new ShowWhoSees()))
        )
        {
            State = Layout.Badge(RequestText.On, "Good"),
        }
            .Asking(QuestionKind.HelpOffer, reader.Value)
            .MadeFrom(view.Version);

    private static Card Off(HelpOfferView view, PersonId reader) =>
        new Card(
            RequestText.OffTitle,
            [Say.Plain(RequestText.OffLead), .. Facts(view)],
            Press.Primary(RequestText.TakeAgain, new ResumeHelpRequests()),
            Press.Plain(RequestText.Change, new OfferOne("")),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests())
        )
        {
            State = Layout.Badge(RequestText.Off),
        }
            .Asking(QuestionKind.HelpOffer, reader.Value)
            .MadeFrom(view.Version);

    public static IReadOnlyList<string> ReadSkills(Form form, IReadOnlyList<string> known) =>
        SkillFields.Read(SkillsField, form, known);

    public static int? ReadCapacity(Form form) => form.Number(CapacityField);

    private static IEnumerable<CardElement> Facts(HelpOfferView view)
    {
        yield return Layout.Row(
            "Lightbulb",
            "💡",
            RequestText.OfferSkills(Listing.Of(view.Skills.Select(RequestWords.Skill), HelpOffer.MaxSkills))
        );
        yield return Layout.Row("People", "👥", RequestText.OfferRoom(view.Helping, view.Capacity));
        if (view.Waiting > 0)
        {
            yield return Layout.Row("Mail", "✉", RequestText.OfferWaiting(view.Waiting));
        }
    }

    private static ChoiceInput Capacity(int value) =>
        new(
            CapacityField,
            RequestText.Capacity.Plain,
            [
                .. Enumerable
                    .Range(1, HelpOffer.MaxCapacity)
                    .Select(count =>
                        Say.Choice(RequestText.CapacityChoice(count), count.ToString(CultureInfo.InvariantCulture))
                    ),
            ]
        )
        {
            Value = value.ToString(CultureInfo.InvariantCulture),
        };
}
