using MentorBot.Bot.Agreements;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Mentorships;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class AgreementSamples : ICardSamples
{
    private static readonly ExpectationAnswers Mine = new(
        Hope.Career,
        MeetingCadence.EveryTwoWeeks,
        MeetingChannel.Mixed,
        FeedbackStyle.WhenAsked,
        LearningStyle.Talking,
        Boundaries.WorkingHours | Boundaries.WorkTopics | Boundaries.NoMessages
    );
    private static readonly AgreementTerms Terms = new(
        MeetingCadence.EveryTwoWeeks,
        MeetingChannel.Video,
        45,
        Confidentiality.IdeasMayTravel,
        Boundaries.WorkingHours | Boundaries.NoMessages
    );
    private static readonly AgreementView Open = Of(SeenGoals.Pair);
    private static readonly AgreementView Proposed = Open with { Terms = Terms };
    private static readonly AgreementView Signed = Proposed with { HaveSigned = true, Awaited = [] };
    private static readonly AgreementView Many = Of(SeenGoals.Circle) with { Terms = Terms };

    public IEnumerable<CardSample> All =>
        [
            new("AgreementCards.Of", AgreementCards.Of(Proposed)),
            new("AgreementCards.Of an ended mentorship", AgreementCards.Of(Of(SeenGoals.Pair with { IsOpen = false }))),
            .. Awkward.Names.Select(
                (name, i) =>
                    new CardSample(
                        $"AgreementCards.Sign {i}",
                        AgreementCards.Sign(Of(SeenGoals.With(name)) with { Terms = Terms })
                    )
            ),
            new("AgreementCards.Sign in a circle", AgreementCards.Sign(Many)),
            new("AgreementCards.Await", AgreementCards.Await(Proposed)),
            new("AgreementCards.Await a circle", AgreementCards.Await(Many)),
            new("AgreementCards.Signed", AgreementCards.Signed(Signed)),
            new("AgreementCards.Review", AgreementCards.Review(Signed)),
            new("AgreementCards.Reminder", AgreementCards.Reminder(Open)),
            new("AgreementCards.Write", AgreementCards.Write(Open, Terms)),
            new("AgreementCards.Write in a circle", AgreementCards.Write(Many, Terms)),
            new("AgreementCards.Which", AgreementCards.Which([SeenGoals.Pair, SeenGoals.Circle])),
            new("AgreementCards.NoMentorship", AgreementCards.NoMentorship()),
            new("ExpectationCards.Ask", ExpectationCards.Ask(Open)),
            new("ExpectationCards.Ask again", ExpectationCards.Ask(Open with { Mine = Mine })),
            new("ExpectationCards.Asked", ExpectationCards.Asked(Open)),
            new("ExpectationCards.Asked in a circle", ExpectationCards.Asked(Many)),
            new("ExpectationCards.Waiting", ExpectationCards.Waiting(Open with { Mine = Mine })),
            new("ExpectationCards.Waiting for a circle", ExpectationCards.Waiting(Many with { Mine = Mine })),
            new(
                "ExpectationCards.Compare",
                ExpectationCards.Compare(
                    Compared(Open, Mine with { Cadence = MeetingCadence.Weekly, Learning = LearningStyle.Doing })
                )
            ),
            new("ExpectationCards.Compare the same", ExpectationCards.Compare(Compared(Open, Mine))),
            new(
                "ExpectationCards.Compare a circle",
                ExpectationCards.Compare(Compared(Many, Mine with { Hope = Hope.Network }))
            ),
        ];

    private static AgreementView Of(Membership place) =>
        new(place, Mine: null, Others: [], Terms: null, HaveSigned: false, place.Partners, "0123456789abcdef");

    private static AgreementView Compared(AgreementView view, ExpectationAnswers others) =>
        view with
        {
            Mine = Mine,
            Others = [.. view.Place.Partners.Select(partner => new FellowExpectations(partner, others))],
        };
}
