using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Exchange;

/// <summary>Cards on which people say what they bring to their next session, and read what the others bring.</summary>
internal static class ExchangeCards
{
    private const int MostShown = 10;

    /// <summary>What all bring if the reader has said so, and the question otherwise.</summary>
    public static Card Of(MentorshipView view) => view.Exchange.Of(view.Me.Id).IsBlank ? Ask(view) : Brought(view);

    /// <param name="draft">What is filled in; null for what is stored.</param>
    public static Card Ask(MentorshipView view, ContributionDraft? draft = null) =>
        new Card(
            PartnerNames.Pick(view, ExchangeText.AskOne, ExchangeText.AskCircle, ExchangeText.AskGroup),
            [Say.Plain(Lead(view)), .. ExchangeParts.Question(view, draft ?? view.Exchange.Of(view.Me.Id))],
            Press.Primary(ExchangeText.BringIt, new SaveContribution(view.Id)),
            Press.Plain(ExchangeText.NotNow, new PutOffContribution(view.Id)),
            Press.More(Press.Plain(ExchangeText.HowOften, new ShowHowOften(""))),
            Press.More(Press.Plain(PartnerText.WhoSees, new ShowWhoSees()))
        )
            .Asking(QuestionKind.Exchange, view.Id.Value)
            .MadeFrom(view.Exchange.VersionFor(view.Me.Id));

    public static Card Brought(MentorshipView view) =>
        new Card(
            ExchangeText.BroughtTitle,
            [.. ExchangeParts.Answered(view), Say.Quiet(ExchangeParts.WhoSees(view))],
            Press.Plain(ExchangeText.Change, new WriteContribution(view.Id, "")),
            Press.Plain(ExchangeText.TakeBack, new TakeBackContribution(view.Id)),
            Press.Plain(ExchangeText.OpenMentorship, new ShowMentorship(view.Id))
        )
            .Asking(QuestionKind.Exchange, view.Id.Value)
            .MadeFrom(view.Exchange.VersionFor(view.Me.Id));

    /// <summary>Shortly before the session: what all bring to it.</summary>
    /// <param name="startsAt">When it begins.</param>
    public static Card AtSession(MentorshipView view, DateTimeOffset startsAt) =>
        new(
            ExchangeText.BroughtTitle,
            ExchangeParts.Brought(view),
            [
                view.Exchange.Of(view.Me.Id).IsBlank
                    ? Press.Primary(ExchangeText.BringSomething, new OpenExchange(view.Id))
                    : Press.Plain(ExchangeText.Change, new WriteContribution(view.Id, "")),
                .. ChatLink.With(view.Partners),
                Press.Plain(ExchangeText.OpenMentorship, new ShowMentorship(view.Id)),
            ]
        )
        {
            Eyebrow = ExchangeText.StartsSoon(LocalDates.Clock(startsAt, view.Me.Working)),
        };

    /// <summary>For whoever does not want to answer now, or at all.</summary>
    public static Card Later(MentorshipView view) =>
        new(
            ExchangeText.LaterTitle,
            [Say.Plain(ExchangeText.LaterLead)],
            Press.Plain(ExchangeText.BringSomething, new OpenExchange(view.Id)),
            Press.Plain(ExchangeText.OpenMentorship, new ShowMentorship(view.Id)),
            Press.More(Press.Plain(ExchangeText.HowOften, new ShowHowOften("")))
        );

    /// <summary>Asks which mentorship it is about.</summary>
    public static Card Which(IReadOnlyList<MentorshipView> views, Func<MentorshipView, Button> opens) =>
        new(
            ExchangeText.WhichTitle,
            [
                .. views
                    .Take(MostShown)
                    .Select(view =>
                        Layout.Tile(
                            SafeText.Of(Listing.Clip(PartnerNames.Listed(view), 160)),
                            [ExchangeWords.Turn(view) ?? SafeText.Of(view.Cohort)],
                            SafeText.Of(Titles.Of(PartnerNames.Listed(view))),
                            opens(view)
                        )
                    ),
            ]
        );

    /// <summary>For somebody who is in no running mentorship.</summary>
    public static Card NoMentorship() =>
        new(
            ExchangeText.NoMentorshipTitle,
            [Say.Plain(ExchangeText.NoMentorshipLead)],
            Press.Plain(PartnerText.MyMentorships, new ShowMentorships())
        );

    private static SafeText Lead(MentorshipView view) =>
        view.Session is { StartsAt: { } at }
            ? ExchangeText.LeadOn(LocalDates.DayAndTime(at, view.Me.Working))
            : ExchangeText.Lead;
}
