using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>A person's enrolment in a cohort: Draft → Submitted → Matched; it can be paused or withdrawn.</summary>
public sealed partial class CohortEnrolment
{
    public const int MaxNotWith = 20;

    private CohortEnrolment() { }

    public EnrolmentId Id { get; private set; }
    public CohortId CohortId { get; private set; }
    public PersonId PersonId { get; private set; }
    public EnrolmentState State { get; private set; }

    /// <summary>The wizard's current question, or the one at which the person left.</summary>
    public EnrolmentStep Step { get; private set; }

    /// <summary>Whether every question was asked once; from then on each answer leads back to the review.</summary>
    public bool AllAsked { get; private set; }
    public MentoringRole Role { get; private set; }
    public IReadOnlyList<string> SkillsOffered { get; private set; } = [];
    public IReadOnlyList<string> GoalsWanted { get; private set; } = [];
    public ExperienceLevel Level { get; private set; } = ExperienceLevel.Experienced;

    /// <summary>ISO 639-1 codes, such as <c>en</c>.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = ["en"];
    public WorkingTime Availability { get; private set; } = WorkingTime.Default("Etc/UTC");
    public MeetingFormat Format { get; private set; } = MeetingFormat.Either;

    /// <summary>Mentorships the person has room for: 1 to the cohort's maximum for mentors, otherwise 1.</summary>
    public int Capacity { get; private set; } = 1;

    /// <summary>How many places mentorships take up now; at most <see cref="Capacity"/>.</summary>
    public int PlacesTaken { get; private set; }

    /// <summary>
    /// Private: people the person prefers not to be matched with. Nobody else ever sees it. The same in all enrolments of the
    /// person.
    /// </summary>
    public IReadOnlyList<PersonId> NotWith { get; private set; } = [];

    /// <summary>What the person likes to talk about, out of the cohort's skills; asked only in Rounds.</summary>
    public IReadOnlyList<string> Interests { get; private set; } = [];

    /// <summary>Groups of the inclusion goal by which the person chose to be matched; empty without a goal.</summary>
    public IReadOnlyList<string> Affinities { get; private set; } = [];

    /// <summary>Rounds in a row without a match through no fault of theirs; they give precedence next time.</summary>
    public int SatOut { get; private set; }
    public DateTimeOffset? PausedUntil { get; private set; }

    /// <summary>Whether the person sits the next round out, by their own wish; only in Rounds.</summary>
    public bool SkipsRound { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    public int PlacesLeft => Capacity - PlacesTaken;

    public bool WaitsForMatch => State is EnrolmentState.Submitted && PlacesLeft > 0;

    /// <summary>Whether the answers are not submitted, or withdrawn, and so do not count.</summary>
    public bool IsUnsent => State is EnrolmentState.Draft or EnrolmentState.Withdrawn;

    /// <summary>The version of all answers together.</summary>
    public string Version => AnswerVersion.Of([.. Enum.GetValues<EnrolmentStep>().Select(VersionOf)]);

    /// <summary>The version of the answer to one question.</summary>
    public string VersionOf(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => AnswerVersion.Of(Role),
            EnrolmentStep.SkillsOffered => AnswerVersion.Of(SkillsOffered),
            EnrolmentStep.GoalsWanted => AnswerVersion.Of(GoalsWanted),
            EnrolmentStep.Interests => AnswerVersion.Of(Interests),
            EnrolmentStep.Level => AnswerVersion.Of(Level),
            EnrolmentStep.Languages => AnswerVersion.Of(Languages),
            EnrolmentStep.Availability => AnswerVersion.Of(Availability),
            EnrolmentStep.Format => AnswerVersion.Of(Format),
            EnrolmentStep.Capacity => AnswerVersion.Of(Capacity),
            EnrolmentStep.Affinities => AnswerVersion.Of(Affinities),
            EnrolmentStep.NotWith => AnswerVersion.Of(NotWith),
            _ => "",
        };

    public void SetRole(MentoringRole role)
    {
        Role = role;
        Capacity = role == MentoringRole.Mentor ? Capacity : 1;
    }

    public void SetSkillsOffered(IEnumerable<string> skills) => SkillsOffered = [.. skills];

    public void SetGoalsWanted(IEnumerable<string> goals) => GoalsWanted = [.. goals];

    public void SetInterests(IEnumerable<string> interests) => Interests = [.. interests];

    /// <summary>The person's own choice; an empty list withdraws it.</summary>
    public void SetAffinities(IEnumerable<string> groups) => Affinities = [.. groups];

    public void SetLevel(ExperienceLevel level) => Level = level;

    public void SetLanguages(IEnumerable<string> languages) => Languages = [.. languages];

    public void SetAvailability(WorkingTime availability) => Availability = availability;

    public void SetFormat(MeetingFormat format) => Format = format;

    public void SetCapacity(int mentees) => Capacity = mentees;

    public void SetNotWith(IEnumerable<PersonId> people) => NotWith = [.. people.Where(p => p != PersonId)];

    public void MoveTo(EnrolmentStep step) => (Step, AllAsked) = (step, AllAsked || step == EnrolmentStep.Review);

    /// <summary>An answer to an older question moves nobody on, unless a new role lacks the current question.</summary>
    public void AdvanceFrom(EnrolmentStep answered, Cohort cohort)
    {
        if (answered == Step || !EnrolmentPath.Of(cohort, Role).Contains(Step))
        {
            MoveTo(EnrolmentPath.After(this, cohort));
        }
    }

    public void Submit(DateTimeOffset now)
    {
        SubmittedAt = IsUnsent ? now : SubmittedAt ?? now;
        State = IsUnsent ? EnrolmentState.Submitted : State;
        MoveTo(EnrolmentStep.Review);
    }

    /// <returns>False if no place is left, for example because two people accepted at once.</returns>
    public bool TakePlace()
    {
        if (PlacesLeft <= 0)
        {
            return false;
        }

        PlacesTaken++;
        SatOut = 0;
        State = State == EnrolmentState.Paused ? State : EnrolmentState.Matched;
        return true;
    }

    public void GivePlaceBack()
    {
        PlacesTaken = Math.Max(0, PlacesTaken - 1);
        State = PlacesTaken == 0 && State == EnrolmentState.Matched ? EnrolmentState.Submitted : State;
    }

    public void CountSatOut() => SatOut++;

    /// <summary>Sits the next round out, or is in again.</summary>
    public void SetSkipsRound(bool skips) => SkipsRound = skips;

    public void PauseUntil(DateTimeOffset until)
    {
        PausedUntil = until;
        State = EnrolmentState.Paused;
    }

    public void Resume()
    {
        PausedUntil = null;
        State = PlacesTaken > 0 ? EnrolmentState.Matched : EnrolmentState.Submitted;
    }

    public void Withdraw()
    {
        PausedUntil = null;
        Affinities = [];
        State = EnrolmentState.Withdrawn;
    }
}

/// <summary>The wizard's questions, in the order in which they are asked.</summary>
public enum EnrolmentStep
{
    Role,
    SkillsOffered,
    GoalsWanted,
    Interests,
    Level,
    Languages,
    Availability,
    Format,
    Capacity,

    /// <summary>Asked only if the cohort has stated an inclusion goal.</summary>
    Affinities,
    NotWith,
    Review,
}
