using MentorBot.Bot.Privacy;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cards;

internal sealed class WhoSeesSamples : ICardSamples
{
    public IEnumerable<CardSample> All => [new("WhoSeesCards.WhoSees", WhoSeesCards.WhoSees())];
}

internal sealed class MyDataSamples : ICardSamples
{
    public IEnumerable<CardSample> All =>
        [
            new("MyDataCards.Stored of a newcomer", MyDataCards.Stored(Little, [], Enrolments.Reader)),
            new(
                "MyDataCards.Stored of somebody with much",
                MyDataCards.Stored(Much, [.. Enumerable.Repeat(Enrolments.Full, 20)], Enrolments.Reader)
            ),
        ];

    private static MyData Little => new(Profile("", null), new(0, []), new(0, []), new(0, []), new(0, []), 0, 0, 0);

    private static MyData Much =>
        new(
            Profile(Awkward.LongName, Awkward.Markup),
            new(40, [.. Enumerable.Repeat(Mentorship, 5)]),
            new(400, [.. Enumerable.Repeat(CheckIn, 5)]),
            new(400, [.. Enumerable.Repeat(new MyFeedback(A.Now, 5, true, false, Fit.StillDeciding), 5)]),
            new(9, [.. Enumerable.Repeat(Suggestion, 5)]),
            1000,
            10_000,
            100
        );

    private static MySuggestion Suggestion =>
        new(Awkward.Long(80), Awkward.LongName, SuggestionAnswer.RatherNot, A.Now);

    private static MyMentorship Mentorship =>
        new(
            Awkward.Long(80),
            [Awkward.LongName],
            MentoringRole.Mentor,
            MentorshipState.Active,
            MemberResponse.Accepted,
            A.Now
        );

    private static MyCheckIn CheckIn =>
        new(
            A.Now,
            CheckInState.Answered,
            Met: true,
            WhyNot: null,
            5,
            60,
            Awkward.Markup + Awkward.Long(1900),
            NoteAudience.Partner,
            Awkward.Long(500)
        );

    private static MyProfile Profile(string name, string? other) =>
        new(
            name,
            other,
            other,
            other,
            other,
            "en-US",
            Enrolments.Reader,
            Reachability.Reachable,
            NamedInDigests: true,
            DigestsOff: false,
            HasChat: true,
            A.Now
        );
}
