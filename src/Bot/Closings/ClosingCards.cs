using System.Globalization;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Closings;

/// <summary>What was reached in a mentorship that is completed, and what its members say to each other.</summary>
internal static class ClosingCards
{
    /// <summary>The card that fits: the way to the end while it runs, and what was reached afterwards.</summary>
    public static Card Of(MentorshipView view, ClosingView closing) =>
        closing.IsOver ? Completed(view, closing)
        : closing.HaveLookedBack ? LookBackCards.Saved(view, closing)
        : LookBackCards.Guide(view, closing);

    public static Card Completed(MentorshipView view, ClosingView closing) =>
        new(
            PartnerNames.Pick(
                view,
                MentorshipText.CompletedOne,
                MentorshipText.CompletedCircle,
                MentorshipText.CompletedGroup
            ),
            [
                Say.Plain(ClosingText.Lead),
                .. Reached(closing),
                .. FromOthers(view, closing),
                .. Mine(closing),
                .. Ahead(view, closing),
            ],
            [.. Actions(view, closing)]
        )
        {
            Eyebrow = SafeText.Of(view.Cohort),
            State = Layout.Badge(MentorshipText.CompletedState, "Good"),
        };

    private static IEnumerable<CardElement> Reached(ClosingView closing)
    {
        (string, string)[] stats =
        [
            .. closing.Sessions > 0 ? [(Number(closing.Sessions), ClosingText.Sessions(closing.Sessions).Plain)] : None,
            .. closing.GoalsReached > 0
                ? [(Number(closing.GoalsReached), ClosingText.Goals(closing.GoalsReached).Plain)]
                : None,
        ];
        if (stats.Length > 0)
        {
            yield return Layout.Stats(stats);
        }

        foreach (var goal in closing.Goals)
        {
            yield return Layout.Row("Trophy", "🏆", ClosingText.GoalReached(goal));
        }

        if (closing.GoalsReached > closing.Goals.Count)
        {
            yield return Say.Quiet(ClosingText.MoreGoals(closing.GoalsReached - closing.Goals.Count));
        }
    }

    private static readonly (string, string)[] None = [];

    private static IEnumerable<CardElement> FromOthers(MentorshipView view, ClosingView closing)
    {
        foreach (var said in closing.Shared)
        {
            if (view.Partners.FirstOrDefault(partner => partner.Id == said.Person) is not { } partner)
            {
                continue;
            }

            var name = ExchangeWords.NameOf(partner);
            yield return Layout.Frame([
                .. said.Thanks is { } thanks
                    ?
                    [
                        Say.Plain(
                            view.IsOfMany ? ClosingText.ThanksAll(name, thanks) : ClosingText.Thanks(name, thanks)
                        ),
                    ]
                    : Array.Empty<CardElement>(),
                .. said.Takeaway is { } takeaway
                    ? [Say.Plain(ClosingText.Takeaway(name, takeaway))]
                    : Array.Empty<CardElement>(),
            ]);
        }

        if (closing.AllStayInTouch)
        {
            yield return Layout.Row("Heart", "💙", view.IsOfMany ? ClosingText.TouchAll : ClosingText.TouchBoth);
        }
    }

    private static IEnumerable<CardElement> Mine(ClosingView closing)
    {
        if (closing.Mine.Takeaway is { } takeaway)
        {
            yield return Layout.Row("Lightbulb", "💡", ClosingText.Mine(takeaway));
        }

        if (closing.Mine.Thanks is { } thanks)
        {
            yield return Layout.Row("Chat", "💬", ClosingText.MineThanks(thanks));
        }
    }

    private static IEnumerable<CardElement> Ahead(MentorshipView view, ClosingView closing)
    {
        if (closing is { IsOpen: true, HaveLookedBack: false })
        {
            yield return Say.Subheading(ClosingText.OnceMore);
            foreach (var question in ClosingWords.Questions)
            {
                yield return question;
            }
        }

        if (closing.IsOpen)
        {
            var day = ClosingWords.LastDay(view, closing);
            yield return Say.Quiet(closing.HaveLookedBack ? ClosingText.ChangeUntil(day) : ClosingText.UntilLead(day));
        }

        if (view.StaysOnList)
        {
            yield return Say.Quiet(MentorshipText.EndedOnList(view.Cohort));
        }
    }

    private static IEnumerable<CardAction> Actions(MentorshipView view, ClosingView closing)
    {
        if (closing.IsOpen)
        {
            yield return closing.HaveLookedBack
                ? Press.Plain(ClosingText.Change, new WriteLookBack(view.Id))
                : Press.Primary(ClosingText.LookBack, new WriteLookBack(view.Id));
        }

        foreach (var chat in closing.AllStayInTouch ? ChatLink.With(view.Partners) : [])
        {
            yield return chat;
        }

        yield return Press.Plain(ClosingText.Past, new ShowPast());
        if (closing.Mine.TakesPartAgain == true)
        {
            yield return Press.More(Press.Plain(ClosingText.StopInviting, new StopInvitingMe(view.Id)));
        }

        foreach (var off in view.StaysOnList ? ProposalOverCards.WaysOff(view.CohortId) : [])
        {
            yield return off;
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.CurrentCulture);
}
