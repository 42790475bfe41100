using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Exchange;

/// <summary>Who brings a problem next.</summary>
public sealed class ProblemTurnsTests
{
    private readonly PersonId[] people =
    [
        .. Enumerable.Range(0, 4).Select(n => Ids.New<PersonId>(A.Now.AddSeconds(n))),
    ];

    [Fact]
    public void Two_alternate_and_whoever_came_to_learn_begins()
    {
        TurnTaker[] pair = [Taker(0, MentoringRole.Mentor), Taker(1, MentoringRole.Mentee)];

        Assert.Equal(people[1], ProblemTurns.Next(pair, null));
        Assert.Equal(people[0], ProblemTurns.Next(pair, people[1]));
        Assert.Equal(people[1], ProblemTurns.Next(pair, people[0]));
    }

    [Fact]
    public void In_a_circle_everybody_has_a_turn_before_anybody_has_a_second()
    {
        TurnTaker[] circle = [Taker(0), Taker(1), Taker(2), Taker(3)];
        PersonId? last = null;
        var turns = Enumerable.Range(0, 8).Select(_ => last = ProblemTurns.Next(circle, last)).ToList();

        Assert.Equal(people.Concat(people).Select(id => (PersonId?)id), turns);
    }

    [Fact]
    public void Whoever_has_left_or_paused_is_passed_over_and_the_order_stays()
    {
        TurnTaker[] circle = [Taker(0), Taker(1) with { IsHere = false }, Taker(2), Taker(3)];

        Assert.Equal(people[2], ProblemTurns.Next(circle, people[0]));
        Assert.Equal(people[2], ProblemTurns.Next(circle, people[1]));
        Assert.Equal(people[0], ProblemTurns.Next(circle, people[3]));
        Assert.Equal(people[0], ProblemTurns.Next(circle, Ids.New<PersonId>(A.Now)));
    }

    [Fact]
    public void Where_nobody_is_nobody_has_a_turn() =>
        Assert.Null(ProblemTurns.Next([Taker(0) with { IsHere = false }], null));

    private TurnTaker Taker(int person, MentoringRole role = MentoringRole.Peer) =>
        new(people[person], $"{person}", role, true);
}
