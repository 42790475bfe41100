using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Reads the answer to one question, whether it was filled in on the card or typed.</summary>
internal static class AnswerReader
{
    public const int LongestAnswer = 2000;

    private static readonly string[] NobodyWords =
    [
        "none",
        "nobody",
        "no one",
        "noone",
        "no",
        "skip",
        "-",
        "anyone",
        "niemand",
        "niemanden",
        "keine",
        "keiner",
        "keinen",
        "nein",
        "überspringen",
    ];

    public static Result<EnrolmentAnswer> Read(EnrolmentView view, EnrolmentStep step, Form form) =>
        form.Values.Values.Any(value => value.Length > LongestOf(step))
            ? new AnswerTooLong(LongestOf(step))
            : step switch
            {
                EnrolmentStep.Role => form.Choice<MentoringRole>(StepInputs.Role) is { } role
                    ? new RoleAnswer(role)
                    : new NothingSaid(step),
                EnrolmentStep.Level => form.Choice<ExperienceLevel>(StepInputs.Level) is { } level
                    ? new LevelAnswer(level)
                    : new NothingSaid(step),
                EnrolmentStep.Format => form.Choice<MeetingFormat>(StepInputs.Format) is { } format
                    ? new FormatAnswer(format)
                    : new NothingSaid(step),
                EnrolmentStep.Languages => Spoken(
                    form.Text(StepInputs.Languages) + "," + form.Text(StepInputs.OtherLanguages)
                ),
                EnrolmentStep.Availability => Working(view, form),
                EnrolmentStep.Affinities when form.Text(StepInputs.IdOf(step)).Length == 0 => new AffinitiesAnswer([]),
                EnrolmentStep.NotWith => Names(form.Text(StepInputs.IdOf(step)), NameFields.Picked(form)),
                EnrolmentStep.SkillsOffered or EnrolmentStep.GoalsWanted or EnrolmentStep.Interests => Skills(
                    step,
                    SkillFields.Read(StepInputs.IdOf(step), form, view.Cohort.Skills)
                ),
                _ => Read(view, step, form.Text(StepInputs.IdOf(step))),
            };

    public static Result<EnrolmentAnswer> Read(EnrolmentView view, EnrolmentStep step, string text) =>
        text.Length > LongestOf(step) ? new AnswerTooLong(LongestOf(step))
        : SkillList.Split(text).Count == 0 ? new NothingSaid(step)
        : step switch
        {
            EnrolmentStep.Role => OptionWords.Role(text, MentoringRoles.ToChooseIn(view.Cohort.Model)),
            EnrolmentStep.SkillsOffered or EnrolmentStep.GoalsWanted or EnrolmentStep.Interests => Skills(
                step,
                SaidSkills.Read(text, view.Cohort.Skills)
            ),
            EnrolmentStep.Affinities => new AffinitiesAnswer(Chosen(text, view.Cohort.Inclusion?.Groups ?? [])),
            EnrolmentStep.Level => OptionWords.Level(text),
            EnrolmentStep.Languages => Spoken(text),
            EnrolmentStep.Availability => TimeWords
                .ReadAnswer(text, view.Availability)
                .Match<Result<EnrolmentAnswer>>(said => said, refusal => refusal),
            EnrolmentStep.Format => OptionWords.Format(text),
            EnrolmentStep.Capacity => OptionWords.Capacity(text),
            EnrolmentStep.NotWith => Names(text, []),
            _ => new AnswerNotUnderstood(step, text),
        };

    private static Result<EnrolmentAnswer> Skills(EnrolmentStep step, IReadOnlyList<string> skills) =>
        skills.Count == 0 ? new NothingSaid(step) : SaidSkills.AnswerTo(step, skills);

    private static NotWithAnswer Names(string text, IReadOnlyList<Guid> picked) =>
        new(text.Length == 0 ? [] : [text]) { MeansNobody = IsNobody(text), Picked = picked };

    private static bool IsNobody(string text) => NobodyWords.Contains(CommandWords.Normalise(text));

    /// <summary>A group may be called like a word for nobody.</summary>
    private static IReadOnlyList<string> Chosen(string text, IReadOnlyList<string> groups)
    {
        var chosen = SkillList.Read(text, groups);
        return IsNobody(text) && !chosen.Any(groups.Contains) ? [] : chosen;
    }

    private static int LongestOf(EnrolmentStep step) =>
        step == EnrolmentStep.NotWith ? NameFields.Longest : LongestAnswer;

    private static LanguagesAnswer Spoken(string text) =>
        new([.. SkillList.Split(text).Select(said => LanguageNames.CodeOf(said) ?? said)]);

    private static Result<EnrolmentAnswer> Working(EnrolmentView view, Form form)
    {
        var zone = form.Text(StepInputs.Zone);
        var hours = form.Text(StepInputs.Hours);
        if (HoursIn(hours, view.Availability) is not { } said)
        {
            return new AnswerNotUnderstood(EnrolmentStep.Availability, hours);
        }

        var days = form.Choices(StepInputs.Days)
            .Select(DayWords.Read)
            .Aggregate(WorkDays.None, (sum, day) => sum | (day ?? WorkDays.None));
        var working = said.Availability with { ZoneId = ZoneWords.Find(zone) ?? zone, Days = days };
        return said with { Availability = working };
    }

    /// <summary>What is shown may leave out seconds: where nothing was changed, the stored hours stay as they are.</summary>
    private static AvailabilityAnswer? HoursIn(string text, WorkingTime saved) =>
        text == TimeWords.HoursOf(saved) ? new AvailabilityAnswer(saved) : TimeWords.ReadHours(text, saved);
}
