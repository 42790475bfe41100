using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Cards about one request: how it stands for its reader, and what they can do.</summary>
internal static class RequestCards
{
    /// <summary>The card that fits its state and reader.</summary>
    /// <param name="next">Whom the asker could ask instead; null for nobody.</param>
    /// <param name="reader">The reader's hours, for dates.</param>
    public static Card Of(HelpRequestView view, HelperView? next, WorkingTime reader) =>
        view.IsMine ? ToAsker(view, next, reader) : ToHelper(view, reader);

    /// <summary>Asks for a kind reason before a request is declined.</summary>
    public static Card Decline(HelpRequestView view) =>
        new Card(
            RequestText.DeclineTitle(RequestWords.Given(view)),
            [Say.Plain(RequestText.DeclineLead(RequestWords.Given(view)))],
            Press.Plain(RequestText.ReasonNoTime, new DeclineHelpRequest(view.Id, DeclineReason.NoTime)),
            Press.Plain(RequestText.ReasonTopic, new DeclineHelpRequest(view.Id, DeclineReason.OtherTopic)),
            Press.Plain(RequestText.ReasonLater, new DeclineHelpRequest(view.Id, DeclineReason.AskLater)),
            Press.More(Press.Plain(RequestText.NoReason, new DeclineHelpRequest(view.Id, Why: null))),
            Press.More(Press.Plain(RequestText.Back, new ShowHelpRequest(view.Id)))
        )
            .Asking(QuestionKind.HelpRequest, view.Id.Value)
            .MadeFrom(view.Version);

    private static Card ToHelper(HelpRequestView view, WorkingTime reader) =>
        view.State switch
        {
            HelpRequestState.Open => Received(view, reader),
            HelpRequestState.Accepted => Begun(RequestText.HelpingTitle(RequestWords.Given(view)), view),
            HelpRequestState.Declined => Over(
                RequestText.DeclinedTitle(RequestWords.Given(view)),
                RequestText.DeclinedLead
            ),
            HelpRequestState.Withdrawn => Over(
                RequestText.TakenBackTitle(RequestWords.Given(view)),
                RequestText.TakenBackLead
            ),
            HelpRequestState.Expired => Over(RequestText.LapsedTitle, RequestText.LapsedLead),
            _ => Over(RequestText.GoneTitle, RequestText.GoneLead),
        };

    private static Card ToAsker(HelpRequestView view, HelperView? next, WorkingTime reader) =>
        view.State switch
        {
            HelpRequestState.Open => Sent(view, reader),
            HelpRequestState.Accepted => Begun(RequestText.HelpedTitle(RequestWords.Given(view)), view),
            HelpRequestState.Declined => Instead(
                RequestText.NoTitle(RequestWords.Given(view)),
                RequestWords.Why(view.WhyDeclined) is { } why ? why + RequestText.NoLead : RequestText.NoLead,
                view,
                next
            ),
            HelpRequestState.Expired => Instead(
                RequestText.NoAnswerTitle(RequestWords.Given(view)),
                RequestText.NoAnswerLead(RequestWords.Given(view)),
                view,
                next
            ),
            HelpRequestState.Withdrawn => new(
                RequestText.WithdrawnTitle,
                [Say.Plain(RequestText.WithdrawnLead(RequestWords.Skill(view.Skill)))],
                Press.Plain(RequestText.FindOthers, new ShowHelpers(view.Skill, 0)),
                Press.Plain(RequestText.MyRequests, new ShowMyRequests())
            ),
            _ => Instead(RequestText.EndedTitle, RequestText.EndedLead, view, next),
        };

    private static Card Received(HelpRequestView view, WorkingTime reader) =>
        new Card(
            RequestText.ReceivedTitle(RequestWords.Given(view)),
            [
                .. view.Other is { } asker ? [RequestWords.Person(asker)] : Array.Empty<CardElement>(),
                .. view.Message is { } words ? [Layout.Frame([Say.Said(words)])] : Array.Empty<CardElement>(),
                Say.Quiet(
                    RequestText.ReceivedWhy(RequestWords.Skill(view.Skill))
                        + RequestText.ReceivedSeen(LocalDates.Day(view.AnswerBy, reader))
                ),
            ],
            Press.Primary(RequestText.Accept, new AcceptHelpRequest(view.Id)),
            Press.Plain(RequestText.NotThisTime, new ConsiderDecliningHelp(view.Id)),
            Press.More(Press.Plain(RequestText.NoMore, new StopHelpRequests())),
            Press.More(Press.Plain(RequestText.MyRequests, new ShowMyRequests())),
            Press.More(Press.Plain(RequestText.WhoSees, new ShowWhoSees()))
        )
        {
            Eyebrow = SafeText.Of(RequestWords.Skill(view.Skill)),
        }
            .Asking(QuestionKind.HelpRequest, view.Id.Value)
            .MadeFrom(view.Version);

    private static Card Sent(HelpRequestView view, WorkingTime reader) =>
        new Card(
            RequestText.SentTitle(RequestWords.Given(view)),
            [
                Say.Plain(RequestText.SentLead(RequestWords.Skill(view.Skill), LocalDates.Day(view.AnswerBy, reader))),
                .. view.Message is { } words ? [Say.Plain(RequestText.YouWrote(words))] : Array.Empty<CardElement>(),
            ],
            Press.Plain(RequestText.Withdraw, new WithdrawHelpRequest(view.Id)),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests())
        )
            .Asking(QuestionKind.HelpRequest, view.Id.Value)
            .MadeFrom(view.Version);

    private static Card Begun(SafeText title, HelpRequestView view) =>
        new(
            title,
            [Say.Plain(RequestText.HelpingLead)],
            view.MentorshipId is { } mentorship
                ? Press.Primary(RequestText.Open, new ShowMentorship(mentorship))
                : Press.Plain(RequestText.MyRequests, new ShowMyRequests())
        );

    private static Card Over(SafeText title, SafeText lead) =>
        new(
            title,
            [Say.Plain(lead)],
            Press.Plain(RequestText.MyRequests, new ShowMyRequests()),
            Press.More(Press.Plain(RequestText.NoMore, new StopHelpRequests()))
        );

    /// <summary>It did not work out, and somebody else may help.</summary>
    private static Card Instead(SafeText title, SafeText lead, HelpRequestView view, HelperView? next) =>
        new Card(
            title,
            [
                Say.Plain(lead),
                .. next is null
                    ? Array.Empty<CardElement>()
                    : [Say.Subheading(RequestText.NextBest), HelperCards.Tile(next, view.Skill)],
            ],
            Press.Plain(RequestText.FindOthers, new ShowHelpers(view.Skill, 0)),
            Press.Plain(RequestText.MyRequests, new ShowMyRequests())
        ).Asking(QuestionKind.HelpRequest, view.Id.Value);
}
