using MentorBot.Domain.Circles;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>Whose turn it is to facilitate.</summary>
public sealed class FacilitatorTurnsTests
{
    private static readonly TurnMember Ana = Member("Ana");
    private static readonly TurnMember Ben = Member("Ben");
    private static readonly TurnMember Cem = Member("Cem");

    [Fact]
    public void Names_decide_while_nobody_has_facilitated() =>
        Assert.Equal(Ana.Person, FacilitatorTurns.Next([Cem, Ben, Ana]));

    [Fact]
    public void Whoever_has_facilitated_least_is_next_and_then_whoever_did_longest_ago()
    {
        var (twice, once) = (
            Ana with
            {
                Times = 2,
                LastAt = A.Now.AddDays(-90),
            },
            Ben with
            {
                Times = 1,
                LastAt = A.Now,
            }
        );
        Assert.Equal(Ben.Person, FacilitatorTurns.Next([twice, once]));
        var earlier = Cem with { Times = 1, LastAt = A.Now.AddDays(-14) };
        Assert.Equal(Cem.Person, FacilitatorTurns.Next([twice, once, earlier]));
    }

    [Fact]
    public void Whoever_is_not_here_or_cannot_is_left_out()
    {
        Assert.Equal(
            Cem.Person,
            FacilitatorTurns.Next([Ana with { IsHere = false }, Ben with { HasPassed = true }, Cem])
        );
        Assert.Null(FacilitatorTurns.Next([Ana with { IsHere = false }]));
        Assert.Null(FacilitatorTurns.Next([]));
    }

    [Fact]
    public void Whoever_was_given_the_turn_keeps_it_while_they_are_here()
    {
        Assert.Equal(Cem.Person, FacilitatorTurns.Current(Cem.Person, [Ana, Ben, Cem]));
        Assert.Equal(Ana.Person, FacilitatorTurns.Current(Cem.Person, [Ana, Ben, Cem with { IsHere = false }]));
    }

    private static TurnMember Member(string name) =>
        new(Ids.New<PersonId>(A.Now), name, IsHere: true, 0, null, HasPassed: false);
}
