using System.Globalization;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Reads a typed choice from a short list: by name, by a synonym, or by its number in the list.</summary>
internal static class OptionWords
{
    private static readonly IReadOnlyList<(string Words, MentoringRole Value)> Roles =
    [
        ("mentor", MentoringRole.Mentor),
        ("mentee", MentoringRole.Mentee),
        ("learner", MentoringRole.Mentee),
        ("newcomer", MentoringRole.Newcomer),
        ("new", MentoringRole.Newcomer),
        ("new here", MentoringRole.Newcomer),
        ("neu", MentoringRole.Newcomer),
        ("neu hier", MentoringRole.Newcomer),
        ("buddy", MentoringRole.Buddy),
    ];

    private static readonly IReadOnlyList<(string Words, ExperienceLevel Value)> Levels =
    [
        .. Enum.GetValues<ExperienceLevel>().Select((level, i) => ($"{i + 1}", level)),
        ("starting out", ExperienceLevel.Starting),
        ("starting", ExperienceLevel.Starting),
        ("beginner", ExperienceLevel.Starting),
        ("junior", ExperienceLevel.Starting),
        ("am anfang", ExperienceLevel.Starting),
        ("anfänger", ExperienceLevel.Starting),
        ("anfängerin", ExperienceLevel.Starting),
        ("growing", ExperienceLevel.Growing),
        ("fortgeschritten", ExperienceLevel.Growing),
        ("experienced", ExperienceLevel.Experienced),
        ("erfahren", ExperienceLevel.Experienced),
        ("senior", ExperienceLevel.Senior),
        ("sehr erfahren", ExperienceLevel.Senior),
        ("leading others", ExperienceLevel.Leading),
        ("leading", ExperienceLevel.Leading),
        ("lead", ExperienceLevel.Leading),
        ("in führung", ExperienceLevel.Leading),
        ("führungskraft", ExperienceLevel.Leading),
    ];

    private static readonly IReadOnlyList<(string Words, MeetingFormat Value)> Formats =
    [
        ("either", MeetingFormat.Either),
        ("both", MeetingFormat.Either),
        ("any", MeetingFormat.Either),
        ("remote", MeetingFormat.Remote),
        ("online", MeetingFormat.Remote),
        ("in person", MeetingFormat.InPerson),
        ("in-person", MeetingFormat.InPerson),
        ("inperson", MeetingFormat.InPerson),
        ("on site", MeetingFormat.InPerson),
        ("egal", MeetingFormat.Either),
        ("beides", MeetingFormat.Either),
        ("digital", MeetingFormat.Remote),
        ("vor ort", MeetingFormat.InPerson),
        ("persönlich", MeetingFormat.InPerson),
    ];

    private static readonly IReadOnlyList<string[]> Numbers =
    [
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"],
    ];

    /// <param name="offered">The roles that the cohort's model has.</param>
    public static Result<EnrolmentAnswer> Role(string said, IReadOnlyList<MentoringRole> offered) =>
        Among(EnrolmentStep.Role, said, [.. Roles.Where(r => offered.Contains(r.Value))], v => new RoleAnswer(v));

    public static Result<EnrolmentAnswer> Level(string said) =>
        Among(EnrolmentStep.Level, said, Levels, v => new LevelAnswer(v));

    public static Result<EnrolmentAnswer> Format(string said) =>
        Among(EnrolmentStep.Format, said, Formats, v => new FormatAnswer(v));

    public static Result<EnrolmentAnswer> Capacity(string said)
    {
        var words = CommandWords.Normalise(said);
        var number = int.TryParse(words, CultureInfo.InvariantCulture, out var typed)
            ? typed
            : Numbers.Max(names => Array.IndexOf(names, words));
        return number != -1 || words == "-1"
            ? new CapacityAnswer(number)
            : new AnswerNotUnderstood(EnrolmentStep.Capacity, said);
    }

    private static Result<EnrolmentAnswer> Among<T>(
        EnrolmentStep step,
        string said,
        IReadOnlyList<(string Words, T Value)> options,
        Func<T, EnrolmentAnswer> answer
    )
    {
        var words = CommandWords.Normalise(said);
        foreach (var option in options.Where(o => o.Words == words))
        {
            return answer(option.Value);
        }

        return new AnswerNotUnderstood(step, said, Nearest.To(words, options.Select(o => o.Words)));
    }
}
