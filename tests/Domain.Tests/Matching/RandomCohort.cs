using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Random cohorts in which every rule bites now and then. The same seed makes the same cohort.</summary>
internal sealed class RandomCohort(int seed)
{
    private static readonly string[] Skills = ["C#", "SQL", "Speaking", "Leadership", "Writing", "Testing", "Design"];

    /// <summary>Few, so that a judge can precompute how they overlap.</summary>
    public static readonly WorkingTime[] Availabilities =
    [
        Cast.Working("Europe/Berlin"),
        Cast.Working("America/New_York"),
        Cast.Working("Asia/Kolkata", from: "10:00", to: "18:30"),
        Cast.Working("Pacific/Auckland"),
        Cast.Working("Europe/London", WorkDays.Monday | WorkDays.Tuesday | WorkDays.Wednesday),
        Cast.Working("Europe/Berlin", WorkDays.Thursday | WorkDays.Friday, "08:00", "12:00"),
        Cast.Working("America/Los_Angeles", WorkDays.Weekdays, "07:00", "15:15"),
    ];

    private readonly Random random = new(seed);

    /// <param name="model">The model.</param>
    /// <param name="people">How many.</param>
    /// <param name="fair">Whether the largest minimum has precedence over the largest total.</param>
    public MatchProblem Problem(MentoringModel model, int people, bool fair = false) =>
        new(
            model,
            seed,
            new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero).AddDays(random.Next(365)),
            AnyWeights.Of(random),
            new MatchRules
            {
                MinOverlapHours = random.Next(0, 5),
                LargestMinimum = fair,
                LevelOrder = OneOf(LevelOrder.MentorAhead, LevelOrder.Reversed, LevelOrder.Any),
                RepeatAfterRounds = OneOf<int?>(null, null, 1, 2),
                Inclusion = "More women who lead",
            },
            [.. Enumerable.Range(1, people).Select(number => Candidate(number, people, model))],
            [
                .. Some(random.Next(0, people), () => Pair(people))
                    .Distinct()
                    .Select(pair => new PastPair(pair, random.Next(1, 4))),
            ],
            new([], [.. Some(random.Next(0, 3), () => Pair(people)).Distinct()])
        );

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    private Candidate Candidate(int number, int people, MentoringModel model)
    {
        var role = OneOf([.. MentoringRoles.ToChooseIn(model), MentoringRoles.FirstIn(model)]);
        return new(
            Cast.Id(number),
            role,
            Places: Sides.IsFirst(model, role) ? random.Next(0, 4) : 1,
            Several(Skills, 4),
            Several(Skills, 4),
            (ExperienceLevel)random.Next(5),
            [OneOf("en", "en", "de"), .. Several(["de", "fr"], 2)],
            OneOf(Availabilities),
            OneOf(MeetingFormat.Either, MeetingFormat.Remote, MeetingFormat.InPerson),
            OneOf(null, "Sales", "Engineering", "Finance"),
            ReportingLine: number == 1 ? [] : [.. Some(random.Next(0, 2), () => Cast.Id(random.Next(1, number)))],
            NotWith: [.. Some(random.Next(0, 2), () => Cast.Id(Somebody(people)))],
            SatOut: Math.Max(0, random.Next(-4, 4))
        )
        {
            Preferred = [.. Some(random.Next(0, 3), () => Cast.Id(Somebody(people)))],
            Completed = random.Next(0, 4),
            Affinities = Several(["Women", "Parents"], 1),
        };
    }

    private PersonPair Pair(int people) => Cast.Pair(Somebody(people), Somebody(people));

    private int Somebody(int people) => random.Next(1, people + 1);

    private T OneOf<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string[] Several(string[] choices, int most) => Shuffled(choices)[..random.Next(0, most + 1)];

    private static IEnumerable<T> Some<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make());
}
