using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>The inputs of each question, filled with what was just entered, or else with the stored answer.</summary>
internal static class StepInputs
{
    public const string Role = "role";
    public const string Level = "level";
    public const string Format = "format";
    public const string Languages = "languages";
    public const string OtherLanguages = "otherLanguages";
    public const string Zone = "zone";
    public const string Days = "days";
    public const string Hours = "hours";
    public const string Places = "places";

    private static readonly string[] CommonLanguages =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "nl",
        "pl",
        "pt",
        "ar",
        "hi",
        "ja",
        "zh",
    ];

    public static string IdOf(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => "skills",
            EnrolmentStep.GoalsWanted => "goals",
            EnrolmentStep.Capacity => Places,
            EnrolmentStep.NotWith => "people",
            _ => Enum.GetName(step)!.ToLowerInvariant(),
        };

    /// <param name="entered">A rejected form, shown again as it was filled in; null for a new card.</param>
    public static IReadOnlyList<CardElement> Of(EnrolmentView view, EnrolmentStep step, Form? entered) =>
        step switch
        {
            EnrolmentStep.Role => [RoleOf(view, entered)],
            EnrolmentStep.SkillsOffered => Skills(step, view, view.SkillsOffered, entered),
            EnrolmentStep.GoalsWanted => Skills(step, view, view.GoalsWanted, entered),
            EnrolmentStep.Interests => Skills(step, view, view.Interests, entered),
            EnrolmentStep.Affinities => Groups(view, entered),
            EnrolmentStep.Level => [LevelOf(view, entered)],
            EnrolmentStep.Languages => Spoken(view, entered),
            EnrolmentStep.Availability => Working(view, entered),
            EnrolmentStep.Format => [FormatOf(view, entered)],
            EnrolmentStep.Capacity => [PlacesOf(view, entered)],
            EnrolmentStep.NotWith => NameFields.Of(IdOf(step), view.NotWith, entered),
            _ => [],
        };

    public static ChoiceInput LevelOf(EnrolmentView view, Form? entered) =>
        StepFields.One(
            Level,
            SignUpText.LabelLevel,
            Enum.GetValues<ExperienceLevel>(),
            view.Level,
            EnrolmentWords.Of,
            entered
        );

    public static ChoiceInput FormatOf(EnrolmentView view, Form? entered) =>
        StepFields.One(
            Format,
            SignUpText.LabelFormat,
            Enum.GetValues<MeetingFormat>(),
            view.Format,
            EnrolmentWords.Of,
            entered
        );

    public static NumberInput PlacesOf(EnrolmentView view, Form? entered) =>
        new(Places, SignUpText.LabelCapacity(view.Cohort.MaxCapacity).Plain)
        {
            Min = 1,
            Max = view.Cohort.MaxCapacity,
            Value = entered?.Number(Places) ?? view.Capacity,
            ErrorMessage = SignUpText.CapacityNeeded(view.Cohort.MaxCapacity).Plain,
        };

    public static TextInput ZoneOf(EnrolmentView view, Form? entered) =>
        StepFields.Text(Zone, SignUpText.LabelZone, entered?.Text(Zone) ?? ZoneNames.Of(view.Availability.ZoneId), 64);

    private static ChoiceInput RoleOf(EnrolmentView view, Form? entered) =>
        StepFields.One(
            Role,
            SignUpText.LabelRole,
            MentoringRoles.ToChooseIn(view.Cohort.Model),
            view.Role,
            EnrolmentWords.Of,
            entered
        );

    private static IReadOnlyList<CardElement> Skills(
        EnrolmentStep step,
        EnrolmentView view,
        IReadOnlyList<string> saved,
        Form? entered
    ) => SkillFields.Of(IdOf(step), view.Cohort.Skills, saved, entered);

    /// <summary>
    /// Shows the coordinator's own statement of the goal next to the question, so that everybody knows what their
    /// answer is used for.
    /// </summary>
    private static IReadOnlyList<CardElement> Groups(EnrolmentView view, Form? entered)
    {
        var goal = view.Cohort.Inclusion ?? new InclusionGoal("", []);
        var id = IdOf(EnrolmentStep.Affinities);
        var chosen = entered?.Choices(id) ?? view.Affinities;
        return
        [
            Say.Plain(SignUpText.Goal(goal.Statement)),
            StepFields.Many(id, SignUpText.LabelGroups, goal.Groups.Select(group => Say.Choice(group, group)), chosen),
        ];
    }

    private static IReadOnlyList<CardElement> Spoken(EnrolmentView view, Form? entered)
    {
        var chosen = entered?.Choices(Languages) ?? view.Languages;
        var offered = CommonLanguages.Union(view.Languages).Select(c => Say.Choice(LanguageNames.Of(c), c));
        return
        [
            StepFields.Many(Languages, SignUpText.LabelLanguages, offered, chosen),
            StepFields.Text(
                OtherLanguages,
                SignUpText.LabelOtherLanguages,
                entered?.Text(OtherLanguages) ?? "",
                200
            ) with
            {
                Placeholder = SignUpText.OtherLanguagesPlaceholder.Plain,
            },
        ];
    }

    private static IReadOnlyList<CardElement> Working(EnrolmentView view, Form? entered)
    {
        var saved = DayWords.Week.Where(day => view.Availability.Days.HasFlag(day)).Select(day => $"{day}").ToList();
        var hours = entered?.Text(Hours) ?? TimeWords.HoursOf(view.Availability);
        return
        [
            ZoneOf(view, entered),
            StepFields.Many(
                Days,
                SignUpText.LabelDays,
                DayWords.Week.Select(day => Say.Choice(DayWords.NameOf(day), $"{day}")),
                entered?.Choices(Days) ?? saved
            ),
            StepFields.Text(Hours, SignUpText.LabelHours, hours, 40),
        ];
    }
}
