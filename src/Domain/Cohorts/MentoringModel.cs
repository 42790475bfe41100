namespace MentorBot.Domain.Cohorts;

/// <summary>How people are brought together.</summary>
public enum MentoringModel
{
    /// <summary>Two peers who both give and receive.</summary>
    PeerPairs,

    /// <summary>One mentor with one mentee. A mentor may have several, each in a mentorship of its own.</summary>
    OneToOne,

    /// <summary>One mentor with several mentees who meet together.</summary>
    Group,

    /// <summary>Four to eight peers who take turns leading the conversation.</summary>
    Circle,

    /// <summary>A newcomer and a colleague who knows the ropes.</summary>
    Buddy,

    /// <summary>A new partner each round, for a conversation over coffee.</summary>
    Rounds,
}

/// <summary>What the members of a model are to each other.</summary>
public static class MentoringModels
{
    /// <summary>Whether everyone is a peer, so that there is no role to choose.</summary>
    public static bool IsOfEquals(this MentoringModel model) =>
        model is MentoringModel.PeerPairs or MentoringModel.Circle or MentoringModel.Rounds;

    /// <summary>Whether there are mentors and mentees, so that levels can be ordered.</summary>
    public static bool HasMentors(this MentoringModel model) =>
        model is MentoringModel.OneToOne or MentoringModel.Group;

    /// <summary>Whether people can join any day and be matched at night: two begin by themselves, more need a common start.</summary>
    public static bool CanBeContinuous(this MentoringModel model) =>
        model is MentoringModel.PeerPairs or MentoringModel.OneToOne or MentoringModel.Buddy;

    /// <summary>Whether a mentorship may have more than two members.</summary>
    public static bool IsOfMany(this MentoringModel model) => model is MentoringModel.Group or MentoringModel.Circle;
}
