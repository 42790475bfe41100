namespace MentorBot.Domain.Circles;

/// <summary>
/// How the minutes of a circle's session are spent: a check-in, one case each or as many as there is time for, a round of feedback
/// and one of takeaways. Everybody speaks in the rounds; the time boxes are convention.
/// </summary>
/// <param name="Rounds">In order; whole minutes that add up to the length of the session.</param>
/// <param name="Cases">How many bring a case.</param>
/// <param name="IsTight">Whether there is too little time for everybody to speak at length.</param>
public sealed record SessionGuide(IReadOnlyList<GuideRound> Rounds, int Cases, bool IsTight)
{
    /// <summary>The least that one case needs where everybody brings one.</summary>
    public const int LeastPerCase = 8;

    /// <summary>The least that one of two cases needs.</summary>
    public const int LeastOfTwo = 12;

    /// <summary>What remains for a case in the shortest session.</summary>
    private const int LeastForCase = 5;

    /// <param name="people">How many are expected.</param>
    /// <param name="minutes">How long the session takes.</param>
    public static SessionGuide Of(int people, int minutes)
    {
        var count = Math.Clamp(people, 1, Math.Max(1, minutes));
        var isLong = minutes >= 10 * count;
        var takeaway = Math.Min(count, Math.Max(0, minutes - LeastForCase));
        var checkIn = Fits(minutes - takeaway, isLong ? 2 * count : count);
        var feedback = Fits(minutes - takeaway - checkIn, count);
        var rest = minutes - takeaway - checkIn - feedback;
        var cases =
            rest >= LeastPerCase * count ? count
            : rest >= 2 * LeastOfTwo ? 2
            : 1;
        var each = rest / cases;
        return new(
            [
                .. Round(GuideStep.CheckIn, checkIn + rest - (each * cases), count),
                new(GuideStep.Cases, each * cases, each),
                .. Round(GuideStep.Feedback, feedback, count),
                .. Round(GuideStep.Takeaway, takeaway, count),
            ],
            cases,
            cases < count
        );
    }

    /// <summary>A round needs a minute for each, and must leave enough for a case.</summary>
    private static int Fits(int left, int wanted) => left - wanted >= LeastForCase ? wanted : 0;

    private static IEnumerable<GuideRound> Round(GuideStep step, int minutes, int people) =>
        minutes == 0 ? [] : [new(step, minutes, minutes / people)];
}

/// <summary>A part of a session.</summary>
/// <param name="Minutes">All in all.</param>
/// <param name="Each">For each person, or each case; 0 if it is less than a minute.</param>
public sealed record GuideRound(GuideStep Step, int Minutes, int Each);

/// <summary>What a part of a session is for.</summary>
public enum GuideStep
{
    /// <summary>Everybody says how they are.</summary>
    CheckIn,

    /// <summary>Somebody tells what they are stuck on, the others ask, then offer ideas.</summary>
    Cases,

    /// <summary>Everybody says what they heard.</summary>
    Feedback,

    /// <summary>Everybody says what they take away.</summary>
    Takeaway,
}
