using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

public sealed class HardRulesTests
{
    private static readonly Candidate One = Cast.Peer(1);
    private static readonly Candidate Two = Cast.Peer(2);

    [Fact]
    public void Two_people_whom_nothing_keeps_apart_may_be_a_pair() => Assert.Null(Rule(One, Two));

    [Fact]
    public void A_manager_at_any_height_is_no_partner_whichever_of_the_two_is_asked()
    {
        var report = One with { ReportingLine = [Cast.Id(9), Two.Person] };

        Assert.Equal(UnmatchedReason.ReportingLine, Rule(report, Two));
        Assert.Equal(UnmatchedReason.ReportingLine, Rule(Two, report));
    }

    [Fact]
    public void One_wish_not_to_be_together_is_enough()
    {
        var wary = One with { NotWith = [Two.Person] };

        Assert.Equal(UnmatchedReason.NotWith, Rule(wary, Two));
        Assert.Equal(UnmatchedReason.NotWith, Rule(Two, wary));
    }

    [Fact]
    public void A_private_wish_is_not_named_where_another_rule_says_no_as_well() =>
        Assert.Equal(
            UnmatchedReason.NoCommonLanguage,
            Rule(One with { NotWith = [Two.Person], Languages = ["de"] }, Two)
        );

    [Fact]
    public void The_same_two_are_not_paired_again()
    {
        var problem = Cast.Peers(One, Two) with { PastPairs = [new(Cast.Pair(2, 1), RoundsAgo: 40)] };

        Assert.Equal(UnmatchedReason.PairedBefore, Rule(problem));
    }

    [Fact]
    public void Partners_need_a_language() =>
        Assert.Equal(UnmatchedReason.NoCommonLanguage, Rule(One with { Languages = ["de", "fr"] }, Two));

    [Theory]
    [InlineData("11:00", null)]
    [InlineData("10:59", UnmatchedReason.NoCommonHours)]
    public void Two_hours_of_a_common_day_are_needed_to_the_minute(string until, UnmatchedReason? expected) =>
        Assert.Equal(expected, Rule(One with { Availability = Cast.Working("Etc/UTC", to: until) }, Two));

    [Fact]
    public void Without_a_common_working_day_there_are_no_common_hours()
    {
        var early = One with { Availability = Cast.Working("Etc/UTC", WorkDays.Monday | WorkDays.Tuesday) };
        var late = Two with { Availability = Cast.Working("Etc/UTC", WorkDays.Thursday | WorkDays.Friday) };

        Assert.Equal(UnmatchedReason.NoCommonHours, Rule(early, late));
    }

    [Theory]
    [InlineData(MeetingFormat.Remote, MeetingFormat.InPerson, UnmatchedReason.FormatsDiffer)]
    [InlineData(MeetingFormat.InPerson, MeetingFormat.Remote, UnmatchedReason.FormatsDiffer)]
    [InlineData(MeetingFormat.Either, MeetingFormat.InPerson, null)]
    [InlineData(MeetingFormat.Remote, MeetingFormat.Remote, null)]
    public void Formats_must_agree(MeetingFormat one, MeetingFormat two, UnmatchedReason? expected) =>
        Assert.Equal(expected, Rule(One with { Format = one }, Two with { Format = two }));

    [Theory]
    [InlineData(ExperienceLevel.Growing, UnmatchedReason.LevelOrder)]
    [InlineData(ExperienceLevel.Experienced, null)]
    [InlineData(ExperienceLevel.Leading, null)]
    public void A_mentor_is_not_less_experienced_than_the_mentee(ExperienceLevel level, UnmatchedReason? expected)
    {
        var (mentor, mentee) = (Cast.Mentor(2) with { Level = level }, Cast.Mentee(1));

        Assert.Equal(expected, Rule(Cast.OneToOne(mentee with { Level = ExperienceLevel.Experienced }, mentor)));
    }

    [Fact]
    public void Levels_do_not_matter_between_peers() =>
        Assert.Null(Rule(One with { Level = ExperienceLevel.Starting }, Two with { Level = ExperienceLevel.Leading }));

    private static UnmatchedReason? Rule(Candidate one, Candidate other) => Rule(Cast.Peers(one, other));

    private static UnmatchedReason? Rule(MatchProblem problem) =>
        HardRules.Blocking(new PairFinder(problem).Find(0, 1)!, problem);
}
