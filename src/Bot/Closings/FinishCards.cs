using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Closings;

/// <summary>Cards to finish a mentorship by agreement before its cohort ends.</summary>
internal static class FinishCards
{
    /// <summary>The card that fits: how a proposal stands, or the question before one is made.</summary>
    public static Card Of(MentorshipView view, DateTimeOffset now) =>
        view.Finish.IsDone(view.Me.Id, now) ? Waiting(view, now)
        : view.Finish.Awaits(view.Me.Id, now) ? Asked(view, now)
        : Confirm(view);

    public static Card Confirm(MentorshipView view) =>
        new Card(
            PartnerNames.Pick(view, FinishText.ConfirmOne, FinishText.ConfirmCircle, FinishText.ConfirmGroup),
            [
                Say.Plain(
                    view.IsOfMany ? FinishText.ConfirmLeadMany : FinishText.ConfirmLeadOne(PartnerNames.Given(view))
                ),
                Say.Quiet(FinishText.ConfirmQuiet),
            ],
            Press.Plain(FinishText.KeepGoing, new ShowMentorship(view.Id)),
            Press.Danger(FinishText.YesAsk, new ProposeFinish(view.Id))
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        }.Asking(QuestionKind.Finish, view.Id.Value);

    public static Card Asked(MentorshipView view, DateTimeOffset now)
    {
        var first = view.Finish.DoneAt(now)[0];
        var name = ProposerOf(view, first);
        return new Card(
            PartnerNames.Pick(
                view,
                _ => FinishText.AskedOne(name),
                FinishText.AskedCircle(name),
                FinishText.AskedGroup(name)
            ),
            [
                Say.Plain(view.IsOfMany ? FinishText.AskedLeadMany : FinishText.AskedLeadOne),
                Say.Quiet(FinishText.AskedQuiet(LapseDay(view, first))),
            ],
            Press.Plain(FinishText.NotYet, new SayNotYet(view.Id)),
            Press.Danger(FinishText.Agree, new AgreeToFinish(view.Id))
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
        }.Asking(QuestionKind.Finish, view.Id.Value);
    }

    public static Card Waiting(MentorshipView view, DateTimeOffset now)
    {
        var done = view.Finish.DoneAt(now);
        var awaited = view
            .Partners.Where(partner => done.All(one => one.Person != partner.Id))
            .Select(ExchangeWords.NameOf);
        return new(
            view.IsOfMany ? FinishText.WaitingMany : FinishText.WaitingOne(PartnerNames.Given(view)),
            [
                Say.Plain(FinishText.WaitingLead(Listing.Of(awaited))),
                Say.Quiet(FinishText.WaitingQuiet(LapseDay(view, done.First(one => one.Person == view.Me.Id)))),
            ],
            Press.Plain(FinishText.TakeBack, new TakeBackFinish(view.Id)),
            Press.Plain(FinishText.Open, new ShowMentorship(view.Id))
        );
    }

    /// <summary>For those who were done; in a circle it does not say who is not.</summary>
    public static Card PutOff(MentorshipView view) =>
        new(
            view.IsOfMany ? FinishText.PutOffMany : FinishText.PutOffOne(PartnerNames.Given(view)),
            [Say.Plain(FinishText.PutOffLead)],
            [Press.Plain(FinishText.Open, new ShowMentorship(view.Id)), .. ChatLink.With(view.Partners)]
        );

    public static Card Lapsed(MentorshipView view) =>
        new(
            FinishText.LapsedTitle,
            [Say.Plain(view.IsOfMany ? FinishText.LapsedLeadMany : FinishText.LapsedLeadOne(PartnerNames.Given(view)))],
            Press.Plain(FinishText.AskAgain, new ConsiderFinish(view.Id)),
            Press.Plain(FinishText.Open, new ShowMentorship(view.Id))
        );

    private static string ProposerOf(MentorshipView view, DoneMember first) =>
        view.Partners.FirstOrDefault(partner => partner.Id == first.Person) is { } partner
            ? ExchangeWords.NameOf(partner)
            : PartnerText.Gone.Plain;

    private static string LapseDay(MentorshipView view, DoneMember first) =>
        LocalDates.Day(first.At + ClosingTimes.Patience, view.Me.Working);
}
