namespace MentorBot.Domain.Cohorts;

/// <summary>How people are brought together.</summary>
public enum MentoringModel
{
    /// <summary>Two equals, who both give and both get.</summary>
    PeerPairs,

    /// <summary>A mentor with a mentee; a mentor may have places for several, each a mentorship of its own.</summary>
    OneToOne,

    /// <summary>A mentor with several mentees, who meet together.</summary>
    Group,

    /// <summary>Four to eight equals, who take turns at leading the conversation.</summary>
    Circle,

    /// <summary>A newcomer with a peer who knows their way around.</summary>
    Buddy,

    /// <summary>A new partner each round, for a conversation over coffee.</summary>
    Rounds,
}

/// <summary>What the people of a model are to each other.</summary>
public static class MentoringModels
{
    /// <summary>Everybody is a peer: there are no roles to choose.</summary>
    public static bool IsOfEquals(this MentoringModel model) =>
        model is MentoringModel.PeerPairs or MentoringModel.Circle or MentoringModel.Rounds;

    /// <summary>Mentors and mentees, so that levels can be in order.</summary>
    public static bool HasMentors(this MentoringModel model) =>
        model is MentoringModel.OneToOne or MentoringModel.Group;

    /// <summary>One mentorship may have more than two members.</summary>
    public static bool IsOfMany(this MentoringModel model) => model is MentoringModel.Group or MentoringModel.Circle;
}
