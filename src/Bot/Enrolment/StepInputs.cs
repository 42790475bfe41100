using System.Globalization;
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

    /// <summary>Room for the longest list, each with the longest name and a department.</summary>
    public const int LongestNames = 8000;

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
            EnrolmentStep.Capacity => "places",
            EnrolmentStep.NotWith => "people",
            _ => Enum.GetName(step)!.ToLowerInvariant(),
        };

    /// <param name="entered">A rejected form, shown again as it was filled in; null for a new card.</param>
    public static IReadOnlyList<CardElement> Of(EnrolmentView view, EnrolmentStep step, Form? entered) =>
        step switch
        {
            EnrolmentStep.Role => StepFields.One(
                Role,
                "Your role",
                MentoringRoles.ToChooseIn(view.Cohort.Model),
                view.Role,
                EnrolmentWords.Of,
                entered
            ),
            EnrolmentStep.SkillsOffered => Skills(step, "Skills you offer", view, view.SkillsOffered, entered),
            EnrolmentStep.GoalsWanted => Skills(step, "What you want to learn", view, view.GoalsWanted, entered),
            EnrolmentStep.Interests => Skills(step, "What you like to talk about", view, view.Interests, entered),
            EnrolmentStep.Affinities => Groups(view, entered),
            EnrolmentStep.Level => StepFields.One(
                Level,
                "Your level",
                Enum.GetValues<ExperienceLevel>(),
                view.Level,
                EnrolmentWords.Of,
                entered
            ),
            EnrolmentStep.Languages => Spoken(view, entered),
            EnrolmentStep.Availability => Working(view, entered),
            EnrolmentStep.Format => StepFields.One(
                Format,
                "How you would like to meet",
                Enum.GetValues<MeetingFormat>(),
                view.Format,
                EnrolmentWords.Of,
                entered
            ),
            EnrolmentStep.Capacity => Places(view, entered),
            EnrolmentStep.NotWith => Names(view, entered),
            _ => [],
        };

    private static IReadOnlyList<CardElement> Skills(
        EnrolmentStep step,
        string label,
        EnrolmentView view,
        IReadOnlyList<string> saved,
        Form? entered
    )
    {
        var chosen = entered is null ? saved : SkillList.Read(entered.Text(IdOf(step)), view.Cohort.Skills);
        return [StepFields.Many(IdOf(step), label, view.Cohort.Skills.Select(s => Say.Choice(s, s)), chosen)];
    }

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
            Say.Plain($"This cohort has an inclusion goal: {goal.Statement}"),
            Say.Plain($"You need not answer. Leave it empty, and nothing of this kind is kept or used."),
            StepFields.Many(id, "Matched by", goal.Groups.Select(group => Say.Choice(group, group)), chosen),
        ];
    }

    private static IReadOnlyList<CardElement> Spoken(EnrolmentView view, Form? entered)
    {
        var chosen = entered?.Choices(Languages) ?? view.Languages;
        var offered = CommonLanguages.Union(view.Languages).Select(c => Say.Choice(SpokenLanguages.NameOf(c), c));
        return
        [
            StepFields.Many(Languages, "Languages you would like to meet in", offered, chosen),
            StepFields.Text(OtherLanguages, "Other languages", entered?.Text(OtherLanguages) ?? "", 200) with
            {
                Placeholder = "Names or codes, such as Ukrainian, ko",
            },
        ];
    }

    private static IReadOnlyList<CardElement> Working(EnrolmentView view, Form? entered)
    {
        var saved = DayWords.Week.Where(day => view.Availability.Days.HasFlag(day)).Select(day => $"{day}").ToList();
        return
        [
            StepFields.Text(Zone, "Time zone", entered?.Text(Zone) ?? ZoneNames.Of(view.Availability.ZoneId), 64),
            StepFields.Many(
                Days,
                "Days",
                DayWords.Week.Select(d => Say.Choice($"{d}", $"{d}")),
                entered?.Choices(Days) ?? saved
            ),
            StepFields.Text(
                Hours,
                "Hours, such as 9-17",
                entered?.Text(Hours) ?? TimeWords.HoursOf(view.Availability),
                40
            ),
        ];
    }

    private static IReadOnlyList<CardElement> Places(EnrolmentView view, Form? entered)
    {
        var id = IdOf(EnrolmentStep.Capacity);
        return
        [
            new NumberInput(id, $"Mentees, 1 to {view.Cohort.MaxCapacity}")
            {
                Min = 1,
                Max = view.Cohort.MaxCapacity,
                Value = entered?.Number(id) ?? view.Capacity,
                ErrorMessage = string.Create(
                    CultureInfo.InvariantCulture,
                    $"A number from 1 to {view.Cohort.MaxCapacity}."
                ),
            },
        ];
    }

    private static IReadOnlyList<CardElement> Names(EnrolmentView view, Form? entered)
    {
        var id = IdOf(EnrolmentStep.NotWith);
        var saved = string.Join("; ", view.NotWith.Select(EnrolmentWords.ColleagueOf).Distinct());
        return
        [
            StepFields.Text(
                id,
                "People you would rather not be matched with",
                entered?.Text(id) ?? saved,
                LongestNames
            ) with
            {
                Placeholder = "Names or e-mail addresses, with semicolons or commas between; empty for nobody",
                IsMultiline = true,
            },
        ];
    }
}
