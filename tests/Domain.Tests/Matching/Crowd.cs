using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Random cohorts in which every rule bites now and then. The same seed makes the same cohort.</summary>
internal sealed class Crowd(int seed)
{
    private static readonly string[] Skills = ["C#", "SQL", "Speaking", "Leadership", "Writing", "Testing", "Design"];

    /// <summary>Few, so that a judge can work out once how they overlap.</summary>
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

    private static readonly MatchWeights[] Weights =
    [
        new(),
        Only(goals: 1000),
        Only(level: 1000),
        Only(hours: 1000),
        Only(department: 1000),
        Only(goals: 334, level: 333, department: 333),
    ];

    private readonly Random random = new(seed);

    public MatchProblem Problem(MentoringModel model, int people) =>
        new(
            model,
            seed,
            new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero).AddDays(random.Next(365)),
            Weights[random.Next(Weights.Length)],
            new MatchRules { MinOverlapHours = random.Next(0, 5), LargestMinimum = false },
            [.. Enumerable.Range(1, people).Select(number => Candidate(number, people, model))],
            [
                .. Some(random.Next(0, people), () => Cast.Pair(Somebody(people), Somebody(people)))
                    .Distinct()
                    .Select(pair => new PastPair(pair, random.Next(1, 4))),
            ],
            MatchWishes.None
        );

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    private Candidate Candidate(int number, int people, MentoringModel model)
    {
        var role =
            model == MentoringModel.PeerPairs ? MentoringRole.Peer : OneOf(MentoringRole.Mentor, MentoringRole.Mentee);
        return new(
            Cast.Id(number),
            role,
            Places: role == MentoringRole.Mentor ? random.Next(1, 4) : 1,
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
        );
    }

    private static MatchWeights Only(int goals = 0, int level = 0, int hours = 0, int department = 0) =>
        new()
        {
            Goals = goals,
            Level = level,
            OverlapHours = hours,
            OtherDepartment = department,
            Format = 0,
            SecondLanguage = 0,
            SharedInterests = 0,
            Preference = 0,
            Experience = 0,
        };

    private int Somebody(int people) => random.Next(1, people + 1);

    private T OneOf<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string[] Several(string[] choices, int most) => Shuffled(choices)[..random.Next(0, most + 1)];

    private static IEnumerable<T> Some<T>(int count, Func<T> make) => Enumerable.Range(0, count).Select(_ => make());
}
