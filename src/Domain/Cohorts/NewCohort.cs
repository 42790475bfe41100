using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// The form for a new cohort as a coordinator filled it in; null or "" where nothing usable was entered.
/// </summary>
/// <param name="Id">Assigned when the form is shown, so that submitting it twice creates one cohort.</param>
/// <param name="EnrolmentClosesOn">The last day of enrolment, in the coordinator's zone.</param>
/// <param name="StartsOn">The first day, in the coordinator's zone; later than the last day of enrolment.</param>
/// <param name="Weeks"><see cref="MinWeeks"/> to <see cref="MaxWeeks"/>; in a continuous cohort, of each mentorship.</param>
public sealed record NewCohort(
    CohortId Id,
    string Name,
    string Purpose,
    MentoringModel? Model,
    IReadOnlyList<string> Skills,
    DateOnly? EnrolmentClosesOn,
    DateOnly? StartsOn,
    int? Weeks
)
{
    /// <summary>What each circle begins with as its first shared goal; "" for nothing. Other models ignore it.</summary>
    public string LearningGoal { get; init; } = "";

    /// <summary>Whether it runs without an end and people join any day; the days do not count then.</summary>
    public bool IsContinuous { get; init; }

    /// <summary>Rules other than those that the model starts with; null for none.</summary>
    public NewRules? Rules { get; init; }

    public const int MinWeeks = 2;
    public const int MaxWeeks = 104;

    /// <summary>A start date further ahead than this many days is taken for a typing mistake.</summary>
    public const int MaxDaysAhead = 730;

    /// <summary>A copy without surplus white space and without repeated skills, ignoring case.</summary>
    public NewCohort Tidied()
    {
        var (name, purpose, skills) = CohortFields.Tidy(Name, Purpose, Skills);
        return this with
        {
            Name = name,
            Purpose = purpose,
            Skills = skills,
            LearningGoal = PlainText.OneLine(LearningGoal),
            Rules = Rules?.Tidied(),
        };
    }

    /// <summary>All mistakes, in the order of the form's fields.</summary>
    /// <param name="today">Today in the coordinator's zone.</param>
    public IEnumerable<Refusal> Mistakes(DateOnly today) =>
        new[]
        {
            CohortFields.NameMistake(Name),
            CohortFields.PurposeMistake(Purpose),
            ModelMistake(),
            CohortFields.SkillsMistake(Skills),
            CohortFields.LearningGoalMistake(LearningGoal),
            IsContinuous ? null : EnrolmentMistake(today),
            IsContinuous ? null : StartMistake(today),
            Weeks is >= MinWeeks and <= MaxWeeks ? null : new WeeksOutOfRange(),
        }
            .OfType<Refusal>()
            .Concat(Model is { } model && Rules is { } rules ? rules.Mistakes(CohortPolicy.For(model)) : []);

    /// <summary>The validated plan. Call only if there are no mistakes.</summary>
    /// <param name="working">The coordinator's working hours; dates are meant in their zone.</param>
    /// <param name="now">When it is created.</param>
    public CohortPlan Plan(WorkingTime working, DateTimeOffset now) =>
        IsContinuous ? Continuous(now) : WithDates(working);

    /// <summary>Nobody is asked for preferences first, because nobody waits for a common day.</summary>
    private CohortPlan Continuous(DateTimeOffset now) =>
        new(
            Name,
            Purpose,
            Model!.Value,
            Skills,
            now,
            now,
            CalendarRange.Last,
            WithRules(CohortPolicy.For(Model.Value) with { SuggestionsFirst = false })
        )
        {
            MentorshipWeeks = Weeks,
        };

    private CohortPlan WithDates(WorkingTime working) =>
        new(
            Name,
            Purpose,
            Model!.Value,
            Skills,
            working.At(EnrolmentClosesOn!.Value, new TimeOnly(23, 59)),
            working.At(StartsOn!.Value, TimeOnly.MinValue),
            working.At(StartsOn.Value.AddDays(Weeks!.Value * 7), TimeOnly.MinValue),
            WithRules(CohortPolicy.For(Model.Value))
        )
        {
            LearningGoal = Model == MentoringModel.Circle && LearningGoal.Length > 0 ? LearningGoal : null,
            Days = new(EnrolmentClosesOn.Value, StartsOn.Value, StartsOn.Value.AddDays(Weeks.Value * 7)),
        };

    private CohortPolicy WithRules(CohortPolicy policy) => Rules?.ApplyTo(policy) ?? policy;

    /// <summary>Circles, groups and rounds begin together, on one day.</summary>
    private Refusal? ModelMistake() =>
        Model is not { } model ? new ModelMissing()
        : IsContinuous && !model.CanBeContinuous() ? new ModelNeedsDates(model)
        : null;

    private Refusal? EnrolmentMistake(DateOnly today) =>
        EnrolmentClosesOn is not { } day ? new EnrolmentDateMissing()
        : day < today ? new EnrolmentDateNotAhead()
        : null;

    private Refusal? StartMistake(DateOnly today) =>
        StartsOn is not { } day ? new StartDateMissing()
        : day <= EnrolmentClosesOn ? new StartsBeforeEnrolmentCloses()
        : day.DayNumber - today.DayNumber > MaxDaysAhead ? new StartsTooLate()
        : null;
}
