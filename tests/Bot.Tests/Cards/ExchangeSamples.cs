using MentorBot.Bot.Buttons;
using MentorBot.Bot.Exchange;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

/// <summary>What people bring to their sessions, typical and extreme.</summary>
internal sealed class ExchangeSamples : ICardSamples
{
    private static readonly MentorshipView Pair = Seen.Mentorship(MentorshipState.Active);
    private static readonly MentorshipView Circle = Seen.Many(MentorshipState.Active);
    private static readonly ContributionDraft Long = new(
        Awkward.Long(Contribution.MaxLength),
        Awkward.Long(Contribution.MaxLength)
    );

    public IEnumerable<CardSample> All =>
        [
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"ExchangeCards.Ask {i}",
                        ExchangeCards.Ask(Theirs(Seen.Mentorship(MentorshipState.Active, name)))
                    )
            ),
            new("ExchangeCards.Of nothing", ExchangeCards.Of(Pair)),
            new("ExchangeCards.Ask what is too long", ExchangeCards.Ask(Circle, Long)),
            new("ExchangeCards.Brought", ExchangeCards.Of(Mine(Pair))),
            new("ExchangeCards.Brought in a circle", ExchangeCards.Brought(Full(Circle))),
            new("ExchangeCards.AtSession", ExchangeCards.AtSession(Theirs(Pair), A.Now.AddMinutes(5))),
            new("ExchangeCards.AtSession in a circle", ExchangeCards.AtSession(Full(Circle), A.Now.AddMinutes(5))),
            new("ExchangeCards.Later", ExchangeCards.Later(Pair)),
            new("ExchangeCards.Which", ExchangeCards.Which([Theirs(Pair), Circle], view => new OpenExchange(view.Id))),
            new("ExchangeCards.NoMentorship", ExchangeCards.NoMentorship()),
        ];

    /// <summary>The reader brings something, and it is their turn.</summary>
    public static MentorshipView Mine(MentorshipView view) =>
        view with
        {
            Exchange = new(
                [new ContributionView(view.Me.Id, "Our build takes forty minutes", "Asking in the open channel", null)],
                view.Me.Id,
                "Say no earlier",
                "Ask for the budget"
            ),
        };

    /// <summary>A partner brings something, and it is their turn.</summary>
    public static MentorshipView Theirs(MentorshipView view) =>
        view with
        {
            Exchange = new(
                [new ContributionView(view.Partners[0].Id, "How to say no", null, "A slow build")],
                view.Partners[0].Id,
                null,
                null
            ),
        };

    /// <summary>Everybody brings as much as they can.</summary>
    public static MentorshipView Full(MentorshipView view) =>
        view with
        {
            Exchange = new(
                [
                    .. view
                        .Partners.Append(view.Me)
                        .Select(member => new ContributionView(
                            member.Id,
                            Awkward.Markup,
                            Awkward.Long(Contribution.MaxLength),
                            Awkward.Markup
                        )),
                ],
                view.Partners[0].Id,
                Awkward.Markup,
                Awkward.Long(500)
            ),
        };
}
