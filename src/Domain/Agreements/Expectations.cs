using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Agreements;

/// <summary>
/// What one member expects of a mentorship. The others see it once all have answered, side by side with their own; until
/// then only its writer does.
/// </summary>
public sealed class Expectations
{
    private Expectations() { }

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }
    public Hope Hope { get; private set; }
    public MeetingCadence Cadence { get; private set; }
    public MeetingChannel Channel { get; private set; }
    public FeedbackStyle Feedback { get; private set; }
    public LearningStyle Learning { get; private set; }
    public Boundaries Boundaries { get; private set; }
    public DateTimeOffset AnsweredAt { get; private set; }

    public ExpectationAnswers Answers => new(Hope, Cadence, Channel, Feedback, Learning, Boundaries);

    /// <summary>The version of answers; of none, if null.</summary>
    public static string VersionOf(ExpectationAnswers? answers) => AnswerVersion.Of(answers);

    public static Expectations Of(
        MentorshipId mentorship,
        PersonId person,
        ExpectationAnswers answers,
        DateTimeOffset now
    )
    {
        var expectations = new Expectations { MentorshipId = mentorship, PersonId = person };
        expectations.Answer(answers, now);
        return expectations;
    }

    /// <summary>Replaces the answers.</summary>
    public void Answer(ExpectationAnswers answers, DateTimeOffset now)
    {
        (Hope, Cadence, Channel) = (answers.Hope, answers.Cadence, answers.Channel);
        (Feedback, Learning, Boundaries) = (answers.Feedback, answers.Learning, answers.Boundaries);
        AnsweredAt = now;
    }
}

/// <summary>The answers of one member.</summary>
/// <param name="Hope">What they hope to get out of it.</param>
/// <param name="Feedback">How they want to be told what could be better.</param>
/// <param name="Learning">How they learn best.</param>
/// <param name="Boundaries">What they would rather keep out.</param>
public sealed record ExpectationAnswers(
    Hope Hope,
    MeetingCadence Cadence,
    MeetingChannel Channel,
    FeedbackStyle Feedback,
    LearningStyle Learning,
    Boundaries Boundaries
);

/// <summary>What somebody hopes to get out of a mentorship.</summary>
public enum Hope
{
    Skill,
    Career,
    Perspective,
    Network,
    Encouragement,
}

/// <summary>How often to meet.</summary>
public enum MeetingCadence
{
    Weekly,
    EveryTwoWeeks,
    Monthly,
}

/// <summary>How to meet.</summary>
public enum MeetingChannel
{
    InPerson,
    Video,
    Phone,
    Mixed,
}

/// <summary>How somebody wants to be told what could be better.</summary>
public enum FeedbackStyle
{
    Straight,
    Gentle,
    WhenAsked,
}

/// <summary>How somebody learns best.</summary>
public enum LearningStyle
{
    Talking,
    Reading,
    Watching,
    Doing,
}

/// <summary>What is to be kept out, as a set.</summary>
[Flags]
public enum Boundaries
{
    None = 0,

    /// <summary>Meetings and messages in working hours only.</summary>
    WorkingHours = 1,

    /// <summary>Work is talked about, private life is not.</summary>
    WorkTopics = 2,

    /// <summary>No messages between meetings.</summary>
    NoMessages = 4,
}
