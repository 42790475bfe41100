using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Testing.Instances;

/// <summary>
/// A large organisation that signs up as a whole, with popular and rare skills, departments, a reporting tree, offices
/// around the world with their languages and hours, and some history. Equal sizes and seeds give equal cohorts.
/// </summary>
public sealed class DemoCohort
{
    private const uint Departments = 24;
    private const int Team = 8;

    private static readonly string[] Skills =
    [
        .. "Coaching,Feedback,Public speaking,Writing,Negotiation,Leadership,Hiring,Planning,Budgeting,Strategy".Split(
            ','
        ),
        .. "C#,SQL,Python,Cloud,Security,Testing,Data analysis,Machine learning,Architecture,DevOps".Split(','),
        .. "Sales,Marketing,Research,Design,Support,Product,Finance,Law,Purchasing,Quality".Split(','),
        .. "Time management,Conflict,Facilitation,Networking,Change,Culture,Remote work,Ethics,Innovation,Storytelling".Split(
            ','
        ),
    ];

    private static readonly (string Zone, string Language)[] Offices =
    [
        ("Europe/Berlin", "de"),
        ("Europe/Berlin", "de"),
        ("Europe/Berlin", "pl"),
        ("Europe/Paris", "fr"),
        ("Europe/Madrid", "es"),
        ("Europe/London", "en"),
        ("Europe/London", "en"),
        ("Europe/Warsaw", "pl"),
        ("America/New_York", "en"),
        ("America/New_York", "es"),
        ("America/Chicago", "en"),
        ("America/Los_Angeles", "en"),
        ("America/Sao_Paulo", "pt"),
        ("Asia/Kolkata", "hi"),
        ("Asia/Singapore", "zh"),
        ("Asia/Tokyo", "ja"),
    ];

    private static readonly (int Start, int End)[] Hours = [(9, 17), (9, 17), (8, 16), (10, 18), (7, 15), (9, 13)];

    private readonly int people;
    private SplitMix64 chance;

    private DemoCohort(int people, ulong seed) => (this.people, chance) = (people, new(seed));

    /// <param name="model">Among equals everyone is a peer; otherwise one in three is a mentor or a buddy.</param>
    /// <param name="people">0 or more.</param>
    /// <param name="seed">The random seed.</param>
    public static MatchProblem Of(MentoringModel model, int people, ulong seed = 1)
    {
        var cohort = new DemoCohort(people, seed);
        return new(
            model,
            (long)seed,
            A.Now,
            new MatchWeights(),
            new MatchRules(),
            [.. Enumerable.Range(0, people).Select(number => cohort.Candidate(number, model))],
            cohort.History(),
            MatchWishes.None
        );
    }

    public static PersonId Id(int number) => new(new Guid(number + 1, 0, 0, new byte[8]));

    private Candidate Candidate(int number, MentoringModel model)
    {
        var office = Offices[Below(Offices.Length)];
        var (start, end) = Hours[Below(Hours.Length)];
        var gives = !model.IsOfEquals() && Below(3) == 0;
        var role = Role(model, gives);
        var level = Level(model, gives);
        return new(
            Id(number),
            role,
            Places: gives ? 1 + Below(3) : 1,
            Several(3 + Below(6)),
            Several(2 + Below(4)),
            level,
            Languages(office.Language),
            new WorkingTime(office.Zone, WorkDays.Weekdays, new(start, 0), new(end, 0)),
            Below(8) switch
            {
                0 => MeetingFormat.InPerson,
                < 3 => MeetingFormat.Remote,
                _ => MeetingFormat.Either,
            },
            $"Department {number / Team * 7 % Departments}",
            Line(number),
            NotWith: Below(50) == 0 ? [Id(Below(people))] : [],
            SatOut: Math.Max(0, Below(60) - 57)
        )
        {
            Completed = Math.Max(0, Below(6) - 3),
            Preferred = Below(10) == 0 ? [Id(Below(people)), Id(Below(people))] : [],
        };
    }

    private static MentoringRole Role(MentoringModel model, bool gives) =>
        model.IsOfEquals() ? MentoringRole.Peer
        : model.HasMentors()
            ? gives ? MentoringRole.Mentor
                : MentoringRole.Mentee
        : gives ? MentoringRole.Buddy
        : MentoringRole.Newcomer;

    private ExperienceLevel Level(MentoringModel model, bool gives)
    {
        var level = Math.Min(Below(5), Below(5)) + Below(2);
        return (ExperienceLevel)(
            model.HasMentors()
                ? gives
                    ? Math.Min(level + 1, 4)
                    : Math.Max(level - 1, 0)
                : Math.Min(level, 4)
        );
    }

    private string[] Languages(string local) =>
        Below(8) == 0
            ? [local]
            : [.. new[] { "en", local }.Concat(Below(10) == 0 ? ["fr"] : Array.Empty<string>()).Distinct()];

    /// <summary>Takes the smaller of two random indexes, so that the first skills of the list are popular.</summary>
    private string[] Several(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => Skills[Math.Min(Below(Skills.Length), Below(Skills.Length))])
                .Distinct(),
        ];

    private static PersonId[] Line(int number)
    {
        var line = new List<PersonId>();
        for (var above = number; above > 0; )
        {
            above = (above - 1) / Team;
            line.Add(Id(above));
        }

        return [.. line];
    }

    private PastPair[] History() =>
        people < 2
            ? []
            :
            [
                .. Enumerable
                    .Range(0, people / 4)
                    .Select(_ => new PersonPair(Id(Below(people)), Id(Below(people))))
                    .Where(pair => pair.First != pair.Second)
                    .Distinct()
                    .Select(pair => new PastPair(pair, 1 + Below(4))),
            ];

    private int Below(int bound) => chance.Below((uint)bound);
}
