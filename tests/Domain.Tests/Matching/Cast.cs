using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Candidates who all fit each other, unless a test says otherwise. Person 1 has the smallest id.</summary>
internal static class Cast
{
    public static PersonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static PersonPair Pair(int one, int other) => new(Id(one), Id(other));

    public static Candidate Peer(int number, string[]? offers = null, string[]? wants = null, int satOut = 0) =>
        new(
            Id(number),
            MentoringRole.Peer,
            Places: 1,
            offers ?? ["C#"],
            wants ?? ["SQL"],
            ExperienceLevel.Experienced,
            ["en"],
            Working("Etc/UTC"),
            MeetingFormat.Either,
            Department: "Engineering",
            ReportingLine: [],
            NotWith: [],
            satOut
        );

    public static Candidate Mentor(int number, int places = 1) =>
        Peer(number) with
        {
            Role = MentoringRole.Mentor,
            Places = places,
            Level = ExperienceLevel.Senior,
        };

    public static Candidate Mentee(int number) =>
        Peer(number) with
        {
            Role = MentoringRole.Mentee,
            Level = ExperienceLevel.Growing,
        };

    public static WorkingTime Working(
        string zone,
        WorkDays days = WorkDays.Weekdays,
        string from = "09:00",
        string to = "17:00"
    ) => new(zone, days, TimeOnly.Parse(from, null), TimeOnly.Parse(to, null));

    public static MatchProblem Peers(params Candidate[] candidates) => Problem(MentoringModel.PeerPairs, candidates);

    public static MatchProblem OneToOne(params Candidate[] candidates) => Problem(MentoringModel.OneToOne, candidates);

    public static MatchPlan Plan(MatchProblem problem) => MatchPlanner.Plan(problem, CancellationToken.None).Value;

    private static MatchProblem Problem(MentoringModel model, IReadOnlyList<Candidate> candidates) =>
        new(model, 1, A.Now, Weights, new MatchRules { LargestMinimum = false }, candidates, [], MatchWishes.None);

    /// <summary>Round numbers, with no points for preferences and similar terms.</summary>
    public static readonly MatchWeights Weights = new()
    {
        Goals = 550,
        Level = 100,
        OverlapHours = 150,
        Format = 75,
        SecondLanguage = 50,
        OtherDepartment = 75,
        SharedInterests = 0,
        Preference = 0,
        Experience = 0,
    };
}
