using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>A person's own enrolment, as they see it.</summary>
/// <param name="NotWith">Names with departments; only ever shown to the person.</param>
/// <param name="NamedInDigests">Whether the manager's digest may name the person.</param>
public sealed record EnrolmentView(
    EnrolmentId Id,
    EnrolmentCohort Cohort,
    EnrolmentState State,
    EnrolmentStep Step,
    bool AllAsked,
    MentoringRole Role,
    IReadOnlyList<string> SkillsOffered,
    IReadOnlyList<string> GoalsWanted,
    ExperienceLevel Level,
    IReadOnlyList<string> Languages,
    WorkingTime Availability,
    MeetingFormat Format,
    int Capacity,
    IReadOnlyList<ColleagueHint> NotWith,
    bool NamedInDigests,
    DateTimeOffset? PausedUntil
)
{
    /// <summary>The answers the person gives.</summary>
    public IReadOnlyList<EnrolmentStep> Path => EnrolmentPath.Of(Cohort.Model, Role, Cohort.Inclusion is not null);

    /// <summary>The questions the person is asked, one by one.</summary>
    public IReadOnlyList<EnrolmentStep> Asked => EnrolmentPath.AskedIn(Path);

    /// <summary>Asked only in Rounds.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Asked only if the cohort has an inclusion goal; only ever shown to the person.</summary>
    public IReadOnlyList<string> Affinities { get; init; } = [];

    /// <summary>How long it may take; null unless the person waits in a continuous cohort and it was read.</summary>
    public WaitOutlook? Wait { get; init; }

    /// <summary>Whether the person sits the next round out.</summary>
    public bool SkipsRound { get; init; }

    /// <summary>Whether rounds lie ahead that the person can sit out.</summary>
    public bool HasRounds =>
        Cohort is { Model: MentoringModel.Rounds, State: CohortState.Matching or CohortState.Active } && !IsUnsent;

    /// <summary>The version of the answer to the current question.</summary>
    public string StepVersion { get; init; } = "";

    /// <summary>The version of all answers together.</summary>
    public string Version { get; init; } = "";

    /// <summary>The version of what the review shows: all answers, and whether the digest may name the person.</summary>
    public string ReviewVersion => ReviewVersionOf(Version, NamedInDigests);

    internal static string ReviewVersionOf(string answers, bool named) => AnswerVersion.Of(answers, named);

    public bool IsUnsent => State is EnrolmentState.Draft or EnrolmentState.Withdrawn;
}

/// <summary>What the person sees of the cohort.</summary>
/// <param name="Skills">The skills that can be offered and wanted.</param>
public sealed record EnrolmentCohort(
    CohortId Id,
    string Name,
    string Purpose,
    MentoringModel Model,
    CohortState State,
    IReadOnlyList<string> Skills,
    int MaxCapacity,
    DateTimeOffset EnrolmentClosesAt,
    DateTimeOffset StartsAt
)
{
    public bool TakesEdits => State == CohortState.Enrolling;

    public bool IsOver => State is CohortState.Completed or CohortState.Cancelled;

    /// <summary>Whether it has no end and people join any day.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>The chosen days; null if there are none.</summary>
    public CohortDays? Days { get; init; }

    /// <summary>Null unless the cohort has stated one.</summary>
    public InclusionGoal? Inclusion { get; init; }

    internal static EnrolmentCohort Of(Cohort cohort) =>
        new(
            cohort.Id,
            cohort.Name,
            cohort.Purpose,
            cohort.Model,
            cohort.State,
            cohort.Skills,
            cohort.Policy.MaxCapacity,
            cohort.EnrolmentClosesAt,
            cohort.StartsAt
        )
        {
            Inclusion = cohort.Policy.Inclusion,
            Days = cohort.Days,
            IsContinuous = cohort.IsContinuous,
        };
}
